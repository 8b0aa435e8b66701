import { describe, expect, it } from "@jest/globals";
import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";

const DIGITAL = "สำนักงานพัฒนารัฐบาลดิจิทัล (องค์การมหาชน)";
const ALIASES: readonly AgencyAlias[] = [
  { agency: DIGITAL, alias: "สพร.", kind: "abbreviation" },
  { agency: DIGITAL, alias: "DGA", kind: "abbreviation" },
  { agency: DIGITAL, alias: "สำนักงานรัฐบาลอิเล็กทรอนิกส์ (องค์การมหาชน)", kind: "former-name" },
  { agency: "สำนักงานรัฐบาลอิเล็กทรอนิกส์", alias: "EGA", kind: "abbreviation" },
  { agency: "กรมหนึ่ง", alias: "สป.", kind: "abbreviation" },
  { agency: "กรมสอง", alias: "สป.", kind: "abbreviation" },
  { agency: "กระทรวงการคลัง", alias: "กค.", kind: "abbreviation" },
];

describe("the agency index", () => {
  const index = createAgencyIndex(ALIASES);

  it.each(["สพร", "ส.พ.ร.", "dga", "D.G.A.", "EGA", "สำนักงานรัฐบาลอิเล็กทรอนิกส์", "สำนักงานพัฒนารัฐบาลดิจิทัล"])("joins %j with its body", (name) => {
    expect(index.keyOf(name)).toBe(index.keyOf(DIGITAL));
    expect(index.officialName(name)).toBe(DIGITAL);
  });

  it("joins nothing by an abbreviation that two bodies share", () => {
    expect(new Set(["สป.", "กรมหนึ่ง", "กรมสอง"].map((name) => index.keyOf(name))).size).toBe(3);
  });

  it("lets the officer's approval decide it", () => {
    const approved = createAgencyIndex([...ALIASES, { agency: "กรมสอง", alias: "สป.", kind: "approved" }]);
    expect(approved.keyOf("สป.")).toBe(approved.keyOf("กรมสอง"));
    expect(approved.keyOf("สป.")).not.toBe(approved.keyOf("กรมหนึ่ง"));
  });

  it("does not join bodies that are only alike", () => {
    expect(index.keyOf("ตำบลคลองโยง")).not.toBe(index.keyOf("ตำบลคลองยาง"));
    expect(index.officialName("ตำบลคลองโยง")).toBeNull();
  });

  it("knows a ministry's own office by the ministry it stands under", () => {
    const whole = index.keyOf("สำนักงานปลัดกระทรวงการคลัง");
    expect(index.keyOf("สำนักงานปลัดกระทรวง", "กระทรวงการคลัง")).toBe(whole);
    expect(index.keyOf("สำนักปลัดกระทรวง", "กค.")).toBe(whole);
    expect(index.keyOf("สำนักงานปลัดกระทรวง", "กระทรวงกลาโหม")).not.toBe(whole);
    expect(index.keyOf("สำนักงานปลัดกระทรวงการคลัง", "กระทรวงกลาโหม")).toBe(whole);
  });

  it("takes names that stand for each other in a circle as one", () => {
    const circle = createAgencyIndex([
      { agency: "ก", alias: "ข", kind: "approved" },
      { agency: "ข", alias: "ก", kind: "approved" },
    ]);
    expect(circle.keyOf("ก")).toBe(circle.keyOf("ข"));
  });
});
