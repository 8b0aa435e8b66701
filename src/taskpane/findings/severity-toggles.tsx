import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Severity } from "#core/finding.ts";
import { useDispatch, usePane } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { countBySeverity } from "./count-by-severity.ts";
import type { FindingItem } from "./finding-item.ts";

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "4px" },
  toggle: {
    flex: "1 1 64px",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: "4px 2px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  count: { display: "flex", alignItems: "center", gap: "4px", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "nowrap" },
});

/** One toggle per severity with its count, and one for all. */
export function SeverityToggles({ items }: { readonly items: readonly FindingItem[] }): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
  const { severities } = useDictionary();
  const dispatch = useDispatch();
  const chosen = usePane((state) => state.findings.filter.severity);
  const counts = useMemo(() => countBySeverity(items.map((item) => item.finding)), [items]);
  const toggles: readonly { readonly severity: Severity | null; readonly name: string; readonly count: number }[] = [
    { severity: null, name: words.all, count: items.length },
    ...SEVERITIES.map((severity) => ({ severity, name: severities[severity].name, count: counts[severity] })),
  ];
  return (
    <div role="group" aria-label={words.severityFilter} className={styles.row}>
      {toggles.map(({ severity, name, count }) => (
        <button
          key={name}
          type="button"
          aria-pressed={chosen === severity}
          className={mergeClasses(styles.toggle, chosen === severity && styles.pressed)}
          onClick={() => {
            dispatch({ type: "findings/filtered", filter: { severity } });
          }}
        >
          <span className={styles.count}>
            {severity !== null && <SeverityIcon severity={severity} />}
            {format.count(count)}
          </span>
          <span className={styles.name}>{name}</span>
        </button>
      ))}
    </div>
  );
}
