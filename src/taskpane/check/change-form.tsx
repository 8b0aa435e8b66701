import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Unit } from "#core/budget/unit.ts";
import { UNIT_EXPONENT } from "#core/budget/unit.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { templateSignature } from "#report/setup/decisions-for-sheet.ts";
import { Choice } from "../shell/choice.tsx";
import { useCommands, useDispatch, usePane } from "../shell/pane-context.ts";
import { useDictionary } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { draftOf, draftRange, draftYear, EMPTY_DRAFT, withDraft } from "../state/reading-draft.ts";
import { ColumnRoles } from "./column-roles.tsx";
import { PreviewRows } from "./preview-rows.tsx";

const UNITS = Object.keys(UNIT_EXPONENT) as readonly Unit[];

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    marginTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "12px",
  },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(110px, 100%), 1fr))", gap: "8px" },
  input: { width: "100%", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0 },
});

/** Range, unit, year and column roles, each overruling what was read; taken over together with a new check. */
export function ChangeForm({ table }: { readonly table: BudgetTable }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const { units } = useDictionary();
  const dispatch = useDispatch();
  const { runCheck } = useCommands();
  const setup = usePane((state) => state.setup);
  const subject = { sheet: table.sheet, signature: templateSignature(table) };
  const [draft, setDraft] = useState(() => draftOf(setup, subject));
  const next = withDraft(setup, subject, draft);
  const apply = (): void => {
    if (next === null) return;
    dispatch({ type: "setup/changed", setup: next });
    runCheck();
  };
  return (
    <div className={styles.form}>
      <Field
        label={words.range}
        hint={words.rangeHint}
        {...(draftRange(draft) === undefined ? { validationMessage: words.rangeInvalid } : {})}
      >
        <Input
          className={styles.input}
          value={draft.range}
          onChange={(_, { value }) => {
            setDraft({ ...draft, range: value });
          }}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={words.unit}>
          <Choice
            value={draft.unit ?? ""}
            onChange={(_, { value }) => {
              setDraft({ ...draft, unit: UNITS.find((unit) => unit === value) ?? null });
            }}
          >
            <option value="">{words.automatic}</option>
            {UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {units[unit]}
              </option>
            ))}
          </Choice>
        </Field>
        <Field
          label={words.year}
          hint={words.yearHint}
          {...(draftYear(draft) === undefined ? { validationMessage: words.yearInvalid } : {})}
        >
          <Input
            className={styles.input}
            inputMode="numeric"
            value={draft.year}
            onChange={(_, { value }) => {
              setDraft({ ...draft, year: value });
            }}
          />
        </Field>
      </div>
      <ColumnRoles
        table={table}
        roles={draft.columnRoles}
        onChange={(columnRoles) => {
          setDraft({ ...draft, columnRoles });
        }}
      />
      <PreviewRows table={table} />
      <FormButtons
        onApply={next === null ? null : apply}
        onReset={() => {
          setDraft(EMPTY_DRAFT);
        }}
      />
      <p className={styles.note}>{words.remembered}</p>
    </div>
  );
}

function FormButtons({ onApply, onReset }: { readonly onApply: (() => void) | null; readonly onReset: () => void }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" disabled={onApply === null} onClick={() => onApply?.()}>
        {words.applyChanges}
      </Button>
      <Button onClick={onReset}>{words.resetChanges}</Button>
    </div>
  );
}
