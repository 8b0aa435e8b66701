import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import { KEYBOARD_SCROLL } from "../shell/keyboard-scroll.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { plannedText } from "./planned-text.ts";

/** Rows shown of each sheet. */
const ROWS = 14;
/** Columns shown of each sheet: what fits, the rest by scrolling. */
const COLUMNS = 8;

const useStyles = makeStyles({
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  scroll: { overflow: "auto", maxHeight: "260px", border: `1px solid ${tokens.colorNeutralStroke1}` },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: "1px 6px",
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: "top",
    minWidth: "24px",
    maxWidth: "180px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const STRONG = /^(title|subtitle|header|total|severity|control)/;

/** The first rows of a planned sheet as a small table. */
export function PreviewSheet({ plan }: { readonly plan: SheetPlan }): ReactElement {
  const styles = useStyles();
  const words = useWords().report;
  const format = useFormat();
  const rows = plan.rows.slice(0, ROWS);
  const width = Math.min(COLUMNS, Math.max(...rows.map((row) => row.length)));
  return (
    <div>
      <h3 className={styles.title}>{plan.name}</h3>
      <div {...KEYBOARD_SCROLL} className={styles.scroll} aria-label={words.previewOf(plan.name)}>
        <table className={styles.table}>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {Array.from({ length: width }, (_, column) => (
                  <PreviewCell key={column} cell={row[column] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.note}>{words.previewRows(format.count(rows.length), format.count(plan.rows.length))}</div>
    </div>
  );
}

function PreviewCell({ cell }: { readonly cell: PlannedCell | null }): ReactElement {
  const styles = useStyles();
  const isNumber = typeof cell?.value === "number";
  return (
    <td className={mergeClasses(styles.cell, isNumber && styles.number, STRONG.test(cell?.style ?? "") && styles.strong)}>
      {cell === null ? "" : plannedText(cell)}
    </td>
  );
}
