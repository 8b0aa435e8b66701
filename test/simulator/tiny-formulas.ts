import type { CellReader } from "#simulator/store/memory-store.ts";
import type { StoredTable } from "#simulator/store/sheet-parts.ts";
import type { StoredValue } from "#simulator/store/stored-cell.ts";
import { parseArea } from "#simulator/model/a1.ts";

/** The few formulas that Node tests need; anything else is what Excel says to a name it does not know. */
export function evaluateTiny(formula: string, read: CellReader, tables: readonly StoredTable[]): StoredValue {
  const sum = /^=SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula);
  if (sum !== null) return sumOf(sum[1] ?? "", read);
  const reference = /^=(?:'((?:[^']|'')+)'|([\p{L}\p{M}\p{N}]+))!([A-Z]+\d+)$/u.exec(formula);
  if (reference !== null) {
    const cell = parseArea(reference[3] ?? "");
    return read((reference[1] ?? reference[2] ?? "").replaceAll("''", "'"), cell.firstRow, cell.firstColumn);
  }
  const link = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/.exec(formula);
  if (link !== null) return (link[1] ?? "").replaceAll('""', '"');
  const column = /^=SUM\((\w+)\[([^\]]+)\]\)$/u.exec(formula);
  if (column !== null)
    return sumOfColumn(
      tables.find((one) => one.name === column[1]),
      column[2] ?? "",
      read,
    );
  const rows = /^=ROWS\((\w+)\)$/.exec(formula);
  const table = tables.find((one) => one.name === rows?.[1]);
  return table === undefined ? { error: "#NAME?" } : table.area.lastRow - table.area.firstRow;
}

/** The sum of a table's column; the table stands on the formula's own sheet. */
function sumOfColumn(table: StoredTable | undefined, header: string, read: CellReader): StoredValue {
  if (table === undefined) return { error: "#NAME?" };
  const { area } = table;
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    if (read(null, area.firstRow, column) !== header) continue;
    const letter = String.fromCharCode("A".charCodeAt(0) + column);
    return sumOf(`${letter}${String(area.firstRow + 2)}:${letter}${String(area.lastRow + 1)}`, read);
  }
  return { error: "#REF!" };
}

function sumOf(address: string, read: CellReader): StoredValue {
  const area = parseArea(address);
  let sum = 0;
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const value = read(null, row, column);
      if (typeof value === "object" && value !== null) return value;
      if (typeof value === "number") sum += value;
    }
  }
  return Number(sum.toPrecision(15));
}
