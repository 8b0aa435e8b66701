import { Button, Checkbox, Field, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { FindingCode } from "#core/finding-facts.ts";
import { Choice } from "../shell/choice.tsx";
import { useDispatch, usePane } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { shownAnalysis } from "../state/select-analysis.ts";
import type { FindingItem } from "./finding-item.ts";
import type { FindingsFilter } from "./findings-filter.ts";
import { isNarrowed } from "./findings-filter.ts";

const useStyles = makeStyles({ selects: { display: "flex", flexDirection: "column", gap: "6px" } });

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly choose: (value: string) => Partial<FindingsFilter>;
}

const ANY = "*";

/** Filters by subject, sheet and tier; only what occurs is offered. */
export function FilterSelects({
  items,
  acceptedCount,
}: {
  readonly items: readonly FindingItem[];
  readonly acceptedCount: number;
}): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
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
      {acceptedCount > 0 && (
        <Checkbox
          label={words.showAccepted(format.count(acceptedCount))}
          checked={filter.withAccepted}
          onChange={(_, { checked }) => {
            dispatch({ type: "findings/filtered", filter: { withAccepted: checked === true } });
          }}
        />
      )}
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

function useChoices(items: readonly FindingItem[], filter: FindingsFilter): readonly Choice[] {
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
