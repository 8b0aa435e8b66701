import type { FigureSubject, StatedFigure } from "../../budget/stated-figure.ts";
import type { Unit } from "../../budget/unit.ts";
import { parseAmount } from "../../money/parse-amount.ts";
import { scaleToMoney } from "../../money/scale-to-money.ts";
import { asciiDigits } from "../../text/thai-digits.ts";
import { titleContext } from "../lines/title-context.ts";
import type { ReadTable } from "../read-table.ts";
import { figureSubject, type SubjectContext } from "./figure-subject.ts";
import { listContext } from "./list-context.ts";
import { textLines, wordedLines, type WordedLine } from "./worded-lines.ts";
import { writtenFigures, type WrittenFigure } from "./written-figures.ts";

/**
 * The amounts and counts that the lines above a table, those below its last line and the words of its grand totals state
 * (rule R19). Below the table only what says that it speaks of everything is taken.
 */
export function statedFigures(read: ReadTable): readonly StatedFigure[] {
  const { grid } = read.place;
  const top = read.place.header.rows[0] ?? read.place.firstRow;
  const above = rowsBetween(0, top).flatMap((row) => wordedLines(grid, row));
  const below = [...grandRows(read).flatMap((row) => textLines(grid, row)), ...rowsBelow(read).flatMap((row) => wordedLines(grid, row))];
  const found = [...above, ...below].filter((line) => writtenFigures(line.text).length > 0);
  if (found.length === 0) return [];
  const stating: Stating = { read, context: listContext(read), isSure: isOneList(read) };
  const figures = found.flatMap((line) => writtenFigures(line.text).map((figure) => stated(stating, line, figure)));
  return figures.filter(({ cell, subject }) => cell.row < top || subject !== "perhaps");
}

function rowsBetween(first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
}

function grandRows({ resolved }: ReadTable): readonly number[] {
  return resolved.filter(({ scope }) => scope.level === "grand").map(({ row }) => row.body.row);
}

/** Rows below the last line that hold no money of the table. */
function rowsBelow({ placed, place, lines }: ReadTable): readonly number[] {
  const last = lines.at(-1)?.row ?? place.lastRow;
  const withMoney = new Set<number>();
  for (const { body } of placed) if (body.row > last && body.hasMoney) withMoney.add(body.row);
  return rowsBetween(last + 1, place.lastRow + 1).filter((row) => !withMoney.has(row));
}

/** Whether the lines above cannot be those of the first of several lists that were joined. */
function isOneList({ place, lines }: ReadTable): boolean {
  if (place.laterHeaders.size > 0) return false;
  const { agency } = titleContext(place);
  return agency === undefined || lines.every((line) => line.agency === agency.name);
}

interface Stating {
  readonly read: ReadTable;
  readonly context: SubjectContext;
  readonly isSure: boolean;
}

function stated({ read, context, isSure }: Stating, line: WordedLine, figure: WrittenFigure): StatedFigure {
  const { grid } = read.place;
  const subject = figureSubject(line.text, figure.start, context);
  const base = {
    cell: { workbook: grid.workbook, sheet: grid.sheet, row: line.row, column: line.columnAt(figure.start) },
    text: line.text,
    written: figure.written,
    measure: figure.measure,
    subject: subject === "list" && !isSure ? ("perhaps" as const) : subject,
  };
  if (figure.measure !== "amount") return { ...base, ...NOTHING, count: Number(asciiDigits(figure.written).replaceAll(",", "")) };
  return { ...base, ...NOTHING, ...amountOf(figure, read), subject: subjectOfAmount(base.subject, figure) };
}

const NOTHING: Pick<StatedFigure, "amount" | "place" | "count" | "refused"> = { amount: null, place: null, count: null, refused: null };

/** An amount without a unit of its own is never sure. */
function subjectOfAmount(subject: FigureSubject, { unit }: WrittenFigure): FigureSubject {
  return subject === "list" && unit === null ? "perhaps" : subject;
}

function amountOf({ written, unit }: WrittenFigure, read: ReadTable): Pick<StatedFigure, "amount" | "place" | "refused"> {
  const reading = parseAmount(written);
  if (reading.kind === "refused") return { ...NOTHING, refused: { reason: reading.reason, readings: reading.readings } };
  const known = unit ?? onlyUnit(read);
  if (reading.kind !== "amount" || known === null) return NOTHING;
  const decimals = asciiDigits(written).split(".")[1]?.length ?? 0;
  return { amount: scaleToMoney(reading.digits, known), place: { unit: known, decimals }, refused: null };
}

/** The sheet's unit, where no column of money and no note states another one. */
function onlyUnit({ unit: { unit }, place, body }: ReadTable): Unit | null {
  const others = place.columns.money.map((column) => column.unit).filter((other) => other !== null && other !== unit);
  return others.length > 0 || body.unitNotes.length > 0 || place.columns.unitColumn !== null ? null : unit;
}
