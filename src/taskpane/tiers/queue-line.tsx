import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactElement, KeyboardEvent } from "react";
import { useEffect, useRef } from "react";
import type { TaggedLine, TierSuggestion } from "#core/value-chain/tagged-line.ts";
import type { TierTable, TierId } from "#core/value-chain/tier-table.ts";
import { useCommands, useWords, useDispatch } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import type { TagQueue } from "./tag-queue.ts";
import { lineName } from "./tag-queue.ts";

const useQueueLineStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    marginTop: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "8px",
  },
  // One height for short and long names keeps the keys where the eye and the mouse are.
  name: { minHeight: "60px", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", margin: 0 },
  match: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { textDecoration: "underline" },
  },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
});

/** One line without a tier: its name with the telling words marked, the suggestion, and the keys. */
export function QueueLine({
  line,
  queue,
  tierTable,
  namesSheets,
}: {
  readonly line: TaggedLine;
  readonly queue: TagQueue;
  readonly tierTable: TierTable;
  readonly namesSheets: boolean;
}): ReactElement {
  const styles = useQueueLineStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const { goTo } = useCommands();
  const { line: budgetLine, suggestion } = line;
  const place = format.cell(budgetLine.amountCell, budgetLine.sheet);
  const top = useRef<HTMLDivElement>(null);
  // The queue was just opened: the line and its keys come into sight together. Test pages have no scrolling.
  useEffect(() => {
    if ("scrollIntoView" in Element.prototype) top.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div ref={top} className={styles.line}>
      <div className={styles.head}>
        <span className={styles.small}>
          {words.position(format.count(queue.position), format.count(queue.open.length))}
          {namesSheets && <div>{format.sheet(budgetLine.sheet)}</div>}
        </span>
        <Button
          size="small"
          icon={<ArrowRightRegular aria-hidden />}
          onClick={() => {
            goTo(budgetLine.amountCell);
          }}
        >
          {words.goTo(place)}
        </Button>
      </div>
      <p className={styles.name} aria-live="polite">
        {markWords(lineName(budgetLine), suggestion?.matchedWords ?? []).map(({ text, isMatch }, index) =>
          isMatch ? (
            <mark key={index} className={styles.match}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      <div className={styles.small}>{[budgetLine.agency, budgetLine.ministry].filter((text) => text !== null).join(" · ")}</div>
      <div>{budgetLine.amount === null ? words.noAmount : format.money(budgetLine.amount)}</div>
      <SuggestionText suggestion={suggestion} />
      <TierKeys line={line} tierTable={tierTable} />
    </div>
  );
}

const useSuggestionTextStyles = makeStyles({
  box: { minHeight: "56px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  tier: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

/** What is suggested, how sure that is, and what it rests on. */
function SuggestionText({ suggestion }: { readonly suggestion: TierSuggestion | null }): ReactElement {
  const styles = useSuggestionTextStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const { confidences } = useDictionary();
  if (suggestion === null) return <div className={styles.box}>{words.noSuggestion}</div>;
  const percent = format.percent(String(Math.round(suggestion.expectedAccuracy * 100)));
  return (
    <div className={styles.box}>
      <div className={styles.tier}>{words.suggestion(format.tier(suggestion.tier), confidences[suggestion.confidence])}</div>
      {suggestion.matchedWords.length > 0 && <div>{words.matchedWords(format.quotes(suggestion.matchedWords))}</div>}
      {suggestion.learnedFromRows.length > 0 && <div>{words.learnedFrom(format.rows(suggestion.learnedFromRows))}</div>}
      <div>{words.accuracy(percent)}</div>
    </div>
  );
}

/** A piece of a name; `isMatch`: it spoke for the suggestion. */
interface NamePiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Cuts a name where matched words stand, the longest first; words that do not occur as written are left to the sentence beside. */
export function markWords(name: string, words: readonly string[]): readonly NamePiece[] {
  const wanted = words.filter((word) => word !== "").toSorted((a, b) => b.length - a.length);
  const pattern = wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join("|");
  if (pattern === "") return [{ text: name, isMatch: false }];
  return name
    .split(new RegExp(`(${pattern})`, "i"))
    .map((text, index) => ({ text, isMatch: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

const useStyles = makeStyles({
  // Tiers fill rows of their own, skipping and going back share one: no key stands alone.
  keys: { display: "flex", flexDirection: "column", gap: "6px" },
  row: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(92px, 1fr))", gap: "6px" },
  key: { minWidth: 0, padding: "5px 4px" },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The tiers as buttons and as number keys. Keys work while the focus is on these buttons, so no other key press is ever taken for a tier. */
function TierKeys({ line, tierTable }: { readonly line: TaggedLine; readonly tierTable: TierTable }): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const bar = useRef<HTMLDivElement>(null);
  // The button that opened the queue is gone and the focus with it: the keys are what the person goes on with. A focus that is elsewhere stays there.
  useEffect(() => {
    if (document.activeElement === document.body) bar.current?.querySelector("button")?.focus();
  }, []);
  const { sheet, row } = line.line;
  const act = (key: TagKey): void => {
    if (key.kind === "skip") dispatch({ type: "tagging/skipped", sheet, row });
    else if (key.kind === "back") dispatch({ type: "tagging/stepped-back" });
    else dispatch({ type: "tagging/tagged", sheet, row, tier: key.tier });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isShortcut = event.ctrlKey || event.altKey || event.metaKey;
    const key = isShortcut
      ? null
      : tagKey(
          event.key,
          tierTable.tiers.map((tier) => tier.id),
        );
    if (key === null) return;
    event.preventDefault();
    act(key);
  };
  return (
    <>
      <div ref={bar} role="toolbar" aria-label={words.choose} className={styles.keys} onKeyDown={onKeyDown} tabIndex={-1}>
        <div className={styles.row}>
          {tierTable.tiers.map((tier, index) => (
            <Button
              key={tier.id}
              className={styles.key}
              appearance={line.suggestion?.tier === tier.id ? "primary" : "secondary"}
              onClick={() => {
                act({ kind: "tier", tier: tier.id });
              }}
            >
              {words.key(String(index + 1), format.tier(tier.id))}
            </Button>
          ))}
        </div>
        <div className={styles.row}>
          <Button
            className={styles.key}
            onClick={() => {
              act({ kind: "skip" });
            }}
          >
            {words.key("0", words.skip)}
          </Button>
          <Button
            className={styles.key}
            appearance="subtle"
            onClick={() => {
              act({ kind: "back" });
            }}
          >
            {words.back}
          </Button>
        </div>
      </div>
      <div className={styles.hint}>{words.keysHint(String(tierTable.tiers.length))}</div>
    </>
  );
}

/** What a person does to the line in front of them. */
type TagKey = { readonly kind: "tier"; readonly tier: TierId } | { readonly kind: "skip" } | { readonly kind: "back" };

const DIGITS = "0123456789";

const THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙";

/** What a pressed key means; null: nothing. Thai digits count, since a Thai keyboard may type them. */
export function tagKey(key: string, tiers: readonly TierId[]): TagKey | null {
  if (key === "Backspace") return { kind: "back" };
  if (key.length !== 1) return null;
  const digit = Math.max(DIGITS.indexOf(key), THAI_DIGITS.indexOf(key));
  if (digit === 0) return { kind: "skip" };
  const tier = tiers[digit - 1];
  return digit < 0 || tier === undefined ? null : { kind: "tier", tier };
}
