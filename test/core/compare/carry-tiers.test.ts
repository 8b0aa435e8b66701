import { describe, expect, it } from "@jest/globals";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import { carriedTiers } from "#core/compare/carry-tiers.ts";
import { tagged } from "#test/taskpane/fixture/lines.ts";

const agencies = createAgencyIndex([]);
const open = (row: number, agency: string, project: string) => tagged(row, { agency, project }, { tier: null });
const known = (row: number, agency: string, project: string, tier: string | null) => tagged(row, { agency, project }, { tier });

describe("tiers carried over from another list", () => {
  it("go to the same project of the same agency, whatever its money is now", () => {
    const carried = carriedTiers(
      [open(5, "กรมที่ดิน", "โครงการออกโฉนด"), open(6, "กรมการปกครอง", "โครงการออกโฉนด")],
      [known(1, "กรมที่ดิน", "ออกโฉนด", "upstream"), known(2, "กรมศุลกากร", "โครงการพิธีการ", "midstream")],
      agencies,
    );
    expect(carried.map(({ line, tier, by }) => [line.line.row, tier, by])).toEqual([[5, "upstream", "name"]]);
  });

  it("are none where the project has two tiers there, or none", () => {
    const two = [known(1, "กรมที่ดิน", "โครงการโฉนด", "upstream"), known(2, "กรมที่ดิน", "โครงการโฉนด", "downstream")];
    expect(carriedTiers([open(5, "กรมที่ดิน", "โครงการโฉนด")], two, agencies)).toEqual([]);
    expect(carriedTiers([open(5, "กรมที่ดิน", "โครงการโฉนด")], [known(1, "กรมที่ดิน", "โครงการโฉนด", null)], agencies)).toEqual([]);
  });

  it("go to every line of the project", () => {
    const carried = carriedTiers(
      [open(5, "กรมที่ดิน", "โครงการโฉนด"), open(9, "กรมที่ดิน", "โครงการโฉนด")],
      [known(1, "กรมที่ดิน", "โครงการโฉนด", "upstream")],
      agencies,
    );
    expect(carried.map(({ line }) => line.line.row)).toEqual([5, 9]);
  });

  it("of a like name are told apart from those of the same", () => {
    const [one] = carriedTiers(
      [open(5, "กรมที่ดิน", "โครงการพัฒนาระบบออกโฉนดที่ดินออนไลน์")],
      [known(1, "กรมที่ดิน", "โครงการพัฒนาระบบการออกโฉนดที่ดินออนไลน์", "upstream")],
      agencies,
    );
    expect([one?.tier, one?.by, one?.before.project]).toEqual(["upstream", "other-name", "โครงการพัฒนาระบบการออกโฉนดที่ดินออนไลน์"]);
  });
});
