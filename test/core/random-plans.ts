import type { SheetOutcome } from "#core/analysis.ts";
import { analyze } from "#core/analyze.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { Money } from "#core/money/money.ts";
import type { Summary } from "#core/summary/summary.ts";
import type { CellValue } from "#sheet/cell.ts";
import { emptyGrid } from "#sheet/grid.ts";

/** A number as a fraction of whole numbers: nothing is ever rounded. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

interface RandomRow {
  readonly ministry: string;
  readonly agency: string;
  readonly project: string;
  readonly tier: (typeof TIERS)[number];
  /** In baht. */
  readonly amount: Fraction;
  readonly cell: CellValue;
}

interface RandomPlan {
  readonly unit: keyof typeof BAHT;
  readonly rows: readonly RandomRow[];
  /** What the printed total says less what the rows add up to, in baht; null where none is printed. */
  readonly off: Fraction | null;
  readonly printed: CellValue;
}

const TIERS = ["upstream", "midstream", "downstream"] as const;
const TIER_WORDS = { upstream: "ต้นน้ำ", midstream: "กลางน้ำ", downstream: "ปลายน้ำ" } as const;
const BAHT = { บาท: 1n, พันบาท: 1_000n, ล้านบาท: 1_000_000n } as const;
const MOST_DECIMALS = { บาท: 2, พันบาท: 4, ล้านบาท: 7 } as const;
/** Digits before the point of the largest amounts: about ten billion baht, since no list adds up to more than the state has. */
const MOST_DIGITS = { บาท: 10, พันบาท: 7, ล้านบาท: 4 } as const;
const NANO = 1_000_000_000n;

const fraction = (over: bigint, under = 1n): Fraction => ({ over, under });
const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under + b.over * a.under, a.under * b.under);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
const isSame = (a: Fraction, b: Fraction): boolean => a.over * b.under === b.over * a.under;
const sumOf = (rows: readonly RandomRow[]): Fraction => rows.reduce((sum, row) => plus(sum, row.amount), fraction(0n));
const ofMoney = (money: Money): Fraction => fraction(money, NANO);
const shown = ({ over, under }: Fraction): string => `${over.toString()}/${under.toString()}`;

type Below = (limit: number) => number;

/** A small deterministic generator (mulberry32). */
function generator(seed: number): Below {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

/** Digits with a point before the last `decimals` of them, without zeros at the end. */
function decimalText(whole: bigint, decimals: number): string {
  const sign = whole < 0n ? "-" : "";
  const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, "0");
  const part = decimals === 0 ? "" : digits.slice(-decimals).replace(/0+$/, "");
  return sign + digits.slice(0, digits.length - decimals) + (part === "" ? "" : `.${part}`);
}

/** A number as sheets hold it: a number, digits as text, digits in groups of three. */
function cellOf(text: string, way: number): CellValue {
  const [whole = "", part] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part === undefined ? "" : `.${part}`);
  return [Number(text), Number(text), text, grouped][way] ?? null;
}

function randomPlan(seed: number): RandomPlan {
  const below = generator(seed);
  const unit = (["บาท", "พันบาท", "ล้านบาท"] as const)[below(3)] ?? "บาท";
  const decimals = below(MOST_DECIMALS[unit] + 1);
  const agencies = 1 + below(7);
  const baht = (whole: bigint): Fraction => fraction(whole * BAHT[unit], 10n ** BigInt(decimals));
  const rows = Array.from({ length: 3 + below(30) }, (_, at): RandomRow => {
    const agency = below(agencies);
    // Amounts of a plan spread over some powers of ten.
    const whole = BigInt(1 + below(10 ** (MOST_DIGITS[unit] + decimals - below(4))));
    return {
      ministry: `กระทรวงที่ ${String(agency % 3)}`,
      agency: `กรมที่ ${String(agency)}`,
      project: `โครงการ ${String(at)}`,
      tier: TIERS[below(3)] ?? "upstream",
      amount: baht(whole),
      cell: cellOf(decimalText(whole, decimals), below(4)),
    };
  });
  const isPrinted = below(3) > 0;
  const wrongBy = below(4) === 0 ? BigInt(1 + below(10 ** (1 + below(6)))) : 0n;
  const exact = times(sumOf(rows), fraction(10n ** BigInt(decimals), BAHT[unit]));
  const printed = decimalText(exact.over / exact.under + wrongBy, decimals);
  return { unit, rows, off: isPrinted ? baht(wrongBy) : null, printed: isPrinted ? cellOf(printed, below(4)) : null };
}

function checked({ unit, rows, off, printed }: RandomPlan): SheetOutcome {
  const header = ["กระทรวง", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", `งบประมาณ ปี 2567 (${unit})`];
  const lines = rows.map((row): readonly CellValue[] => [row.ministry, row.agency, row.project, TIER_WORDS[row.tier], row.cell]);
  const total: readonly (readonly CellValue[])[] = off === null ? [] : [["รวมทั้งสิ้น", null, null, null, printed]];
  const reference = { frameworks: [], taggingRules: [], agencyAliases: [], knownAgencies: [] };
  return analyze({ ...emptyGrid("made"), values: [header, ...lines, ...total] }, { reference, decisions: NO_DECISIONS });
}

/** Where the program's figures over one made plan differ from those worked out in fractions; empty when it is right. */
export function differences(seed: number): readonly string[] {
  const plan = randomPlan(seed);
  const outcome = checked(plan);
  if (outcome.kind === "skipped") return [`not read: ${outcome.skipped.reason}`];
  const { summary, findings } = outcome.analysis;
  const total = sumOf(plan.rows);
  const wrong = wrongSums(plan, summary);
  for (const groups of [summary.tiers, summary.ministryTree]) wrong.push(...wrongShares(groups, total));
  const found = findings.find(({ code }) => TOTAL_OFF.has(code))?.difference ?? 0n;
  const off = plan.off === null || isResidue(plan.off, plan.unit) ? fraction(0n) : plan.off;
  if (typeof found !== "bigint" || !isSame(fraction(found, NANO), off))
    wrong.push(`the total printed is off by ${shown(off)}, not ${String(found)}`);
  return wrong;
}

/** What a printed total is said to be that differs from the sum, rounded or not. */
const TOTAL_OFF: ReadonlySet<string> = new Set(["total-mismatch", "rounding-mismatch", "total-rounded-for-display"]);

/** Below half of 100 baht a difference counts for nothing in sheets in thousand or million baht (rule R13). */
function isResidue({ over, under }: Fraction, unit: RandomPlan["unit"]): boolean {
  return unit !== "บาท" && over < 50n * under;
}

function wrongSums({ rows }: RandomPlan, summary: Summary): string[] {
  const sums: (readonly [of: string, Money, Fraction])[] = [["all", summary.total, sumOf(rows)]];
  for (const { tier, amount } of summary.tiers) sums.push([String(tier), amount, sumOf(rows.filter((row) => row.tier === tier))]);
  for (const { agency, total } of summary.agenciesByTier)
    sums.push([String(agency), total, sumOf(rows.filter((row) => row.agency === agency))]);
  for (const { name, amount } of summary.ministryTree)
    sums.push([String(name), amount, sumOf(rows.filter((row) => row.ministry === name))]);
  return sums.flatMap(([of, money, exact]) =>
    isSame(ofMoney(money), exact) ? [] : [`${of}: ${shown(exact)} baht, not ${String(money)} nano`],
  );
}

/** Shares add up to 100.00, and each is less than a hundredth from the exact one. */
function wrongShares(groups: readonly { readonly amount: Money; readonly share: string | null }[], total: Fraction): readonly string[] {
  const hundredths = groups.map(({ share }) => BigInt((share ?? "0").replace(".", "")));
  const wrong = groups.filter(({ amount }, at) => {
    const exact = times(times(ofMoney(amount), fraction(10_000n)), fraction(total.under, total.over));
    const gap = plus(exact, fraction(-(hundredths[at] ?? 0n)));
    return gap.over >= gap.under || gap.over <= -gap.under;
  });
  const sum = hundredths.reduce((all, one) => all + one, 0n);
  return [...wrong.map(({ share }) => `a share of ${String(share)}`), ...(sum === 10_000n ? [] : [`shares add up to ${sum.toString()}`])];
}
