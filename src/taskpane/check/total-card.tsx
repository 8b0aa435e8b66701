import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis, FrameworkStanding } from "#core/analysis.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import type { Money } from "#core/money/money.ts";
import { absoluteMoney } from "#core/money/money.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { Gauge } from "../pictures/bars.tsx";
import { percentText, ratioOf } from "../pictures/ratio.ts";
import { Waterfall } from "../pictures/waterfall.tsx";
import { Card } from "../shell/card.tsx";
import { useDispatch, useWords } from "../shell/pane-context.ts";
import { FigureButton } from "../shell/figure-button.tsx";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { CountFigures } from "./count-figures.tsx";

const useTotalCardStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  out: { color: tokens.colorStatusDangerForeground3, margin: "4px 0 0" },
});

/** Total against framework and the counts: the answer to "does it add up?" at one look. */
export function TotalCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useTotalCardStyles();
  const words = useWords().check;
  const format = useFormat();
  const { stages } = useDictionary();
  const { summary, framework, table } = analysis;
  return (
    <Card title={words.total} action={table.stage !== null && <span className={styles.small}>{stages[table.stage]}</span>}>
      <TotalNumber total={summary.total} />
      <FrameworkFigure standing={framework} total={summary.total} />
      {summary.linesWithoutAmount > 0 && (
        <p className={styles.out}>
          <FigureButton query={{ kind: "unread", sheet: null }}>
            {words.linesWithoutAmount(format.count(summary.linesWithoutAmount))}
          </FigureButton>
        </p>
      )}
      <GapPicture analysis={analysis} />
      <CountFigures summary={summary} framework={framework?.framework ?? null} />
    </Card>
  );
}

const useTotalNumberStyles = makeStyles({
  total: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: "6px", margin: 0 },
  number: {
    // A number is never broken over lines: in a narrow pane it is smaller.
    fontSize: "clamp(14px, 8.5vw, 28px)",
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

/** An amount as the largest thing of a card, to the fourth decimal of a million baht. */
export function TotalNumber({ total, sheet = null }: { readonly total: Money; readonly sheet?: string | null }): ReactElement {
  const styles = useTotalNumberStyles();
  const words = useWords().check;
  const format = useFormat();
  return (
    <p className={styles.total}>
      <span className={styles.number}>
        <FigureButton query={{ kind: "all", sheet }}>{format.million(total)}</FigureButton>
      </span>
      <span>{words.million}</span>
    </p>
  );
}

const useFrameworkFigureStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "6px", fontWeight: tokens.fontWeightSemibold, margin: "2px 0 6px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: "4px 0 0",
  },
});

function standingText(standing: FrameworkStanding, words: PaneWords["check"], format: Format): string {
  if (standing.amountMet) return words.frameworkMet;
  const size = format.money(absoluteMoney(standing.difference));
  return standing.difference > 0n ? words.frameworkOver(size) : words.frameworkShort(size);
}

/** To the place where a framework is chosen, or made from the title of a list that none is of. */
function ToFramework(): ReactElement {
  const words = useWords().check;
  const dispatch = useDispatch();
  return (
    <Link
      inline
      onClick={() => {
        dispatch({ type: "tab/chosen", tab: "setup" });
      }}
    >
      {words.toFramework}
    </Link>
  );
}

/** How the total stands to its framework: words first, then the picture, then which framework it was. */
export function FrameworkFigure({ standing, total }: { readonly standing: FrameworkStanding | null; readonly total: Money }): ReactElement {
  const styles = useFrameworkFigureStyles();
  const words = useWords().check;
  const format = useFormat();
  const { stages } = useDictionary();
  if (standing === null) {
    return (
      <p className={styles.small}>
        {words.noFramework} <ToFramework />
      </p>
    );
  }
  const { framework, amountMet } = standing;
  const percent = format.percent(percentText(total, framework.amount));
  return (
    <>
      <div className={styles.line}>
        <SeverityIcon severity={amountMet ? "good" : "error"} />
        <span className={amountMet ? styles.good : styles.bad}>{standingText(standing, words, format)}</span>
      </div>
      <Gauge ratio={ratioOf(total, framework.amount)} isMet={amountMet} text={words.gauge(percent)} />
      <p className={styles.small}>
        {words.framework(format.money(framework.amount))} · {framework.plan[format.language]} {format.fiscalYear(framework.fiscalYear)} ·{" "}
        {stages[framework.stage]}
      </p>
    </>
  );
}

/** Gaps worth a picture beside the total, the printed total before the framework: its explanation names rows. */
const GAPS: readonly FindingCode[] = ["total-mismatch", "framework-mismatch"];

const useGapPictureStyles = makeStyles({
  box: { marginTop: "10px", paddingTop: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  title: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What explains the gap of the total, where something does. */
function GapPicture({ analysis }: { readonly analysis: Analysis }): ReactElement | null {
  const styles = useGapPictureStyles();
  const words = useWords().check;
  const gaps = analysis.findings.filter((finding) => GAPS.includes(finding.code) && finding.explanations.length > 0);
  const gap = GAPS.flatMap((code) => gaps.filter((finding) => finding.code === code))[0];
  if (gap === undefined) return null;
  return (
    <div className={styles.box}>
      <h3 className={styles.title}>{words.waterfallTitle}</h3>
      <Waterfall finding={gap} />
    </div>
  );
}

/** The figures of one sheet of a plan. The framework is the whole plan's and is not held against a part. */
export function PartCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const words = useWords().check;
  const { summary, table } = analysis;
  return (
    <Card title={words.totalOf(table.sheet)}>
      <TotalNumber total={summary.total} sheet={table.sheet} />
      <GapPicture analysis={analysis} />
      <CountFigures summary={summary} framework={null} sheet={table.sheet} />
    </Card>
  );
}
