import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Framework } from "#core/budget/framework.ts";
import type { Summary } from "#core/summary/summary.ts";
import type { RowGrouping } from "../state/rows-view.ts";
import { FigureButton } from "../shell/figure-button.tsx";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/pane-context.ts";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(58px, 1fr))", gap: "8px", margin: "12px 0 0" },
  figure: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  note: {
    margin: 0,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface CountFigure {
  readonly by: RowGrouping;
  readonly name: string;
  readonly count: number;
  readonly expected: number | null;
  readonly listed: number;
}

function Expectation({ figure }: { readonly figure: CountFigure }): ReactElement | null {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  if (figure.expected === null) return null;
  const difference = figure.count - figure.expected;
  const size = format.count(Math.abs(difference));
  return (
    <dd className={styles.note}>
      <SeverityIcon severity={difference === 0 ? "good" : "error"} />
      <span>{difference === 0 ? words.countMet : difference > 0 ? words.countOver(size) : words.countShort(size)}</span>
    </dd>
  );
}

/** A list without a ministry column has no ministries to count: nothing is said of them, rather than none. */
function isKnown({ listed, expected }: CountFigure): boolean {
  return listed > 0 || expected !== null;
}

/** Projects, agencies and ministries with money this year; how many are listed where that is more. */
export function CountFigures({
  summary,
  framework,
  sheet = null,
}: {
  readonly summary: Summary;
  readonly framework: Framework | null;
  /** Of one sheet of several. */
  readonly sheet?: string | null;
}): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const figures: readonly CountFigure[] = [
    { by: "project", name: words.projects, count: summary.projects, expected: framework?.projects ?? null, listed: summary.projectsListed },
    { by: "agency", name: words.agencies, count: summary.agencies, expected: framework?.agencies ?? null, listed: summary.agenciesListed },
    {
      by: "ministry",
      name: words.ministries,
      count: summary.ministries,
      expected: framework?.ministries ?? null,
      listed: summary.ministriesListed,
    },
  ];
  return (
    <dl className={styles.row}>
      {figures.filter(isKnown).map((figure) => (
        <div key={figure.name} className={styles.figure}>
          <dt className={styles.name}>{figure.name}</dt>
          <dd className={styles.value}>
            <FigureButton query={{ kind: "groups", by: figure.by, sheet }}>{format.count(figure.count)}</FigureButton>
          </dd>
          <Expectation figure={figure} />
          {figure.listed > figure.count && <dd className={styles.note}>{words.listed(format.count(figure.listed))}</dd>}
        </div>
      ))}
    </dl>
  );
}
