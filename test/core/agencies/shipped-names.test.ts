import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import { agencyKey } from "#core/agencies/agency-key.ts";
import { knownNames } from "#core/agencies/known-names.ts";
import { type AgencyNames, parseAgencyNames } from "#core/agencies/agency-alias.ts";
import { markFreeKey } from "#core/text/mark-free-key.ts";

function shipped(): AgencyNames {
  const files = readdirSync("assets/agencies").filter((file) => file.endsWith(".json"));
  const readings = files.map((file) => parseAgencyNames(JSON.parse(readFileSync(`assets/agencies/${file}`, "utf8"))));
  const values = readings.flatMap((reading) => ("ok" in reading ? [reading.ok] : []));
  expect(values).toHaveLength(files.length);
  return { agencies: values.flatMap((one) => one.agencies), aliases: values.flatMap((one) => one.aliases) };
}

describe("the shipped names", () => {
  const { agencies, aliases } = shipped();
  const index = createAgencyIndex(aliases);

  it("never join two known bodies, whole or damaged", () => {
    const names = [...new Set(agencies.flatMap((one) => [one.agency, one.ministry]))];
    expect(new Set(names.map((name) => index.keyOf(name))).size).toBe(names.length);
    expect(new Set(names.map((name) => markFreeKey(agencyKey(name)))).size).toBe(names.length);
  });

  it("give no abbreviation to two bodies", () => {
    const bodies = new Map<string, Set<string>>();
    for (const { alias, agency } of aliases) bodies.set(agencyKey(alias), (bodies.get(agencyKey(alias)) ?? new Set()).add(agency));
    expect([...bodies].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  it.each([
    ["DGA", "สำนักงานพัฒนารัฐบาลดิจิทัล"],
    ["EGA", "สพร."],
    ["สรอ.", "สำนักงานพัฒนารัฐบาลดิจิทัล (องค์กรมหาชน)"],
    ["สดช.", "สำนักงานคณะกรรมการดิจิทัลเพื่อเศรษฐกิจและสังคมแห่งชาติ"],
    ["Etda", "สำนักงานพัฒนาธุรกรรมทางอิเล็กทรอนิกส์ (องค์การมหาชน)"],
    ["กรมส่งเสริมคุณภาพสิ่งแวดล้อม", "กรมการเปลี่ยนแปลงสภาพภูมิอากาศและสิ่งแวดล้อม"],
    ["สป.ดศ.", "สำนักปลัดกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม"],
  ])("join %j with %j", (one, other) => {
    expect(index.keyOf(one)).toBe(index.keyOf(other));
  });

  it("suggest for a name with one lost mark nothing but that name", () => {
    const known = knownNames(agencies, aliases, index);
    for (const name of new Set(agencies.map((one) => one.agency))) {
      const damaged = name.replace(/[\u0e31\u0e34-\u0e37\u0e48-\u0e4c]/, "");
      if (damaged !== name && !known.has(damaged)) expect([damaged, known.suggest(damaged)]).toEqual([damaged, name]);
    }
  });

  it("say where a file is wrong", () => {
    expect(parseAgencyNames({ source: "x", ministries: [{ name: "ก", agencies: [{ name: "" }] }] })).toEqual({
      problem: { path: "ministries[0].agencies[0].name", expected: "text" },
    });
  });
});
