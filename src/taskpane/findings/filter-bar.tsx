import { Button, Field, Input, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { ReactElement } from "react";
import { useId, useMemo, useState } from "react";
import type { FindingCode } from "#core/finding-facts.ts";
import type { Severity } from "#core/finding.ts";
import { Choice } from "../shell/fields.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { shownAnalysis } from "../state/select-analysis.ts";
import type { FindingItem } from "./finding-item.ts";
import { countBySeverity } from "./finding-item.ts";
import type { FindingsFilter } from "./findings-filter.ts";
import { isNarrowed } from "./findings-filter.ts";

const useFilterBarStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px", padding: "10px 12px 6px" },
  line: { display: "flex", gap: "8px" },
  search: { flexGrow: 1, minWidth: 0 },
});

/** Severity, search, and behind a button the finer filters. */
export function FilterBar({ items }: { readonly items: readonly FindingItem[] }): ReactElement {
  const styles = useFilterBarStyles();
  const words = useWords().findings;
  const dispatch = useDispatch();
  const filter = usePane((state) => state.findings.filter);
  const [isOpen, setOpen] = useState(isNarrowed(filter));
  const id = useId();
  return (
    <div className={styles.bar}>
      <SeverityToggles items={items} />
      <div className={styles.line}>
        <Input
          className={styles.search}
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          contentBefore={<SearchRegular aria-hidden />}
          value={filter.search}
          onChange={(_, { value }) => {
            dispatch({ type: "findings/filtered", filter: { search: value } });
          }}
        />
        <ToggleButton
          icon={<FilterRegular aria-hidden />}
          aria-label={words.moreFilters}
          title={words.moreFilters}
          aria-expanded={isOpen}
          aria-controls={id}
          checked={isNarrowed(filter)}
          onClick={() => {
            setOpen(!isOpen);
          }}
        />
      </div>
      <div id={id}>{isOpen && <FilterSelects items={items} />}</div>
    </div>
  );
}

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

const useSeverityTogglesStyles = makeStyles({
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
function SeverityToggles({ items }: { readonly items: readonly FindingItem[] }): ReactElement {
  const styles = useSeverityTogglesStyles();
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

const useFilterSelectsStyles = makeStyles({ selects: { display: "flex", flexDirection: "column", gap: "6px" } });

interface FilterChoice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly choose: (value: string) => Partial<FindingsFilter>;
}

const ANY = "*";

/** Filters by subject, sheet and tier; only what occurs is offered. */
function FilterSelects({ items }: { readonly items: readonly FindingItem[] }): ReactElement {
  const styles = useFilterSelectsStyles();
  const words = useWords().findings;
  const dispatch = useDispatch();
  const filter = usePane((state) => state.findings.filter);
  const choices = useChoices(items, filter);
  return (
    <div className={styles.selects}>
      {choices.map(({ label, value, options, choose }) => (
        <Field key={label} label={label} orientation="horizontal">
          <Choice
            value={value}
            onChange={(_, data) => {
              dispatch({ type: "findings/filtered", filter: choose(data.value) });
            }}
          >
            <option value={ANY}>{words.all}</option>
            {options.map(([key, text]) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </Choice>
        </Field>
      ))}
      {isNarrowed(filter) && (
        <Button
          size="small"
          onClick={() => {
            dispatch({ type: "findings/filter-cleared" });
          }}
        >
          {words.clearFilters}
        </Button>
      )}
    </div>
  );
}

function useChoices(items: readonly FindingItem[], filter: FindingsFilter): readonly FilterChoice[] {
  const words = useWords().findings;
  const format = useFormat();
  const { findings } = useDictionary();
  const analysis = usePane(shownAnalysis);
  const codes = useMemo(() => [...new Set(items.map((item) => item.finding.code))], [items]);
  const sheets = useMemo(() => [...new Set(items.map((item) => item.finding.place.sheet))], [items]);
  const tiers = [...(analysis?.tierTable.tiers.map((tier) => tier.id) ?? []), ""];
  return [
    {
      label: words.code,
      value: filter.code ?? ANY,
      options: codes.map((code): [string, string] => [code, findings[code].title]),
      choose: (value) => ({ code: codes.find((code: FindingCode) => code === value) ?? null }),
    },
    {
      label: words.sheet,
      value: filter.sheet ?? ANY,
      options: sheets.map((sheet): [string, string] => [sheet, sheet]),
      choose: (value) => ({ sheet: value === ANY ? null : value }),
    },
    {
      label: words.tier,
      value: filter.tier === null ? ANY : (filter.tier.tier ?? ""),
      options: tiers.map((tier): [string, string] => [tier, format.tier(tier === "" ? null : tier)]),
      choose: (value) => ({ tier: value === ANY ? null : { tier: value === "" ? null : value } }),
    },
  ];
}
