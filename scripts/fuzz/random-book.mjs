/** Workbooks made at random: numbers of every size, texts, truth values, errors, dates and formulas, written in the ways programs write them. */
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORDS = ["กรมที่ดิน", "งบประมาณ", "ต้นน้ำ", "a,b", 'say "so"', "two\nlines", "=1+1", "1,234", " led by a space", "ก&ข<ค", "0012"];

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const number = (random) =>
  random.of([
    () => random.below(1000),
    () => -random.below(100_000),
    () => random.below(10 ** 9) / 10_000,
    () => random.next(),
    () => random.below(10 ** 9) * 10 ** 5 + random.below(10 ** 5),
    () => Number(`${String(1 + random.below(9))}e-${String(1 + random.below(9))}`),
  ])();

/** The parts of one such workbook. */
export function randomBook(random) {
  const prefix = random.of(["", "", "x:"]);
  const texts = [];
  const shared = (text) => {
    if (!texts.includes(text)) texts.push(text);
    return texts.indexOf(text);
  };
  const tag = (name, attributes, inside) => `<${prefix}${name}${attributes}>${inside}</${prefix}${name}>`;
  const cell = (address) =>
    random.of([
      () => "",
      () => tag("c", ` r="${address}"`, tag("v", "", String(number(random)))),
      () => tag("c", ` r="${address}" t="s"`, tag("v", "", String(shared(random.of(WORDS))))),
      () => tag("c", ` r="${address}" t="inlineStr"`, tag("is", "", tag("t", ' xml:space="preserve"', escaped(random.of(WORDS))))),
      () => tag("c", ` r="${address}" t="b"`, tag("v", "", String(random.below(2)))),
      () => tag("c", ` r="${address}" t="str"`, tag("f", "", '"ก"&amp;"ข"') + tag("v", "", "กข")),
      () => tag("c", ` r="${address}"`, tag("f", "", "6*7") + tag("v", "", "42")),
    ])();
  const rows = Array.from({ length: 3 + random.below(12) }, (_, at) => {
    const cells = [..."ABCDEFGH"].map((letter) => cell(`${letter}${String(at + 1)}`));
    return tag("row", ` r="${String(at + 1)}"`, cells.join(""));
  });
  // The corners are filled, so that both programs see the same rectangle.
  const last = String(rows.length + 1);
  rows.push(tag("row", ` r="${last}"`, tag("c", ` r="A${last}"`, tag("v", "", "1")) + tag("c", ` r="H${last}"`, tag("v", "", "2"))));
  const xmlns = prefix === "" ? ` xmlns="${MAIN}"` : ` xmlns:x="${MAIN}"`;
  const link = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const links = (inside) => `<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const type = (name) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  const overrides = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/worksheets/sheet1.xml", "worksheet"],
    ["/xl/sharedStrings.xml", "sharedStrings"],
  ].map(([part, name]) => `<Override PartName="${part}" ContentType="${type(name)}"/>`);
  return new Map([
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    ],
    ["_rels/.rels", links(link("rId1", "officeDocument", "xl/workbook.xml"))],
    [
      "xl/workbook.xml",
      tag("workbook", `${xmlns} xmlns:r="${OFFICE}"`, tag("sheets", "", `<${prefix}sheet name="งบ" sheetId="1" r:id="rId1"/>`)),
    ],
    [
      "xl/_rels/workbook.xml.rels",
      links(link("rId1", "worksheet", "worksheets/sheet1.xml") + link("rId2", "sharedStrings", "sharedStrings.xml")),
    ],
    ["xl/worksheets/sheet1.xml", tag("worksheet", xmlns, tag("sheetData", "", rows.join("")))],
    [
      "xl/sharedStrings.xml",
      tag("sst", xmlns, texts.map((text) => tag("si", "", tag("t", ' xml:space="preserve"', escaped(text)))).join("")),
    ],
  ]);
}
