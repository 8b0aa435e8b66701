import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { RowsQuery } from "../state/rows-view.ts";
import type { RowFate, RowGroup, RowsAnswer } from "./answer-rows.ts";
import { asideMoney, moneyOf } from "./answer-rows.ts";
import { sumMoney, ZERO } from "#core/money/money.ts";

interface TextContext {
  readonly words: PaneWords["rows"];
  readonly format: Format;
}

/** What a list of rows is called. */
export function rowsTitle(query: RowsQuery, { words, format }: TextContext): string {
  const title = ownTitle(query, { words, format });
  return query.sheet === null || query.kind === "fates" ? title : words.ofSheet(title, query.sheet);
}

function ownTitle(query: RowsQuery, { words, format }: TextContext): string {
  switch (query.kind) {
    case "tier":
      return words.tier(format.tier(query.tier));
    case "groups":
      return words.groups[query.by];
    case "group":
      return words.group[query.by](query.name ?? words.noName);
    case "total":
      return words.total(cellAddress(query.cell.row, query.cell.column));
    case "fates":
      return words.fates;
    default:
      return words.kinds[query.kind];
  }
}

/** How many rows are shown and what they add up to: `26 แถว · 1,350.1169 ล้านบาท`. */
export function rowsSumText(answer: RowsAnswer, { words, format }: TextContext): string {
  switch (answer.kind) {
    case "lines":
      return words.sum(format.count(answer.lines.length), format.money(moneyOf(answer.lines)));
    case "groups":
      return groupsText(answer.groups, { words, format });
    case "totals":
      return words.totalsCount(format.count(answer.totals.length));
    case "fates":
      return fatesText(answer.fates, { words, format });
  }
}

/** Those with money are what is counted; how many are listed is said where that is more. */
function groupsText(groups: readonly RowGroup[], { words, format }: TextContext): string {
  const money = format.money(sumMoney(groups.map(({ amount }) => amount)));
  const named = groups.filter(({ name }) => name !== null);
  const funded = named.filter(({ isFunded }) => isFunded).length;
  const count = format.count(funded);
  return funded === named.length ? words.groupSum(count, money) : words.groupSumListed(count, format.count(named.length), money);
}

function fatesText(fates: readonly RowFate[], { words, format }: TextContext): string {
  const lines = fates.flatMap((fate) => fate.lines);
  const aside = asideMoney(fates);
  const parts = [
    words.fatesCount(format.count(fates.length)),
    ...(lines.length > 0 ? [words.counts(format.money(moneyOf(lines)))] : []),
    ...(aside === ZERO ? [] : [words.asideSum(format.money(aside))]),
  ];
  return parts.join(" · ");
}
