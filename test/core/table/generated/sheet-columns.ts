import type { CellValue } from "#sheet/cell.ts";
import type { TrueLine } from "./plan-truth.ts";
import { random } from "./random.ts";
import { nameAt, type RowModel } from "./row-models.ts";
import type { Level, SheetStyle } from "./sheet-style.ts";
import { unitWords, writeAmount } from "./write-amount.ts";

/** One column of a sheet: its header, top to bottom, and its cell in each row. */
export interface RenderColumn {
  readonly key: string;
  readonly header: readonly string[];
  readonly cell: (model: RowModel, index: number) => CellValue;
}

const NAMES: Readonly<Record<SheetStyle["language"], Readonly<Record<Level | "sequence" | "label" | "note", string>>>> = {
  thai: {
    tier: "ห่วงโซ่คุณค่า",
    goal: "เป้าหมาย",
    guideline: "แนวทาง",
    ministry: "กระทรวง",
    agency: "หน่วยรับงบประมาณ",
    project: "โครงการ",
    activity: "กิจกรรม",
    sequence: "ลำดับ",
    label: "รายการ",
    note: "หมายเหตุ",
  },
  english: {
    tier: "Value chain",
    goal: "Goal",
    guideline: "Guideline",
    ministry: "Ministry",
    agency: "Agency",
    project: "Project",
    activity: "Activity",
    sequence: "No.",
    label: "Item",
    note: "Remarks",
  },
};
const THAI_LETTERS = "กขคงจฉชซ";

/** All columns of a style, in the order it writes them. */
export function columnsOf(style: SheetStyle, lines: readonly TrueLine[]): readonly RenderColumn[] {
  const has = (name: SheetStyle["columns"][number]): boolean => style.columns.includes(name);
  const before = [
    ...(has("sequence") ? [sequenceColumn(style)] : []),
    ...nameColumnsOf(style, lines),
    ...(has("tier") ? [tagColumn("tier", style, lines)] : []),
    ...(has("goal") ? [tagColumn("goal", style, lines), tagColumn("guideline", style, lines)] : []),
  ];
  const after = [
    ...(has("indicator") ? [indicatorColumn(style)] : []),
    ...(has("note") ? [noteColumn(style)] : []),
    ...(has("page") ? [pageColumn()] : []),
  ];
  const columns = [...before, ...(style.spread === "marks" ? markColumns(style, lines) : []), ...moneyColumns(style, lines), ...after];
  return style.shuffledColumns ? shuffled(columns) : columns;
}

function shuffled(columns: readonly RenderColumn[]): readonly RenderColumn[] {
  const dice = random(columns.length * 7);
  return columns
    .map((column) => ({ column, at: dice.below(1000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ column }) => column);
}

function sequenceColumn(style: SheetStyle): RenderColumn {
  let count = 0;
  return { key: "sequence", header: [NAMES[style.language].sequence], cell: (model) => (model.kind === "line" ? (count += 1) : null) };
}

function nameColumnsOf(style: SheetStyle, lines: readonly TrueLine[]): readonly RenderColumn[] {
  const words = NAMES[style.language];
  if (style.arrangement === "label") {
    const header =
      style.levels.length > 2 && style.language === "thai"
        ? style.levels
            .filter((level) => level !== "tier")
            .map((level) => words[level])
            .join(" - ")
        : words.label;
    return [{ key: "label", header: [header], cell: (model) => labelText(model, lines, style) }];
  }
  if (style.arrangement === "staggered") {
    const header = "กระทรวง / หน่วยงาน / โครงการ";
    return style.levels.map((level, depth) => ({
      key: level,
      header: [header, ""].slice(0, 1),
      cell: (model) =>
        model.depth === depth && model.kind !== "total"
          ? labelName(model, lines, style)
          : model.kind === "total" && depth === 0
            ? model.words
            : null,
    }));
  }
  let previous: TrueLine | null = null;
  return style.levels.map((level, depth) => ({
    key: level,
    header: [words[level]],
    cell: (model) => {
      if (model.kind === "total")
        return (depth === 0 && model.level !== "grand") || (depth === style.levels.length - 1 && model.level === "grand")
          ? model.words || null
          : null;
      if (model.kind === "heading") return model.depth === depth ? model.name : null;
      const line = lines[model.line]!;
      const cell = blockName({ line, previous, depth }, level, style);
      if (depth === style.levels.length - 1) previous = line;
      return cell;
    },
  }));
}

function blockName(
  at: { readonly line: TrueLine; readonly previous: TrueLine | null; readonly depth: number },
  level: Level,
  style: SheetStyle,
): string | null {
  const { line, previous, depth } = at;
  if (style.arrangement === "columns") return depth === style.levels.length - 1 ? nameAt(line, level) : null;
  const same = previous !== null && style.levels.slice(0, depth + 1).every((one) => nameAt(line, one) === nameAt(previous, one));
  return style.arrangement === "blocks" && same && depth < style.levels.length - 1 ? null : nameAt(line, level);
}

function labelName(model: RowModel, lines: readonly TrueLine[], style: SheetStyle): string {
  if (model.kind === "line") return nameAt(lines[model.line]!, style.levels[model.depth]!);
  return model.kind === "heading" ? model.name : model.words;
}

function labelText(model: RowModel, lines: readonly TrueLine[], style: SheetStyle): string | null {
  const name = labelName(model, lines, style);
  if (model.kind === "total") return name === "" ? null : name;
  const count = model.place + 1;
  if (style.marks === "spaces") return `${"   ".repeat(model.depth)}${name}`;
  if (style.marks === "dash") return model.kind === "line" ? `- ${name}` : name;
  const numbers =
    style.marks === "thai-numbers" ? String(count).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))) : String(count);
  if (style.marks === "numbers" || style.marks === "thai-numbers")
    return (
      [`${numbers}. ${name}`, `${numbers}.1 ${name}`, `${THAI_LETTERS[model.place % 8]!}. ${name}`, `(${numbers}) ${name}`, `- ${name}`][
        model.depth
      ] ?? name
    );
  return name;
}

function tagColumn(level: "tier" | "goal" | "guideline", style: SheetStyle, lines: readonly TrueLine[]): RenderColumn {
  return {
    key: level,
    header: [NAMES[style.language][level]],
    cell: (model) => (model.kind === "line" ? lines[model.line]![level] : null),
  };
}

function yearWords(style: SheetStyle, year: number): string {
  return style.language === "thai" ? `ปี ${String(year)}` : `FY ${String(year - 543)}`;
}

function sums(model: RowModel, lines: readonly TrueLine[], of: (line: TrueLine) => number): number | null {
  if (model.kind === "line") return of(lines[model.line]!);
  return model.lines === null ? null : model.lines.reduce((sum, line) => sum + of(lines[line]!), 0);
}

function moneyColumn(
  key: string,
  header: readonly string[],
  write: { readonly style: SheetStyle; readonly lines: readonly TrueLine[]; readonly of: (line: TrueLine) => number },
): RenderColumn {
  return {
    key,
    header,
    cell: (model) => {
      const baht = sums(model, write.lines, write.of);
      return baht === null ? null : writeAmount(baht, write.style);
    },
  };
}

function moneyColumns(style: SheetStyle, lines: readonly TrueLine[]): readonly RenderColumn[] {
  const has = (name: SheetStyle["columns"][number]): boolean => style.columns.includes(name);
  const thai = style.language === "thai";
  const unit = style.unitPlace === "header" ? ` (${unitWords(style)})` : "";
  const budget = thai ? "งบประมาณ" : "Budget";
  const group = `${budget} ${yearWords(style, style.year)}`;
  const column = (key: string, header: readonly string[], of: (line: TrueLine) => number): RenderColumn =>
    moneyColumn(key, header, { style, lines, of });
  const columns: RenderColumn[] = [];
  if (has("previous")) columns.push(column("previous", [yearWords(style, style.year - 1) + unit], (line) => line.previous));
  if (has("commitment"))
    columns.push(column("commitment", [thai ? `วงเงินทั้งสิ้น${unit}` : `Total project cost${unit}`], (line) => line.amount * 3));
  if (has("stages"))
    columns.push(
      column(
        "request",
        [thai ? `คำขอ ${yearWords(style, style.year)}${unit}` : `Request ${yearWords(style, style.year)}${unit}`],
        (line) => line.amount * 2,
      ),
    );
  if (has("categories"))
    columns.push(
      column("operating", [group, thai ? "งบดำเนินงาน" : "Operating"], (line) => Math.floor(line.amount / 300) * 100),
      column("investment", [group, thai ? "งบลงทุน" : "Investment"], (line) => line.amount - Math.floor(line.amount / 300) * 100),
    );
  if (style.spread !== "none" && style.spread !== "marks") columns.push(...spreadColumns(style, lines, { group, unit }));
  const stage = has("stages") ? (thai ? "จัดสรร" : "Allocated") : budget;
  const total = thai ? `รวม${unit}` : `Total${unit}`;
  if (style.spread === "none" || style.spread === "marks")
    columns.push(
      column(
        "amount",
        has("categories")
          ? [group, total]
          : [
              style.headerRows > 1 ? group : `${stage} ${yearWords(style, style.year)}${unit}`,
              ...(style.headerRows > 1 ? [thai ? `จำนวนเงิน${unit}` : `Amount${unit}`] : []),
            ],
        (line) => line.amount,
      ),
    );
  if (style.unitPlace === "column")
    columns.push({
      key: "unit",
      header: [thai ? "หน่วย" : "Unit"],
      cell: (model) => (model.kind === "heading" && model.lines === null ? null : unitWords(style)),
    });
  if (has("next"))
    columns.push(
      column("next", [`${thai ? "" : ""}${yearWords(style, style.year + 1)}${unit}`], (line) => line.amount),
      column("after", [`${yearWords(style, style.year + 2)}${thai ? " - จบ" : ""}${unit}`], (line) => line.amount),
    );
  if (has("twin"))
    columns.push({
      ...moneyColumn("twin", [thai ? "งบประมาณ (บาท)" : "Budget (baht)"], {
        style: { ...style, unit: "baht", unitPlace: "header", numbers: "number" },
        lines,
        of: (line) => line.amount,
      }),
    });
  if (has("off-budget"))
    columns.push(
      column("off-budget", [thai ? `เงินนอกงบประมาณ${unit}` : `Off-budget${unit}`], (line) => Math.floor(line.amount / 1000) * 100),
    );
  if (has("change")) columns.push(column("change", [thai ? "เพิ่ม/ลด" : "Change"], (line) => line.amount - line.previous));
  return columns;
}

const TIERS: readonly TrueLine["tier"][] = ["ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"];

/** This year's money in several columns: each line's in that of its tier, or cut into categories. */
function spreadColumns(
  style: SheetStyle,
  lines: readonly TrueLine[],
  words: { readonly group: string; readonly unit: string },
): readonly RenderColumn[] {
  const above = style.headerRows > 1 ? [words.group] : [];
  const column = (key: string, head: string, of: (line: TrueLine) => number): RenderColumn =>
    moneyColumn(key, [...above, head + words.unit], { style, lines, of });
  if (style.spread === "categories") {
    const operating = (line: TrueLine): number => Math.floor(line.amount / 300) * 100;
    const other = (line: TrueLine): number => Math.floor(line.amount / 700) * 100;
    return [
      column("operating", "งบดำเนินงาน", operating),
      column("investment", "งบลงทุน", (line) => line.amount - operating(line) - other(line)),
      column("other", "งบรายจ่ายอื่น", other),
    ];
  }
  const tiers = TIERS.map((tier, at) =>
    column(`tier${String(at)}`, style.tierHeads[at]!, (line) => (line.tier === tier ? line.amount : 0)),
  );
  return style.spread === "tiers" ? tiers : [...tiers, column("sum", "รวม", (line) => line.amount)];
}

function markColumns(style: SheetStyle, lines: readonly TrueLine[]): readonly RenderColumn[] {
  const above = style.headerRows > 1 ? ["ห่วงโซ่คุณค่า"] : [];
  return TIERS.map((tier, at) => ({
    key: `mark${String(at)}`,
    header: [...above, style.tierHeads[at]!],
    cell: (model) => (model.kind === "line" && lines[model.line]!.tier === tier ? style.tick : null),
  }));
}

function indicatorColumn(style: SheetStyle): RenderColumn {
  return {
    key: "indicator",
    header: [style.language === "thai" ? "ค่าเป้าหมาย" : "Target"],
    cell: (model, index) => (model.kind === "line" ? (index % 7) * 10 + 5 : null),
  };
}

function noteColumn(style: SheetStyle): RenderColumn {
  return {
    key: "note",
    header: [NAMES[style.language].note],
    cell: (model, index) => (model.kind === "line" && index % 5 === 0 ? "ต่อเนื่องจากปีก่อน" : null),
  };
}

function pageColumn(): RenderColumn {
  return { key: "page", header: ["หน้า"], cell: (model, index) => (model.kind === "line" ? 300 + Math.floor(index / 8) : null) };
}
