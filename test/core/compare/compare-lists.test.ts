import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import { compareLists, type ListChange } from "#core/compare/compare-lists.ts";
import { listedProjects, type ListedProject } from "#core/compare/listed-project.ts";
import { millionText } from "#core/money/format-money.ts";
import { addMoney, negateMoney, sumMoney, ZERO } from "#core/money/money.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import { line } from "../sample-table.ts";

/** One line: agency, project, million baht, tier. */
type Told = readonly [agency: string | null, project: string | null, amount: string, tier?: string];

function listOf(told: readonly Told[]): readonly ListedProject[] {
  const lines = told.map(([agency, project, amount, tier = null], at): TaggedLine => ({
    line: line(at + 2, amount, { agency, project, ministry: null }),
    tier,
    because: tier === null ? "none" : "column",
    suggestion: null,
  }));
  return listedProjects(lines, createAgencyIndex([]));
}

const changesOf = (before: readonly Told[], after: readonly Told[]): readonly string[] =>
  compareLists(listOf(before), listOf(after)).changes.map(
    ({ kind, before: old, after: next, difference }) =>
      `${kind} ${old?.project ?? "-"} > ${next?.project ?? "-"} ${millionText(difference)}`,
  );

const STAY: Told = ["กรมการจัดหางาน", "โครงการพัฒนาระบบจัดหางาน", "12.3456", "upstream"];

describe("two versions of a list", () => {
  it.each<[string, readonly Told[], readonly Told[], string[]]>([
    ["nothing", [STAY], [STAY], []],
    ["a project more", [STAY], [STAY, ["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5"]], ["added - > ทะเบียนที่ดิน 3.5000"]],
    ["a project less", [STAY, ["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5"]], [STAY], ["removed ทะเบียนที่ดิน > - -3.5000"]],
    ["a cut", [["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5"]], [["กรมที่ดิน", "ทะเบียนที่ดิน", "3.1234"]], ["changed ทะเบียนที่ดิน > ทะเบียนที่ดิน -0.3766"]],
    [
      "an amount that nobody can read any more",
      [["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5"]],
      [["กรมที่ดิน", "ทะเบียนที่ดิน", ""]],
      ["changed ทะเบียนที่ดิน > ทะเบียนที่ดิน -3.5000"],
    ],
    ["spaces and Thai digits only", [["กรมที่ดิน", "ระบบ ระยะที่ ๒", "3.5"]], [["กรม ที่ดิน", "ระบบระยะที่ 2", "3.5"]], []],
    [
      "a name made longer",
      [["กรมที่ดิน", "โครงการทะเบียนที่ดินดิจิทัล", "3.5"]],
      [["กรมที่ดิน", "โครงการทะเบียนที่ดินดิจิทัลแห่งชาติ", "4.5"]],
      ["renamed โครงการทะเบียนที่ดินดิจิทัล > โครงการทะเบียนที่ดินดิจิทัลแห่งชาติ 1.0000"],
    ],
    [
      "a wholly new name for the same uncommon money",
      [["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5071"]],
      [["กรมที่ดิน", "แผนที่กลาง", "3.5071"]],
      ["renamed ทะเบียนที่ดิน > แผนที่กลาง 0.0000"],
    ],
    [
      "another project of the same round money",
      [["กรมที่ดิน", "ทะเบียนที่ดิน", "5"]],
      [["กรมที่ดิน", "แผนที่กลาง", "5"]],
      ["removed ทะเบียนที่ดิน > - -5.0000", "added - > แผนที่กลาง 5.0000"],
    ],
    [
      "the next phase, which is another project",
      [["กรมที่ดิน", "พัฒนาระบบทะเบียนที่ดิน ระยะที่ 1", "5"]],
      [["กรมที่ดิน", "พัฒนาระบบทะเบียนที่ดิน ระยะที่ 2", "6"]],
      ["added - > พัฒนาระบบทะเบียนที่ดิน ระยะที่ 2 6.0000", "removed พัฒนาระบบทะเบียนที่ดิน ระยะที่ 1 > - -5.0000"],
    ],
    [
      "another tier",
      [["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5", "upstream"]],
      [["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5", "midstream"]],
      ["moved ทะเบียนที่ดิน > ทะเบียนที่ดิน 0.0000"],
    ],
    ["a tier that only one version names", [["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5", "upstream"]], [["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5"]], []],
    ["another agency", [["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5"]], [["กรมการปกครอง", "ทะเบียนที่ดิน", "3.5"]], ["moved ทะเบียนที่ดิน > ทะเบียนที่ดิน 0.0000"]],
    [
      "a name that several agencies share",
      [
        ["กรม ก", "ค่าใช้จ่ายระบบดิจิทัล", "1"],
        ["กรม ข", "ค่าใช้จ่ายระบบดิจิทัล", "2"],
      ],
      [
        ["กรม ค", "ค่าใช้จ่ายระบบดิจิทัล", "4"],
        ["กรม ง", "ค่าใช้จ่ายระบบดิจิทัล", "8"],
      ],
      [
        "added - > ค่าใช้จ่ายระบบดิจิทัล 8.0000",
        "added - > ค่าใช้จ่ายระบบดิจิทัล 4.0000",
        "removed ค่าใช้จ่ายระบบดิจิทัล > - -2.0000",
        "removed ค่าใช้จ่ายระบบดิจิทัล > - -1.0000",
      ],
    ],
    ["another unit", [["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5071"]], [["กรมที่ดิน", "ทะเบียนที่ดิน", "3507.1"]], ["unit ทะเบียนที่ดิน > ทะเบียนที่ดิน 3503.5929"]],
    [
      "another unit, rounded",
      [["กรมที่ดิน", "ทะเบียนที่ดิน", "3507.1234"]],
      [["กรมที่ดิน", "ทะเบียนที่ดิน", "3.5071"]],
      ["unit ทะเบียนที่ดิน > ทะเบียนที่ดิน -3503.6163"],
    ],
    [
      "lines of one project taken together",
      [
        ["กรมที่ดิน", "ทะเบียนที่ดิน", "1"],
        ["กรมที่ดิน", "ทะเบียนที่ดิน", "2"],
      ],
      [["กรมที่ดิน", "ทะเบียนที่ดิน", "3"]],
      [],
    ],
    ["lists without agencies", [[null, "ทะเบียนที่ดิน", "3"]], [["กรมที่ดิน", "ทะเบียนที่ดิน", "3"]], []],
  ])("%s", (_, before, after, expected) => {
    expect(changesOf(before, after)).toEqual(expected);
  });
});

const names = fc.constantFrom("ระบบทะเบียน", "ระบบทะเบียนกลาง", "แผนที่กลาง", "ภาษีดิจิทัล", "ศูนย์ข้อมูล ระยะที่ 1", "ศูนย์ข้อมูล ระยะที่ 2");
const told = fc.tuple(
  fc.constantFrom("กรม ก", "กรม ข", null),
  fc.oneof(names, fc.constant(null)),
  fc.oneof(
    fc.integer({ min: -9, max: 99_999_999 }).map((hundreds) => (hundreds / 10_000).toFixed(4)),
    fc.constantFrom("", "0", "5", "5000", "0.0050"),
  ),
  fc.constantFrom("upstream", "midstream", "downstream"),
);
const lists = fc.array(told, { maxLength: 12 });

/** What a bridge makes of the old list. */
function applied(before: readonly ListedProject[], changes: readonly ListChange[]): readonly ListedProject[] {
  const gone = new Set(changes.map((change) => change.before));
  return [...before.filter((one) => !gone.has(one)), ...changes.flatMap((change) => (change.after === null ? [] : [change.after]))];
}

const shown = (projects: readonly ListedProject[]): readonly string[] => projects.map(({ amount }) => String(amount)).sort();

describe("a bridge", () => {
  it("turns the old list into the new one, and its steps add up to the difference", () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const [before, after] = [listOf(one), listOf(other)];
        const bridge = compareLists(before, after);
        expect(shown(applied(before, bridge.changes))).toEqual(shown(after));
        expect(addMoney(bridge.oldTotal, sumMoney(bridge.steps.map(({ difference }) => difference)))).toBe(bridge.newTotal);
        expect(bridge.newTotal).toBe(sumMoney(after.map(({ amount }) => amount ?? ZERO)));
        expect(bridge.unchanged + bridge.changes.filter((change) => change.before !== null).length).toBe(before.length);
        expect(bridge.unchanged + bridge.changes.filter((change) => change.after !== null).length).toBe(after.length);
      }),
    );
  });

  it("of a list with itself is empty, and the other way round takes back what it gave", () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const [before, after] = [listOf(one), listOf(other)];
        expect(compareLists(before, before).changes).toEqual([]);
        expect(compareLists(after, before).difference).toBe(negateMoney(compareLists(before, after).difference));
      }),
    );
  });
});
