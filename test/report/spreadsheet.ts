import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { cellAddress, columnIndex } from "#sheet/cell-address.ts";
import type { Node } from "./formula-parser.ts";
import { parseFormula } from "./formula-parser.ts";

/** What a cell shows; an error is a spreadsheet's own. */
export type Shown = string | number | boolean | null | { readonly error: string };

/** A cell of a tampered sheet: a value, or a formula that starts with "=". */
export interface SheetCell {
  readonly value: Shown;
  readonly formula?: string;
}

/** A sheet that can be tampered with. Table ranges grow with `rows`. */
export interface Sheet {
  readonly name: string;
  readonly rows: (SheetCell | null)[][];
  readonly tables: { readonly name: string; readonly firstRow: number; lastRow: number; readonly columns: readonly string[] }[];
}

/** Planned sheets as a person has them before them. */
export function openSheets(plans: readonly SheetPlan[]): Sheet[] {
  return plans.map((plan) => ({
    name: plan.name,
    rows: plan.rows.map((row) => row.map((cell) => (cell === null ? null : { ...cell }))),
    tables: plan.tables.map(({ name, range }) => ({
      name,
      firstRow: range.firstRow,
      lastRow: range.lastRow,
      columns: (plan.rows[range.firstRow] ?? []).map((cell) => String(cell?.value ?? "")),
    })),
  }));
}

/** Reads cells of sheets, calculating each formula once from the cells it names, independently of the values planned beside it. */
export function calculator(sheets: readonly Sheet[]): (sheet: string, row: number, column: number) => Shown {
  const known = new Map<string, Shown>();
  const trees = new Map<string, Node>();
  const cell = (sheet: string, row: number, column: number): Shown => {
    const found = sheets.find((one) => one.name === sheet)?.rows[row]?.[column] ?? null;
    if (found === null) return null;
    if (found.formula === undefined) return found.value === "" ? null : found.value;
    const key = `${sheet}!${cellAddress(row, column)}`;
    if (!known.has(key)) {
      const tree = trees.get(found.formula) ?? parseFormula(found.formula.slice(1));
      trees.set(found.formula, tree);
      const result = valueOf(tree, { sheets, cell, place: { sheet, row, column } });
      known.set(key, Array.isArray(result) ? (result[0] ?? null) : result);
    }
    return known.get(key) ?? null;
  };
  return cell;
}

interface World {
  readonly sheets: readonly Sheet[];
  readonly cell: (sheet: string, row: number, column: number) => Shown;
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number };
}

type Result = Shown | Shown[];

function valueOf(node: Node, world: World): Result {
  if (node.kind === "value") return node.value;
  if (node.kind === "reference") return read(node.text, world);
  if (node.kind === "operator")
    return lifted((left, right) => operate(node.sign, left, right), valueOf(node.left, world), valueOf(node.right, world));
  return callFunction(node.name, node.args, world);
}

function isError(value: Shown | undefined): value is { readonly error: string } {
  return typeof value === "object" && value !== null;
}

function lifted(operation: (left: Shown, right: Shown) => Shown, left: Result, right: Result): Result {
  if (!Array.isArray(left) && !Array.isArray(right)) return operation(left, right);
  const length = Array.isArray(left) ? left.length : Array.isArray(right) ? right.length : 1;
  const at = (value: Result, position: number): Shown => (Array.isArray(value) ? (value[position] ?? null) : value);
  return Array.from({ length }, (_, position) => operation(at(left, position), at(right, position)));
}

function operate(sign: string, left: Shown, right: Shown): Shown {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (sign === "&") return `${textOf(left)}${textOf(right)}`;
  if (sign in COMPARISONS) return COMPARISONS[sign]?.(compare(left, right)) ?? null;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === null || b === null) return { error: "#VALUE!" };
  if (sign === "/" && b === 0) return { error: "#DIV/0!" };
  return sign === "+" ? a + b : sign === "-" ? a - b : sign === "*" ? a * b : a / b;
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
};

function compare(left: Shown, right: Shown): number {
  if (typeof left === "number" || typeof right === "number") {
    if (typeof left === "string") return 1;
    if (typeof right === "string") return -1;
    return Number(left ?? 0) - Number(right ?? 0);
  }
  const [a, b] = [textOf(left).toLowerCase(), textOf(right).toLowerCase()];
  return a === b ? 0 : a < b ? -1 : 1;
}

function textOf(value: Shown): string {
  return value === null || isError(value) ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function numberOf(value: Shown): number | null {
  if (value === null) return 0;
  if (typeof value === "number" || typeof value === "boolean") return Number(value);
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : null;
}

function read(text: string, world: World): Result {
  const structured = /^([A-Za-z]\w*)\[(?:\[#This Row\],\[(.*)\]|(.*))\]$/s.exec(text);
  if (structured !== null) return readColumn(structured, world);
  const [, sheetName, address = ""] = /^(?:'((?:[^']|'')*)'!)?(.*)$/.exec(text) ?? [];
  const sheet = sheetName?.replaceAll("''", "'") ?? world.place.sheet;
  const plain = address.replaceAll("$", "");
  const [from = "", to] = plain.split(":");
  const first = corner(from, 0);
  if (to === undefined) return world.cell(sheet, first.row, first.column);
  const rows = world.sheets.find((one) => one.name === sheet)?.rows.length ?? 0;
  const last = corner(to, rows - 1);
  const values: Shown[] = [];
  for (let row = first.row; row <= Math.min(last.row, rows - 1); row += 1)
    for (let column = first.column; column <= last.column; column += 1) values.push(world.cell(sheet, row, column));
  return values;
}

function corner(address: string, row: number): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]*)(\d*)$/.exec(address) ?? [];
  return { row: digits === "" ? row : Number(digits) - 1, column: columnIndex(letters) ?? 0 };
}

function readColumn([, name, here, all]: RegExpExecArray, world: World): Result {
  const sheet = world.sheets.find((one) => one.tables.some((table) => table.name === name));
  const table = sheet?.tables.find((one) => one.name === name);
  const column = table?.columns.indexOf((here ?? all ?? "").replace(/'(.)/g, "$1")) ?? -1;
  if (sheet === undefined || table === undefined || column < 0) return { error: "#REF!" };
  if (here !== undefined) return world.cell(sheet.name, world.place.row, column);
  return Array.from({ length: table.lastRow - table.firstRow }, (_, at) => world.cell(sheet.name, table.firstRow + 1 + at, column));
}

function listOf(value: Result): Shown[] {
  return Array.isArray(value) ? value : [value];
}

function callFunction(name: string, args: readonly Node[], world: World): Result {
  const value = (at: number): Result => (args[at] === undefined ? null : valueOf(args[at], world));
  const one = (at: number): Shown => listOf(value(at))[0] ?? null;
  if (name === "IF") {
    const test = one(0);
    return isError(test) ? test : value(test === true || (typeof test === "number" && test !== 0) ? 1 : 2);
  }
  if (name === "ISERROR") return isError(one(0));
  if (name === "ISNUMBER") return typeof one(0) === "number";
  if (name === "COUNTA") return listOf(value(0)).filter((item) => item !== null).length;
  if (name === "COUNTIF" || name === "COUNTIFS") return matching(args, 0, world).filter(Boolean).length;
  const all = args.flatMap((_, at) => listOf(value(at)));
  if (name === "SUMIFS") {
    const fits = matching(args, 1, world);
    return sum(listOf(value(0)).filter((_, at) => fits[at] === true));
  }
  const failed = all.find(isError);
  if (failed !== undefined) return failed;
  if (name === "SUM") return sum(all);
  if (name === "SUBTOTAL") return sum(all.slice(1));
  if (name === "SUMPRODUCT") return products(args.map((_, at) => listOf(value(at))));
  if (name === "ROUND") return rounded(Number(one(0)), Number(one(1)));
  if (name === "N") return typeof one(0) === "number" ? one(0) : 0;
  if (name === "ABS") return Math.abs(Number(one(0)));
  if (name === "AND") return all.every((item) => item === true);
  if (name === "OR") return all.some((item) => item === true);
  if (name === "EXACT") return textOf(one(0)) === textOf(one(1));
  if (name === "TEXT") return Number(one(0)).toLocaleString("en-US", decimalsOf(textOf(one(1))));
  throw new Error(`No function ${name}`);
}

function decimalsOf(format: string): Intl.NumberFormatOptions {
  const digits = (format.split(".")[1] ?? "").length;
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** Half away from zero, after the residue of binary doubles is gone, as spreadsheets do. */
function rounded(value: number, digits: number): number {
  return Number(Number(value.toPrecision(15)).toFixed(digits)) + 0;
}

function products(lists: readonly Shown[][]): number {
  return (lists[0] ?? []).reduce<number>((total, _, at) => total + lists.reduce((product, list) => product * plain(list[at]), 1), 0);
}

function plain(value: Shown | undefined): number {
  return typeof value === "number" ? value : 0;
}

function sum(values: readonly Shown[]): Shown {
  return values.find(isError) ?? values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
}

function matching(args: readonly Node[], from: number, world: World): boolean[] {
  const fits: boolean[] = [];
  for (let at = from; at < args.length; at += 2) {
    const [range, criterion] = [args[at], args[at + 1]];
    if (range === undefined || criterion === undefined) continue;
    const wanted = listOf(valueOf(criterion, world))[0] ?? null;
    listOf(valueOf(range, world)).forEach((value, position) => {
      fits[position] = (fits[position] ?? true) && meets(value, wanted);
    });
  }
  return fits;
}

/** A criterion as SUMIFS and COUNTIFS take it: wildcards and comparison signs at its front mean more than themselves. */
function meets(value: Shown, wanted: Shown): boolean {
  if (isError(value)) return false;
  if (typeof wanted !== "string") return typeof wanted === "number" ? value === wanted : value === null;
  if (/^[<>=]/.test(wanted)) throw new Error(`The criterion ${wanted} begins with a comparison`);
  if (wanted.length > 255) throw new Error("A criterion has at most 255 letters");
  if (wanted.trim() !== "" && Number.isFinite(Number(wanted))) return Number(value) === Number(wanted);
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return typeof value === "string" && new RegExp(`^${pattern}$`, "isu").test(value);
}
