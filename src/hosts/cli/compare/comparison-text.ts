import type { Bridge, ListChange } from "#core/compare/compare-lists.ts";
import { absoluteMoney, addMoney, compareMoney, ZERO } from "#core/money/money.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { Format } from "#i18n/format.ts";
import { changeNote } from "#report/compare/plan-comparison.ts";
import { textTable } from "../text/text-table.ts";
import type { TerminalWords } from "../words.ts";
import type { ComparedList } from "./compared-list.ts";

/** Changes shown in the terminal; JSON and the workbook hold all of them. */
const SHOWN = 60;

const NUMBER = { align: "right", maxWidth: 24 } as const;
const TEXT = (maxWidth: number) => ({ align: "left", maxWidth }) as const;

/** A comparison for people to read: the bridge step by step, then the changes, largest first. */
export function comparisonText(bridge: Bridge, lists: readonly [ComparedList, ComparedList], words: TerminalWords): readonly string[] {
  const { compare } = words;
  const [before, after] = lists;
  const format = formatFor(words.language, after.tierTable);
  const doubts = [
    { list: before, name: compare.oldList },
    { list: after, name: compare.newList },
  ].flatMap(({ list, name }) => (list.errors === 0 ? [] : [`! ${compare.notProven(name, format.count(list.errors))}`]));
  const hidden = bridge.changes.length - SHOWN;
  return [
    `${compare.oldList}: ${before.source}`,
    `${compare.newList}: ${after.source}`,
    ...doubts,
    "",
    ...textTable(stepTable(bridge, words, format), [TEXT(40), NUMBER, NUMBER, NUMBER], true),
    "",
    bridge.changes.length === 0 ? compare.nothingChanged : compare.unchanged(format.count(bridge.unchanged)),
    ...bridge.changes.slice(0, SHOWN).flatMap((change) => ["", ...changeText(change, words, format)]),
    ...(hidden > 0 ? ["", compare.moreChanges(format.count(hidden))] : []),
  ];
}

function stepTable(bridge: Bridge, { compare }: TerminalWords, format: Format): readonly (readonly string[])[] {
  let running = bridge.oldTotal;
  const steps = bridge.steps.map(({ kind, projects, difference }) => {
    running = addMoney(running, difference);
    return [compare.kinds[kind], format.count(projects), format.million(difference), format.million(running)];
  });
  return [
    compare.stepHeader,
    [compare.oldList, "", "", format.million(bridge.oldTotal)],
    ...steps,
    [compare.newList, "", format.million(bridge.difference), format.million(bridge.newTotal)],
  ];
}

function changeText(change: ListChange, words: TerminalWords, format: Format): readonly string[] {
  const { before, after, kind, difference } = change;
  const { compare } = words;
  const shown = after ?? before;
  const amount = (side: ListChange["before"]): string =>
    side === null ? "–" : `${side.amount === null ? "?" : format.million(side.amount)} (${format.cell(side.cell)})`;
  const note = changeNote(change, { compare, format });
  return [
    `${compare.kinds[kind]}: ${[shown?.agency ?? "", shown?.project ?? compare.nameless].filter((text) => text !== "").join(" › ")}`,
    `    ${amount(before)} → ${amount(after)}   ${compare.changeOf(compareMoney(difference, ZERO), format.money(absoluteMoney(difference)))}`,
    ...(note === "" ? [] : [`    ${note}`]),
  ].map((line) => line.replace(/\p{Cc}+/gu, " "));
}
