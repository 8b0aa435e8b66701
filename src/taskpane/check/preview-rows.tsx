import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { KEYBOARD_SCROLL } from "../shell/keyboard-scroll.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

/** Rows shown: enough to see that columns are not shifted. */
const SHOWN = 4;

const TEXT_ROLES = ["ministry", "agency", "project", "activity", "description", "goal"] as const satisfies readonly (keyof BudgetLine)[];

const useStyles = makeStyles({
  title: { margin: "4px 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  // Wider than the pane by nature: it scrolls by itself and can be reached by the keyboard to do so.
  scroll: { overflowX: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: "3px 6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "left",
    verticalAlign: "top",
    minWidth: "60px",
    maxWidth: "160px",
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** The first lines as they were understood, by role. */
export function PreviewRows({ table }: { readonly table: BudgetTable }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const { columns } = useDictionary();
  const lines = table.lines.slice(0, SHOWN);
  const roles = TEXT_ROLES.filter((role) => lines.some((line) => line[role] !== null));
  return (
    <div>
      <h3 className={styles.title}>{words.preview}</h3>
      <div {...KEYBOARD_SCROLL} className={styles.scroll} aria-label={words.preview}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.cell} scope="col">
                {words.previewRow}
              </th>
              {roles.map((role) => (
                <th key={role} className={styles.cell} scope="col">
                  {columns[role]}
                </th>
              ))}
              <th className={styles.cell} scope="col">
                {columns.amount} ({words.million})
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${String(line.row)}:${String(line.amountCell.column)}`}>
                <td className={styles.cell}>{line.row + 1}</td>
                {roles.map((role) => (
                  <td key={role} className={styles.cell}>
                    {line[role]}
                  </td>
                ))}
                <td className={`${styles.cell} ${styles.number}`}>{line.amount === null ? "" : format.million(line.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
