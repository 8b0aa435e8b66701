import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { ColumnRole } from "#core/budget/column-role.ts";
import { COLUMN_ROLES } from "#core/budget/column-role.ts";
import type { Unit } from "#core/budget/unit.ts";
import { UNIT_EXPONENT } from "#core/budget/unit.ts";
import type { BudgetTable, ColumnReading } from "#core/table/budget-table.ts";
import type { Format } from "#i18n/format.ts";
import { templateSignature } from "#report/setup/setup-content.ts";
import { columnLetters } from "#sheet/cell-address.ts";
import { Choice } from "../shell/fields.tsx";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { EMPTY_DRAFT, draftOf, draftRange, draftYear, withDraft } from "../state/reading-draft.ts";

const UNITS = Object.keys(UNIT_EXPONENT) as readonly Unit[];

const useChangeFormStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    marginTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "12px",
  },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(110px, 100%), 1fr))", gap: "8px", alignItems: "start" },
  input: { width: "100%", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0 },
});

/** Range, unit, year and column roles, each overruling what was read; taken over together with a new check. */
export function ChangeForm({ table }: { readonly table: BudgetTable }): ReactElement {
  const styles = useChangeFormStyles();
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
  const styles = useChangeFormStyles();
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

const useColumnRolesStyles = makeStyles({
  title: { margin: "4px 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  column: { display: "grid", gridTemplateColumns: "28px minmax(0, 1fr)", columnGap: "8px", alignItems: "start" },
  letter: { fontWeight: tokens.fontWeightSemibold, paddingTop: "5px" },
  samples: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  why: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly table: BudgetTable;
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly onChange: (roles: ReadonlyMap<number, ColumnRole>) => void;
}

function Column({
  column,
  role,
  samples,
  onChoose,
}: {
  readonly column: ColumnReading;
  readonly role: ColumnRole;
  /** What stands in it. */
  readonly samples: readonly string[];
  readonly onChoose: (role: ColumnRole) => void;
}): ReactElement {
  const styles = useColumnRolesStyles();
  const words = useWords().check;
  const format = useFormat();
  const dictionary = useDictionary();
  const letters = columnLetters(column.column);
  const sure = words.confidence(format.percent(String(Math.round(column.confidence * 100))));
  return (
    <li className={styles.column}>
      <span className={styles.letter}>{letters}</span>
      <div>
        <Choice
          aria-label={words.columnRole(letters)}
          value={role}
          onChange={(_, { value }) => {
            onChoose(COLUMN_ROLES.find((one) => one === value) ?? role);
          }}
        >
          {COLUMN_ROLES.map((one) => (
            <option key={one} value={one}>
              {dictionary.columns[one]}
            </option>
          ))}
        </Choice>
        {samples.length > 0 && <div className={styles.samples}>{words.samples(samples.join(" · "), column.role === "amount")}</div>}
        <div className={styles.why}>
          {column.header === "" ? words.noHeader : format.quote(column.header)} · {dictionary.columnReasons[column.reason]} · {sure}
        </div>
      </div>
    </li>
  );
}

/** Each column with the role it was given, what stands in it, how sure that is and why; a person may choose another. */
function ColumnRoles({ table, roles, onChange }: Props): ReactElement {
  const styles = useColumnRolesStyles();
  const words = useWords().check;
  const format = useFormat();
  return (
    <div>
      <h3 className={styles.title}>{words.columnsTitle}</h3>
      <ul className={styles.list}>
        {table.columns.map((column) => (
          <Column
            key={column.column}
            column={column}
            role={roles.get(column.column) ?? column.role}
            samples={samplesOf(table, column, format)}
            onChoose={(role) => {
              onChange(new Map(roles).set(column.column, role));
            }}
          />
        ))}
      </ul>
    </div>
  );
}

/** Values shown: enough to see that columns are not shifted. */
const SHOWN = 3;

type ShownRole = Extract<ColumnRole, keyof BudgetLine>;

/** What the first lines hold of a column, as it was understood; empty for a column whose values are in no line. */
function samplesOf({ lines }: BudgetTable, { column, role }: ColumnReading, format: Format): readonly string[] {
  const values =
    role === "amount"
      ? lines.filter(({ amountCell }) => amountCell.column === column).map(({ amount }) => amount)
      : role === "tier"
        ? lines.map(({ tierText }) => tierText)
        : lines.map((line) => (role in line ? line[role as ShownRole] : null));
  const texts = values.flatMap((value) => (typeof value === "bigint" ? [format.million(value)] : typeof value === "string" ? [value] : []));
  return [...new Set(texts.filter((text) => text !== ""))].slice(0, SHOWN);
}
