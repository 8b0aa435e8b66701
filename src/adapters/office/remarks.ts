import { cellAddress } from "#sheet/cell-address.ts";
import type { CellRef } from "#sheet/cell-address.ts";
import { parseRangeAddress } from "#sheet/cell-address.ts";
import { followRows } from "#sheet/follow-rows.ts";
import type { ReplacedSheet } from "#sheet/follow-rows.ts";
import { converse, offers } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { isRefusal } from "./to-workbook-error.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";

/** A conversation that people hold beside a cell of one of our sheets. Notes are none: Excel tells of them from 1.18 on only. */
export interface Remark {
  readonly sheetId: string;
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly replies: readonly string[];
  readonly isResolved: boolean;
}

/** The conversations on these sheets; none where Excel has none (below 1.10) or refuses to tell. One request where there are none. */
export async function readRemarks(
  host: OfficeHost,
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<readonly Remark[]> {
  if (!offers(host, "1.10") || sheetIds.length === 0) return [];
  try {
    return await allRemarks(host, context, sheetIds);
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

async function allRemarks(host: OfficeHost, context: Excel.RequestContext, sheetIds: readonly string[]): Promise<readonly Remark[]> {
  const asksResolved = offers(host, "1.11");
  const lists = sheetIds.map((sheetId) => {
    const { comments } = context.workbook.worksheets.getItem(sheetId);
    // One load for all: a second one would make the items anew.
    if (asksResolved) comments.load("items/id,items/content,items/authorName,items/creationDate,items/resolved");
    else comments.load("items/id,items/content,items/authorName,items/creationDate");
    return { sheetId, comments };
  });
  await context.sync();
  const found = lists.flatMap(({ sheetId, comments }) => comments.items.map((comment) => ({ sheetId, comment })));
  if (found.length === 0) return [];
  const places = found.map(({ comment }) => {
    const range = comment.getLocation();
    range.load("address");
    comment.replies.load("items/content,items/authorName");
    return range;
  });
  await context.sync();
  return found.flatMap(({ sheetId, comment }, index): readonly Remark[] => {
    const address = places[index]?.address ?? "";
    const range = parseRangeAddress(address.slice(address.lastIndexOf("!") + 1));
    if (range === null) return [];
    const replies = comment.replies.items.map((reply) => signed(reply.content, reply.authorName));
    const text = signed(comment.content, comment.authorName, comment.creationDate);
    const isResolved = asksResolved && comment.resolved;
    return [{ sheetId, id: comment.id, row: range.firstRow, column: range.firstColumn, text, replies, isResolved }];
  });
}

/** What was said with who said it: what an add-in writes again bears the name of whoever runs it. */
function signed(content: string, author: string, at?: Date): string {
  if (/^\[[^\]]+\] /.test(content)) return content;
  const when = at === undefined || Number.isNaN(at.getTime()) ? "" : ` ${at.toISOString().slice(0, "2023-01-26".length)}`;
  return `[${author}${when}] ${content}`;
}

/** One of our sheets that was written anew. */
export interface RemarkedSheet extends ReplacedSheet {
  readonly sheetId: string;
  readonly name: string;
}

/** What became of the conversations on sheets that were written anew. */
export interface FollowedRemarks {
  /** Where those stand now whose row is gone or that could not be moved. */
  readonly strays: readonly CellRef[];
  /** Whether Excel let us look. */
  readonly isKnown: boolean;
}

/**
 * Moves each conversation to the row it was written beside, after the sheets were written anew. An API that moves one does not
 * exist: it is said again beside its row, with who said it, and only then deleted where it stood. Never fails: what could not be
 * moved stays and is told.
 */
export async function followRemarks(host: OfficeHost, sheets: readonly RemarkedSheet[]): Promise<FollowedRemarks> {
  if (!offers(host, "1.10") || sheets.length === 0) return { strays: [], isKnown: true };
  let moves: readonly Move[] = [];
  try {
    return await converse(host, async (context) => {
      const remarks = await allRemarks(
        host,
        context,
        sheets.map(({ sheetId }) => sheetId),
      );
      moves = sheets.flatMap((sheet) => movesOn(sheet, remarks));
      const left = await moveAll(context, { moves, remarks });
      return { strays: moves.filter((move) => move.isAstray || left.has(move)).map((move) => refOf(move, left.has(move))), isKnown: true };
    });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { strays: moves.map((move) => refOf(move, !move.isDone)), isKnown: moves.length > 0 };
  }
}

/** A conversation and the row it belongs beside. */
interface Move {
  readonly remark: Remark;
  readonly sheet: string;
  readonly to: number;
  readonly isAstray: boolean;
  isDone: boolean;
}

function movesOn(sheet: RemarkedSheet, remarks: readonly Remark[]): readonly Move[] {
  const here = remarks.filter(({ sheetId }) => sheetId === sheet.sheetId);
  const rows = followRows(
    sheet,
    here.map(({ row }) => row),
  );
  return here.flatMap((remark): readonly Move[] => {
    const again = rows.get(remark.row);
    if (again === undefined || again.row === remark.row) return [];
    return [{ remark, sheet: sheet.name, to: again.row, isAstray: again.isAstray, isDone: false }];
  });
}

function refOf({ remark, sheet, to }: Move, isLeft: boolean): CellRef {
  return { workbook: null, sheet, row: isLeft ? remark.row : to, column: remark.column };
}

const placeOf = (sheetId: string, row: number, column: number): string => `${sheetId} ${cellAddress(row, column)}`;

/** Moves those whose place is free, until none is left or each waits for another; gives those. */
async function moveAll(
  context: Excel.RequestContext,
  { moves, remarks }: { readonly moves: readonly Move[]; readonly remarks: readonly Remark[] },
): Promise<ReadonlySet<Move>> {
  const taken = new Set(remarks.map(({ sheetId, row, column }) => placeOf(sheetId, row, column)));
  const waiting = new Set(moves);
  for (;;) {
    const free = [...waiting].filter(({ remark, to }) => !taken.has(placeOf(remark.sheetId, to, remark.column)));
    if (free.length === 0) return waiting;
    await sayAgain(context, free);
    for (const move of free) {
      const { remark, to } = move;
      move.isDone = true;
      waiting.delete(move);
      taken.delete(placeOf(remark.sheetId, remark.row, remark.column));
      taken.add(placeOf(remark.sheetId, to, remark.column));
    }
  }
}

/** First all of them beside their rows, then, in another request, none of them where they stood. */
async function sayAgain(context: Excel.RequestContext, moves: readonly Move[]): Promise<void> {
  for (const { remark, to } of moves) {
    const sheet = context.workbook.worksheets.getItem(remark.sheetId);
    const again = sheet.comments.add(sheet.getRange(cellAddress(to, remark.column)), remark.text);
    for (const reply of remark.replies) again.replies.add(reply);
    if (remark.isResolved) again.resolved = true;
  }
  await context.sync();
  for (const { remark } of moves) context.workbook.worksheets.getItem(remark.sheetId).comments.getItem(remark.id).delete();
  await context.sync();
}
