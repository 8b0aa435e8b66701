import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactElement, ReactNode } from "react";
import type { Finding } from "#core/finding.ts";
import { findingText } from "#i18n/finding-text.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import type { CellRef } from "#sheet/cell-address.ts";
import { Waterfall } from "../pictures/waterfall.tsx";
import { useCommands, useWords } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { Acceptance } from "./acceptance.tsx";
import { firstCell } from "./finding-item.ts";
import type { RootFinding } from "./group-findings.ts";

const useFindingDetailsStyles = makeStyles({
  details: { padding: "4px 12px 12px", display: "flex", flexDirection: "column", gap: "10px", overflowWrap: "anywhere" },
  title: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: "18px" },
});

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useFindingDetailsStyles();
  return (
    <div>
      <div className={styles.title}>{title}</div>
      {children}
    </div>
  );
}

/** Everything known about a finding: the way to its cell, the figures, what may explain it, what to do and why. */
export function FindingDetails({ root }: { readonly root: RootFinding }): ReactElement {
  const styles = useFindingDetailsStyles();
  const words = useWords().findings;
  const format = useFormat();
  const { finding } = root.item;
  const text = findingText(finding, format);
  return (
    <div className={styles.details}>
      <GoToPlace finding={finding} />
      <FindingValues finding={finding} />
      <Waterfall finding={finding} />
      {finding.explanations.length > 0 && (
        <Part title={words.explanations}>
          <Explanations finding={finding} />
        </Part>
      )}
      {finding.evidence.length > 0 && (
        <Part title={words.evidence}>
          <CellLinks cells={finding.evidence} here={finding.place.sheet} />
        </Part>
      )}
      {root.consequences.length > 0 && (
        <Part title={words.consequences}>
          <ul className={styles.list}>
            {root.consequences.map((item) => (
              <li key={item.id}>{findingText(item.finding, format).message}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={words.whatToDo}>
        <p className={styles.text}>{text.whatToDo}</p>
      </Part>
      <Part title={words.why}>
        <p className={styles.text}>{text.why}</p>
      </Part>
      <Part title={words.example}>
        <p className={styles.text}>{text.example}</p>
      </Part>
      <Acceptance item={root.item} />
    </div>
  );
}

/** The way to the cell. */
function GoToPlace({ finding }: { readonly finding: Finding }): ReactElement {
  const words = useWords().findings;
  const format = useFormat();
  const { goTo } = useCommands();
  return (
    <div>
      <Button
        size="small"
        icon={<ArrowRightRegular aria-hidden />}
        onClick={() => {
          goTo(firstCell(finding.place));
        }}
      >
        {words.goTo(format.at(finding.place))}
      </Button>
    </div>
  );
}

const useFindingValuesStyles = makeStyles({
  values: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", rowGap: "2px", margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

function valuesOf(finding: Finding, words: PaneWords["findings"], format: Format): readonly (readonly [string, string])[] {
  const values: [string, string][] = [];
  if (finding.found !== null) values.push([words.found, format.value(finding.found)]);
  if (finding.readings.length > 0) values.push([words.readings, format.list(finding.readings)]);
  if (finding.expected !== null) values.push([words.expected, format.value(finding.expected)]);
  if (finding.difference !== null) values.push([words.difference, format.difference(finding.difference)]);
  return values;
}

/** Found, expected and the difference in words. */
function FindingValues({ finding }: { readonly finding: Finding }): ReactElement | null {
  const styles = useFindingValuesStyles();
  const words = useWords().findings;
  const values = valuesOf(finding, words, useFormat());
  if (values.length === 0) return null;
  return (
    <dl className={styles.values}>
      {values.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt className={styles.name}>{name}</dt>
          <dd className={`${styles.value} ${name === words.difference ? styles.strong : ""}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const useExplanationsStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  title: { fontWeight: tokens.fontWeightSemibold },
  chance: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What may explain a gap, each with the cells to look at and how likely it would fit by chance. */
function Explanations({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useExplanationsStyles();
  const format = useFormat();
  const { explanations } = useDictionary();
  const here = finding.place.sheet;
  return (
    <ul className={styles.list}>
      {finding.explanations.map((one, index) => (
        <li key={index}>
          <div className={styles.title}>{explanations.kinds[one.kind].title}</div>
          <div>{explanations.kinds[one.kind].message(one, format, here)}</div>
          <div className={styles.chance}>{explanations.chance(one, format)}</div>
          <CellLinks cells={one.cells} here={here} />
        </li>
      ))}
    </ul>
  );
}

const useCellLinksStyles = makeStyles({ links: { display: "flex", flexWrap: "wrap", gap: "4px" }, link: { minWidth: 0 } });

/** Cells as many as a person would go through; the message names the rest. */
const SHOWN = 12;

/** Cells to jump to. */
function CellLinks({ cells, here }: { readonly cells: readonly CellRef[]; readonly here: string }): ReactElement {
  const styles = useCellLinksStyles();
  const words = useWords().findings;
  const format = useFormat();
  const { goTo } = useCommands();
  return (
    <div className={styles.links}>
      {cells.slice(0, SHOWN).map((cell) => {
        const address = format.cell(cell, here);
        return (
          <Button
            key={address}
            size="small"
            className={styles.link}
            aria-label={words.goTo(address)}
            onClick={() => {
              goTo(cell);
            }}
          >
            {address}
          </Button>
        );
      })}
    </div>
  );
}
