import { Field } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import { rangeAddress } from "#sheet/cell-address.ts";
import { Choice } from "../shell/fields.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { analysesOf } from "../state/select-analysis.ts";

/** Which table to look at, where a run read several. */
export function TableChoice(): ReactElement | null {
  const words = useWords().check;
  const format = useFormat();
  const dispatch = useDispatch();
  const run = usePane((state) => state.run);
  const shown = usePane((state) => state.shownTable);
  const analyses = useMemo(() => analysesOf({ run }), [run]);
  if (analyses.length < 2) return null;
  return (
    <Field label={`${words.tablesFound(format.count(analyses.length))} · ${words.tableChoice}`}>
      <Choice
        value={String(shown)}
        onChange={(_, { value }) => {
          dispatch({ type: "table/chosen", index: Number(value) });
        }}
      >
        {analyses.map(({ table, summary }, index) => (
          <option key={`${table.sheet} ${rangeAddress(table.range)}`} value={index}>
            {`${table.sheet}!${rangeAddress(table.range)} · ${format.money(summary.total)}`}
          </option>
        ))}
      </Choice>
    </Field>
  );
}
