import type { CellValue } from "#sheet/cell.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import { cellKey, type Grid } from "#sheet/grid.ts";
import type { Random } from "./random.ts";
import type { Rendered } from "./render-sheet.ts";
import type { SheetStyle } from "./sheet-style.ts";

/** A fault put into a good sheet, and what must be found in its row. */
export interface Planted {
  readonly grid: Grid;
  readonly row: number;
  /** Any of these names it. */
  readonly codes: readonly FindingCode[];
}

/** One kind of fault. Null: the sheet has no place for it. */
export interface Fault {
  readonly name: string;
  readonly plant: (sheet: Rendered, style: SheetStyle, dice: Random) => Planted | null;
}

function withCell(grid: Grid, row: number, column: number, value: CellValue): Grid {
  const values = grid.values.map((cells, at) => {
    if (at !== row) return cells;
    const copy = [...cells];
    copy[column] = value;
    return copy;
  });
  return { ...grid, values };
}

function amountAt(sheet: Rendered, row: number): CellValue {
  return sheet.grid.values[row]?.[sheet.amountColumn] ?? null;
}

/** Rows of lines with a plain number as amount. */
function fundedRows(sheet: Rendered): readonly number[] {
  return [...sheet.rowOfLine.values()].filter((row) => typeof amountAt(sheet, row) === "number" && amountAt(sheet, row) !== 0);
}

function inLine(name: string, codes: readonly FindingCode[], value: (amount: number) => CellValue): Fault {
  return {
    name,
    plant: (sheet, _style, dice) => {
      const rows = fundedRows(sheet);
      if (rows.length < 4) return null;
      const row = dice.pick(rows);
      return { grid: withCell(sheet.grid, row, sheet.amountColumn, value(amountAt(sheet, row) as number)), row, codes };
    },
  };
}

function inTotal(
  name: string,
  codes: readonly FindingCode[],
  given: { readonly grand: boolean; readonly value: (amount: number, sheet: Rendered, lines: readonly number[]) => CellValue | null },
): Fault {
  return {
    name,
    plant: (sheet, _style, dice) => {
      const totals = sheet.totalRows.filter(
        (total) =>
          (total.depth === -1) === given.grand &&
          typeof amountAt(sheet, total.row) === "number" &&
          amountAt(sheet, total.row) !== 0 &&
          (given.grand || total.lines.length > 1),
      );
      if (totals.length === 0) return null;
      const total = dice.pick(totals);
      const value = given.value(amountAt(sheet, total.row) as number, sheet, total.lines);
      return value === null ? null : { grid: withCell(sheet.grid, total.row, sheet.amountColumn, value), row: total.row, codes };
    },
  };
}

/** A slip in the words that state what the list holds. */
function inClaim(name: string, codes: readonly FindingCode[], change: (text: string) => string): Fault {
  return {
    name,
    plant: (sheet) => {
      const row = sheet.claimRow;
      const column = (row === null ? [] : (sheet.grid.values[row] ?? [])).findIndex(
        (value) => typeof value === "string" && /\d/.test(value),
      );
      const text = row === null ? null : sheet.grid.values[row]?.[column];
      if (row === null || typeof text !== "string" || change(text) === text) return null;
      return { grid: withCell(sheet.grid, row, column, change(text)), row, codes };
    },
  };
}

function inColumn(
  name: string,
  column: string,
  given: { readonly codes: readonly FindingCode[]; readonly value: (text: string) => CellValue },
): Fault {
  return {
    name,
    plant: (sheet, style, dice) => {
      const at = sheet.columnOf.get(column);
      if (at === undefined || (column !== "tier" && style.arrangement !== "flat")) return null;
      const row = dice.pick([...sheet.rowOfLine.values()]);
      const text = sheet.grid.values[row]?.[at];
      return typeof text !== "string" ? null : { grid: withCell(sheet.grid, row, at, given.value(text)), row, codes: given.codes };
    },
  };
}

const SUBTOTAL: readonly FindingCode[] = ["subtotal-mismatch", "total-mismatch", "heading-equals-one-descendant"];
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Every kind of fault that is planted. */
export const FAULTS: readonly Fault[] = [
  inLine(
    "an amount with a comma for its point",
    ["amount-malformed"],
    (amount) => `${String(Math.trunc(amount))},${String(amount).split(".")[1] ?? "5"}1`,
  ),
  inLine("an amount with two points", ["amount-malformed"], (amount) => `1.${String(amount).replace(".", "")}.25`),
  inLine("an amount with a letter for a digit", ["amount-malformed"], () => "1O.5"),
  inLine("words for an amount", ["amount-not-a-number"], () => "รอแจ้ง"),
  inLine("a formula error", ["amount-is-error"], () => ({ error: "#REF!" })),
  inLine("an annotated amount", ["amount-malformed", "amount-with-remark"], (amount) => `${String(amount)} (ปรับลด)`),
  inLine("a blank amount", ["amount-missing"], () => null),
  inLine("a negative amount", ["amount-negative"], (amount) => -amount),
  inTotal("a subtotal that is off", SUBTOTAL, { grand: false, value: (amount) => round(amount + 7.25) }),
  inTotal("a grand total that is off", ["total-mismatch"], { grand: true, value: (amount) => round(amount + 12.5) }),
  inTotal("a malformed grand total", ["total-malformed"], {
    grand: true,
    value: (amount) => `1,${String(Math.trunc(amount)).padStart(3, "0").slice(-3)},4321`,
  }),
  inTotal("a heading that equals one of the rows below it", ["heading-equals-one-descendant"], {
    grand: false,
    value: (amount, sheet, lines) => {
      const parts = lines
        .map((line) => amountAt(sheet, sheet.rowOfLine.get(line)!))
        .filter((part): part is number => typeof part === "number" && part !== 0 && part !== amount);
      return parts.length < 2 ? null : parts[0]!;
    },
  }),
  inColumn("a tier that does not exist", "tier", { codes: ["tier-unknown"], value: () => "เหนือน้ำ" }),
  inColumn("two tiers in one cell", "tier", { codes: ["tier-ambiguous"], value: () => "ต้นน้ำ/ปลายน้ำ" }),
  inColumn("no agency", "agency", { codes: ["agency-missing"], value: () => null }),
  inColumn("an agency spelled with spaces inside", "agency", {
    codes: ["agency-name-variant"],
    value: (text) => `${text.slice(0, 4)} ${text.slice(4)}`,
  }),
  inColumn("a name that begins like a formula", "project", { codes: ["formula-like-text"], value: (text) => `=${text}` }),
  {
    name: "a hidden row",
    plant: (sheet, _style, dice) => {
      const row = dice.pick([...sheet.rowOfLine.values()]);
      return { grid: { ...sheet.grid, hiddenRows: new Set([row]) }, row, codes: ["hidden-rows"] };
    },
  },
  {
    name: "an amount in another unit under a total",
    plant: (sheet, style, dice) => {
      const rows =
        style.unit === "million-baht" && sheet.totalRows.length > 0
          ? fundedRows(sheet).filter((row) => (amountAt(sheet, row) as number) > 1)
          : [];
      if (rows.length === 0) return null;
      const row = dice.pick(rows);
      return {
        grid: withCell(sheet.grid, row, sheet.amountColumn, Math.round((amountAt(sheet, row) as number) * 1_000_000)),
        row,
        codes: ["unit-conflict"],
      };
    },
  },
  {
    name: "a commitment that is not the sum of its years",
    plant: (sheet, _style, dice) => {
      const column = sheet.columnOf.get("commitment");
      const rows = column === undefined || !sheet.columnOf.has("next") ? [] : fundedRows(sheet);
      if (column === undefined || rows.length === 0) return null;
      const row = dice.pick(rows);
      return {
        grid: withCell(sheet.grid, row, column, round((amountAt(sheet, row) as number) * 3 + 1)),
        row,
        codes: ["commitment-total-mismatch"],
      };
    },
  },
  {
    name: "a total whose SUM misses rows",
    plant: (sheet) => {
      const grand = sheet.totalRows.find((total) => total.depth === -1);
      const rows = [...sheet.rowOfLine.values()].sort((a, b) => a - b);
      if (
        grand === undefined ||
        sheet.totalRows.length > 1 ||
        rows.length < 6 ||
        rows.at(-1)! > grand.row ||
        typeof amountAt(sheet, grand.row) !== "number"
      )
        return null;
      const letter = String.fromCharCode(65 + sheet.amountColumn);
      const short = rows.slice(0, -2);
      const sum = round(
        short.reduce((all, row) => all + (typeof amountAt(sheet, row) === "number" ? (amountAt(sheet, row) as number) : 0), 0),
      );
      const grid = withCell(sheet.grid, grand.row, sheet.amountColumn, sum);
      const formulas = new Map([
        [cellKey(grand.row, sheet.amountColumn), `=SUM(${letter}${String(short[0]! + 1)}:${letter}${String(short.at(-1)! + 1)})`],
      ]);
      return { grid: { ...grid, formulas }, row: grand.row, codes: ["total-range-short", "total-mismatch"] };
    },
  },
  inClaim("a wrong amount in the words around the list", ["total-mismatch"], (text) =>
    text.replace(/(\d)(\D*)$/, (_, digit: string, rest: string) => `${String((Number(digit) + 1) % 10)}${rest}`),
  ),
  inClaim("a wrong number of projects in the words around the list", ["stated-count-mismatch"], (text) =>
    text.replace(/(\d+)( โครงการ| projects)/, (_, count: string, rest: string) => `${String(Number(count) + 1)}${rest}`),
  ),
  inClaim("a malformed amount in the words around the list", ["total-malformed"], (text) => text.replace(/[\d,.]+(?=\D*$)/, "5,523,9110")),
];
