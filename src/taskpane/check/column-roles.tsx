import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ColumnRole } from "#core/budget/column-role.ts";
import { COLUMN_ROLES } from "#core/budget/column-role.ts";
import type { BudgetTable, ColumnReading } from "#core/table/budget-table.ts";
import { columnLetters } from "#sheet/cell-address.ts";
import { Choice } from "../shell/choice.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  title: { margin: "4px 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  column: { display: "grid", gridTemplateColumns: "28px minmax(0, 1fr)", columnGap: "8px", alignItems: "start" },
  letter: { fontWeight: tokens.fontWeightSemibold, paddingTop: "5px" },
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
  onChoose,
}: {
  readonly column: ColumnReading;
  readonly role: ColumnRole;
  readonly onChoose: (role: ColumnRole) => void;
}): ReactElement {
  const styles = useStyles();
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
        <div className={styles.why}>
          {column.header === "" ? words.noHeader : format.quote(column.header)} · {dictionary.columnReasons[column.reason]} · {sure}
        </div>
      </div>
    </li>
  );
}

/** Each column with the role it was given, how sure that is and why; a person may choose another. */
export function ColumnRoles({ table, roles, onChange }: Props): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  return (
    <div>
      <h3 className={styles.title}>{words.columnsTitle}</h3>
      <ul className={styles.list}>
        {table.columns.map((column) => (
          <Column
            key={column.column}
            column={column}
            role={roles.get(column.column) ?? column.role}
            onChoose={(role) => {
              onChange(new Map(roles).set(column.column, role));
            }}
          />
        ))}
      </ul>
    </div>
  );
}
