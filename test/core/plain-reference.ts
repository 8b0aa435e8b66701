import { analyze } from "#core/analyze.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { Finding } from "#core/finding.ts";
import { bahtText } from "#core/money/format-money.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { CellValue } from "#sheet/cell.ts";
import { emptyGrid } from "#sheet/grid.ts";

/**
 * The rules of counting and adding once more, slow and plain: every row is looked at against every other, money is a
 * whole number of hundredths of a baht, and nothing is shared with the program. Made tables go through both.
 */
interface MadeRow {
  readonly ministry: string;
  readonly agency: string;
  readonly project: string;
  readonly activity: string;
  readonly tier: (typeof TIERS)[number];
  /** Satang; null where the cell cannot be read. */
  readonly satang: bigint | null;
  readonly cell: CellValue;
}

const NO_REFERENCE: ReferenceData = { frameworks: [], taggingRules: [], agencyAliases: [], knownAgencies: [] };
const TIERS = ["upstream", "midstream", "downstream"] as const;
const TIER_WORDS = { upstream: "ต้นน้ำ", midstream: "กลางน้ำ", downstream: "ปลายน้ำ" } as const;
const HEADER = ["กระทรวง", "หน่วยงาน", "โครงการ", "กิจกรรม", "ห่วงโซ่คุณค่า", "งบประมาณ ปี 2567 (บาท)"];
const PROJECTS = ["จัดซื้อยา", "อบรมครู", "ขุดสระ", "วางสายใย", "ตรวจโรค", "สอนภาษา", "ปลูกป่า", "ซ่อมเรือ"];

/** A small deterministic generator (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

function madeRows(seed: number): readonly MadeRow[] {
  const below = generator(seed);
  const rows: MadeRow[] = [];
  const count = 8 + below(60);
  while (rows.length < count) {
    const agency = below(5);
    const row: MadeRow = {
      ministry: `กระทรวงที่ ${String(agency % 2)}`,
      agency: `กรมที่ ${String(agency)}`,
      project: `โครงการ${PROJECTS[below(PROJECTS.length)] ?? ""}`,
      activity: `กิจกรรม ${String(below(4))}`,
      tier: TIERS[below(3)] ?? "upstream",
      ...madeAmount(below),
    };
    rows.push(row);
    if (below(10) === 0) rows.push(row);
  }
  return rows;
}

function madeAmount(below: (limit: number) => number): Pick<MadeRow, "satang" | "cell"> {
  if (below(25) === 0) return { satang: null, cell: "5,523,91" };
  const satang = below(20) === 0 ? 0 : below(400) * 10_000;
  const baht = String(satang / 100);
  const cell = [satang / 100, baht, baht.replace(/\B(?=(\d{3})+$)/gu, ",")][below(3)] ?? 0;
  return { satang: BigInt(satang), cell };
}

type Figures = Readonly<Record<string, number | string>>;

/** What the plain reference says. */
function plainFigures(rows: readonly MadeRow[]): Figures {
  const funded = rows.filter((row) => row.satang !== null && row.satang !== 0n);
  const sum = (of: readonly MadeRow[]): string => of.reduce((total, row) => total + (row.satang ?? 0n), 0n).toString();
  const different = (words: readonly string[]): number => words.filter((word, at) => words.indexOf(word) === at).length;
  const isSame = (one: MadeRow, two: MadeRow): boolean =>
    one.agency === two.agency &&
    one.project === two.project &&
    one.activity === two.activity &&
    one.tier === two.tier &&
    one.ministry === two.ministry;
  const sets = funded
    .filter((row, at) => funded.findIndex((other) => isSame(other, row)) === at)
    .map((row) => funded.filter((other) => isSame(row, other)));
  const amountsOf = (set: readonly MadeRow[]): readonly (readonly MadeRow[])[] =>
    set
      .filter((row, at) => set.findIndex((other) => other.satang === row.satang) === at)
      .map((row) => set.filter((other) => other.satang === row.satang));
  return {
    total: sum(rows),
    ...Object.fromEntries(TIERS.map((tier) => [tier, sum(rows.filter((row) => row.tier === tier))])),
    lines: rows.length,
    fundedLines: funded.length,
    projects: different(funded.map((row) => `${row.agency}/${row.project}`)),
    agencies: different(funded.map((row) => row.agency)),
    "amount-malformed": rows.filter((row) => row.satang === null).length,
    "duplicate-line": sets.reduce((count, set) => count + amountsOf(set).filter((same) => same.length > 1).length, 0),
    "same-project-other-amount": sets.filter((set) => amountsOf(set).length > 1).length,
  };
}

/** What the program says. */
function programFigures(rows: readonly MadeRow[]): Figures {
  const values = [HEADER, ...rows.map((row) => [row.ministry, row.agency, row.project, row.activity, TIER_WORDS[row.tier], row.cell])];
  const outcome = analyze({ ...emptyGrid("made"), values }, { reference: NO_REFERENCE, decisions: NO_DECISIONS });
  if (outcome.kind === "skipped") return { skipped: outcome.skipped.reason };
  const { summary, findings } = outcome.analysis;
  const satangText = (amount: typeof summary.total): string => String(BigInt(Math.round(Number(bahtText(amount)) * 100)));
  const count = (code: Finding["code"]): number => findings.filter((finding) => finding.code === code).length;
  return {
    total: satangText(summary.total),
    ...Object.fromEntries(
      TIERS.map((tier) => [tier, satangText(summary.tiers.find((one) => one.tier === tier)?.amount ?? (0n as typeof summary.total))]),
    ),
    lines: summary.lines,
    fundedLines: summary.fundedLines,
    projects: summary.projects,
    agencies: summary.agencies,
    "amount-malformed": count("amount-malformed"),
    "duplicate-line": count("duplicate-line"),
    "same-project-other-amount": count("same-project-other-amount"),
  };
}

/** Both answers over one made table; equal when the program is right. */
export function bothFigures(seed: number): { readonly plain: Figures; readonly program: Figures } {
  const rows = madeRows(seed);
  return { plain: plainFigures(rows), program: programFigures(rows) };
}
