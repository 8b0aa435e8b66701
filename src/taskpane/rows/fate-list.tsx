import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { projectNameOf } from "#core/line-index/line-index.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { useCommands, useDispatch, useWords } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import type { RowFate } from "./answer-rows.ts";

const useStyles = makeStyles({
  list: { flex: "1 1 auto", minHeight: 0, overflowY: "auto", margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    overflowWrap: "anywhere",
  },
  head: { display: "flex", gap: "6px", alignItems: "center", fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

interface TextContext {
  readonly words: PaneWords["rows"];
  readonly format: Format;
  readonly dictionary: Dictionary;
}

/** Whether a row counts and why, in sentences: its numbers with their reasons, the tier, the totals it makes or is held by. */
function fateTexts(fate: RowFate, { words, format, dictionary }: TextContext): readonly string[] {
  const numbers = fate.verdicts.map((verdict) => {
    const money = verdict.money === null ? words.unread : format.money(verdict.money);
    return words.became[verdict.fate](money, dictionary.fateReasons[verdict.why]);
  });
  const unread = fate.lines.some(({ line }) => line.amount === null) && fate.verdicts.length === 0 ? [words.countsNotRead] : [];
  const tiers = fate.lines.map(({ tier, because }) =>
    tier === null ? words.withoutTier : words.withTier(format.tier(tier), dictionary.evidence[because]),
  );
  const totals = fate.totals
    .filter(({ columnRole, covers }) => columnRole === "amount" && covers.length > 0)
    .map(({ label, covers }) => words.isTotal(label === "" ? words.noName : label, format.count(covers.length)));
  const held = fate.heldBy.map(({ label, cell }) => words.heldBy(label === "" ? words.noName : label, format.cell(cell, fate.sheet)));
  const all = [...numbers, ...unread, ...tiers, ...totals, ...held];
  return all.length > 0 ? all : [words.countsNot];
}

/** What became of rows: counted, a total, or neither, and why. */
export function FateList({ fates }: { readonly fates: readonly RowFate[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {fates.map((fate) => (
        <FateItem key={`${String(fate.row)} ${fate.sheet}`} fate={fate} />
      ))}
    </ul>
  );
}

function FateItem({ fate }: { readonly fate: RowFate }): ReactElement {
  const styles = useStyles();
  const words = useWords().rows;
  const format = useFormat();
  const dictionary = useDictionary();
  const [first] = fate.lines;
  const isCounted = fate.lines.some(({ line }) => line.amount !== null);
  return (
    <li className={styles.item}>
      <span className={styles.head}>
        <SeverityIcon severity={isCounted ? "good" : "info"} />
        {words.row(String(fate.row + 1), fate.sheet)}
      </span>
      {first !== undefined && <span>{projectNameOf(first.line)}</span>}
      {first !== undefined && <span className={styles.small}>{[first.line.agency, first.line.ministry].filter(Boolean).join(" · ")}</span>}
      {fateTexts(fate, { words, format, dictionary }).map((text, index) => (
        <span key={index}>{text}</span>
      ))}
      {fate.lines.some(({ line }) => line.isHidden) && <span className={styles.small}>{words.hiddenRow}</span>}
      <FateButtons fate={fate} />
    </li>
  );
}

function FateButtons({ fate }: { readonly fate: RowFate }): ReactElement | null {
  const styles = useStyles();
  const words = useWords().rows;
  const dispatch = useDispatch();
  const { goTo } = useCommands();
  const [first] = fate.lines;
  const [total] = fate.totals;
  if (first === undefined && total === undefined) return null;
  return (
    <span className={styles.buttons}>
      {first?.line.isHidden === false && (
        <Button
          size="small"
          onClick={() => {
            goTo(first.line.amountCell);
          }}
        >
          {words.goTo}
        </Button>
      )}
      {total !== undefined && (
        <Button
          size="small"
          onClick={() => {
            dispatch({ type: "rows/opened", query: { kind: "total", sheet: fate.sheet, cell: total.cell } });
          }}
        >
          {words.open}
        </Button>
      )}
    </span>
  );
}
