import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { useEffect, useRef } from "react";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { TierId, TierTable } from "#core/value-chain/tier-table.ts";
import { useDispatch, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";

const useStyles = makeStyles({
  // Tiers fill rows of their own, skipping and going back share one: no key stands alone.
  keys: { display: "flex", flexDirection: "column", gap: "6px" },
  row: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(92px, 1fr))", gap: "6px" },
  key: { minWidth: 0, padding: "5px 4px" },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The tiers as buttons and as number keys. Keys work while the focus is on these buttons, so no other key press is ever taken for a tier. */
export function TierKeys({ line, tierTable }: { readonly line: TaggedLine; readonly tierTable: TierTable }): ReactElement {
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
