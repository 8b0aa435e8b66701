import type { Analysis } from "#core/analysis.ts";
import type { AmountReading } from "#core/money/amount-reading.ts";
import { parseAmount } from "#core/money/parse-amount.ts";
import { scaleToMoney } from "#core/money/scale-to-money.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { Language } from "#i18n/language.ts";
import type { MemoFigure, MemoMeasure, MemoTarget, MemoVerdict, WrittenFigure } from "./memo-figure.ts";
import type { Unit } from "#core/budget/unit.ts";
import { UNIT_EXPONENT } from "#core/budget/unit.ts";
import type { Money } from "#core/money/money.ts";
import { readBahtWords } from "#i18n/read-baht-words.ts";
import { absoluteMoney, subtractMoney } from "#core/money/money.ts";
import type { NamedGroup } from "#core/summary/summary.ts";

type Refused = Extract<AmountReading, { readonly kind: "refused" }>;

/** Refusals that say a number is damaged, even where no unit says it is an amount. */
const DAMAGED: ReadonlySet<Refused["reason"]> = new Set(["grouping-broken", "decimal-comma", "two-decimal-points", "letter-for-digit"]);

/** What a written number is held against. */
interface Standard {
  readonly analysis: Analysis;
  readonly language: Language;
  readonly money: readonly MemoTarget[];
  readonly tierLabels: readonly string[];
}

/**
 * Holds every number of a memo or a news text against the checked figures of an analysis: equal, equal after rounding,
 * equal to another tier's, different, malformed with its readings (`5,523,9110`), or nothing to check. Changes nothing (rule R42).
 */
export function matchMemoFigures(text: string, analysis: Analysis, language: Language): readonly MemoFigure[] {
  const format = formatFor(language, analysis.tierTable);
  const tierLabels = analysis.summary.tiers.map((group) => format.tier(group.tier));
  const standard: Standard = { analysis, language, money: moneyTargets(analysis, language), tierLabels };
  let before = 0;
  return findFigures(text).map((figure) => {
    const leading = text.slice(before, figure.start);
    before = figure.end;
    return { ...figure, verdict: placed(verdictOf(figure, standard), { leading, figure, standard }) };
  });
}

function verdictOf(figure: WrittenFigure, standard: Standard): MemoVerdict {
  if (figure.worded !== undefined) return wordedVerdict(figure.worded, standard);
  const reading = parseAmount(figure.text);
  if (reading.kind === "refused") return refusedVerdict(figure, reading, standard);
  if (reading.kind !== "amount") return { kind: "unchecked" };
  return readVerdict(figure, reading.digits, standard);
}

/** Words are exact to the satang: nothing is rounded. */
function wordedVerdict({ digits, isWellFormed }: NonNullable<WrittenFigure["worded"]>, { money }: Standard): MemoVerdict {
  if (digits !== null && isWellFormed) return against(money, digits, { unit: "baht", decimals: 2 });
  const meant = digits === null ? null : money.find((target) => scaleToMoney(digits, "baht") === target.value);
  return { kind: "malformed", reason: "not-a-number", readings: digits === null ? [] : [digits], meant: meant ?? null };
}

function readVerdict({ measure, text }: WrittenFigure, digits: string, standard: Standard): MemoVerdict {
  const decimals = (text.split(".")[1] ?? "").length;
  if (measure === null) return unmeasured(digits, decimals, standard);
  const { analysis, language } = standard;
  if (measure === "percent") return against(shareTargets(analysis, language), digits, { unit: "percent", decimals });
  if (measure === "projects" || measure === "agencies" || measure === "ministries") {
    return against(countTargets(analysis, measure, language), digits, { unit: "count", decimals: 0 });
  }
  return against(standard.money, digits, { unit: measure, decimals });
}

/** A number without a unit is taken for money only when it equals a figure of the workbook to the fourth decimal. */
function unmeasured(digits: string, decimals: number, { money }: Standard): MemoVerdict {
  if (decimals === 0) return { kind: "unchecked" };
  const target = money.find((one) => roundsTo(one.value, digits, { unit: "million-baht", decimals }) === "equal");
  if (target !== undefined) return { kind: "matched", target };
  return decimals === 4
    ? { kind: "different", nearest: nearestTarget(money, scaleToMoney(digits, "million-baht")) }
    : { kind: "unchecked" };
}

function against(targets: readonly MemoTarget[], digits: string, writing: Writing): MemoVerdict {
  const equal = targets.find((target) => roundsTo(target.value, digits, writing) === "equal");
  if (equal !== undefined) return { kind: "matched", target: equal };
  const rounded = targets.find((target) => roundsTo(target.value, digits, writing) === "rounded");
  if (rounded !== undefined) return { kind: "rounded", target: rounded };
  const { unit } = writing;
  if (unit === "percent") return { kind: "different", nearest: null };
  return { kind: "different", nearest: unit === "count" ? (targets[0] ?? null) : nearestTarget(targets, scaleToMoney(digits, unit)) };
}

function refusedVerdict({ measure, text }: WrittenFigure, { reason, readings }: Refused, { money }: Standard): MemoVerdict {
  const looksLikeMoney = text.includes(",") || text.replace(/\D/g, "").length >= 6;
  if (measure === null && !(DAMAGED.has(reason) && looksLikeMoney)) return { kind: "unchecked" };
  const unit = measure === "baht" || measure === "thousand-baht" ? measure : "million-baht";
  const meant = money.find((target) => readings.some((digits) => scaleToMoney(digits, unit) === target.value));
  return { kind: "malformed", reason, readings, meant: meant ?? null };
}

/** A match with another tier than the one named since the figure before is no match. */
function placed(
  verdict: MemoVerdict,
  { leading, figure, standard }: { readonly leading: string; readonly figure: WrittenFigure; readonly standard: Standard },
): MemoVerdict {
  if (verdict.kind !== "matched" && verdict.kind !== "rounded") return verdict;
  const label = onlyTierIn(leading, standard.tierLabels);
  if (label === null || verdict.target.name === label) return verdict;
  const own = ownTarget(label, figure, standard);
  if (own?.value === verdict.target.value) return { ...verdict, target: own };
  return verdict.target.kind === "tier" ? { kind: "misplaced", target: verdict.target, expected: own } : verdict;
}

function onlyTierIn(text: string, labels: readonly string[]): string | null {
  const named = labels.filter((label) => text.includes(label));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function ownTarget(label: string, { measure }: WrittenFigure, { analysis, language, money }: Standard): MemoTarget | null {
  const targets =
    measure === "projects" || measure === "agencies"
      ? countTargets(analysis, measure, language)
      : measure === "percent"
        ? shareTargets(analysis, language)
        : money;
  return targets.find((target) => target.kind === "tier" && target.name === label) ?? null;
}

/** Nano-baht in one baht, as a power of ten. */
const NANO_EXPONENT = 9;

/** In what a number is written, and with how many decimals. */
export interface Writing {
  readonly unit: Unit | "percent" | "count";
  readonly decimals: number;
}

/** Whether a written number says the value: to the last digit, or after rounding half away from zero to the decimals written. */
function roundsTo(value: Money | number | string, digits: string, { unit, decimals }: Writing): "equal" | "rounded" | "different" {
  if (typeof value !== "bigint" || unit === "percent" || unit === "count") return roundedText(String(value), digits, decimals);
  const written = scaleToMoney(digits, unit);
  if (written === null) return "different";
  if (written === value) return "equal";
  const step = 10n ** BigInt(Math.max(NANO_EXPONENT + UNIT_EXPONENT[unit] - decimals, 0));
  return roundedTo(value, step) === written ? "rounded" : "different";
}

function roundedTo(value: bigint, step: bigint): bigint {
  const size = value < 0n ? -value : value;
  const steps = (size * 2n + step) / (step * 2n);
  return (value < 0n ? -steps : steps) * step;
}

/** Shares carry two decimals, counts none. */
function roundedText(value: string, digits: string, decimals: number): "equal" | "rounded" | "different" {
  const scaled = BigInt(Math.round(Number(value) * 100));
  const written = BigInt(Math.round(Number(digits) * 100));
  if (scaled === written) return "equal";
  const step = 10n ** BigInt(Math.max(2 - decimals, 0));
  return decimals < 2 && roundedTo(scaled, step) === written ? "rounded" : "different";
}

/** Digits of any script with group and decimal signs; a letter that looks like a digit may stand among them. */
const NUMBER = /[0-9๐-๙０-９](?:[0-9๐-๙０-９.,]|[OolI](?![A-Za-z]))*/g;
/** Blanks that may stand between a number and its unit. */
const BLANKS = "[\\s\\u00a0\\u200b\\u2060]*";

const AFTER: readonly (readonly [RegExp, MemoMeasure])[] = [
  [after("ล้านบาท|ลบ\\.|million\\s+baht|MB\\b|million\\b|ล้าน"), "million-baht"],
  [after("พันบาท|thousand\\s+baht"), "thousand-baht"],
  [after("บาท|baht|THB"), "baht"],
  [after("โครงการ|projects?\\b"), "projects"],
  [after("หน่วยงาน|หน่วยรับงบประมาณ|agenc(?:y|ies)\\b"), "agencies"],
  [after("กระทรวง|ministr(?:y|ies)\\b"), "ministries"],
  [after("%|เปอร์เซ็นต์|percent\\b|per\\s+cent\\b"), "percent"],
];

const BEFORE: readonly (readonly [RegExp, MemoMeasure])[] = [
  [/ร้อยละ[\s\u00a0]*$/, "percent"],
  [/โครงการ[\s\u00a0]*(?:จำนวน|รวม|ทั้งสิ้น)[\s\u00a0]*$/, "projects"],
  [/หน่วยงาน[\s\u00a0]*(?:จำนวน|รวม|ทั้งสิ้น)[\s\u00a0]*$/, "agencies"],
  [/กระทรวง[\s\u00a0]*(?:จำนวน|รวม|ทั้งสิ้น)[\s\u00a0]*$/, "ministries"],
];

/** Every number of a text with what the words around it say it measures, amounts in words (ห้าร้อยล้านบาทถ้วน) among them. */
function findFigures(text: string): readonly WrittenFigure[] {
  const inDigits = [...text.matchAll(NUMBER)].map((match): WrittenFigure => {
    const written = match[0].replace(/[.,]+$/, "");
    const end = match.index + written.length;
    return { start: match.index, end, text: written, measure: measureOf(text.slice(0, match.index), text.slice(end)) };
  });
  const inWords = readBahtWords(text).map(({ digits, isWellFormed, ...place }): WrittenFigure => ({
    ...place,
    measure: "baht",
    worded: { digits, isWellFormed },
  }));
  return [...inDigits, ...inWords].sort((a, b) => a.start - b.start);
}

function measureOf(before: string, behind: string): MemoMeasure {
  const following = AFTER.find(([pattern]) => pattern.test(behind));
  if (following !== undefined) return following[1];
  return BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

function after(words: string): RegExp {
  return new RegExp(`^${BLANKS}(?:${words})`, "i");
}

/** Checked amounts a text may quote, the weightiest first. */
function moneyTargets(analysis: Analysis, language: Language): readonly MemoTarget[] {
  const { summary, framework } = analysis;
  const format = formatFor(language, analysis.tierTable);
  const named = (kind: MemoTarget["kind"], groups: readonly NamedGroup[]): readonly MemoTarget[] =>
    groups.map(({ name, amount }) => ({ kind, name, value: amount }));
  const agencies = summary.ministryTree.flatMap((ministry) => ministry.agenciesIn);
  return [
    { kind: "total", name: null, value: summary.total },
    ...(framework === null ? [] : [{ kind: "framework", name: null, value: framework.framework.amount } as const]),
    ...summary.tiers.map((group) => ({ kind: "tier", name: format.tier(group.tier), value: group.amount }) as const),
    ...previousTargets(analysis),
    ...named("goal", summary.goals),
    ...named("guideline", summary.guidelines),
    ...named("ministry", summary.ministryTree),
    ...named("agency", agencies),
    ...named(
      "project",
      agencies.flatMap((agency) => agency.projectsIn),
    ),
  ];
}

/** Checked counts of projects, agencies or ministries. */
function countTargets(analysis: Analysis, measure: "projects" | "agencies" | "ministries", language: Language): readonly MemoTarget[] {
  const { summary, framework } = analysis;
  const format = formatFor(language, analysis.tierTable);
  const listed = { projects: summary.projectsListed, agencies: summary.agenciesListed, ministries: summary.ministriesListed }[measure];
  const stated = framework?.framework[measure] ?? null;
  const tiers =
    measure === "ministries"
      ? []
      : summary.tiers.map((group) => ({ kind: "tier", name: format.tier(group.tier), value: group[measure] }) as const);
  return [
    { kind: "total", name: null, value: summary[measure] },
    ...(stated === null ? [] : [{ kind: "framework", name: null, value: stated } as const]),
    ...tiers,
    { kind: "listed", name: null, value: listed },
  ];
}

/** Checked shares of the tiers in percent. */
function shareTargets({ summary, tierTable }: Analysis, language: Language): readonly MemoTarget[] {
  const format = formatFor(language, tierTable);
  return summary.tiers.flatMap(({ tier, share }) =>
    share === null ? [] : [{ kind: "tier", name: format.tier(tier), value: share } as const],
  );
}

function previousTargets({ summary }: Analysis): readonly MemoTarget[] {
  const { previousTotal, total } = summary;
  if (previousTotal === null) return [];
  return [
    { kind: "previous-total", name: null, value: previousTotal },
    { kind: "change", name: null, value: absoluteMoney(subtractMoney(total, previousTotal)) },
  ];
}

/** The amount of the workbook that a written one is closest to; null when there is none within a tenth. */
function nearestTarget(targets: readonly MemoTarget[], written: Money | null): MemoTarget | null {
  if (written === null) return null;
  const gapOf = (target: MemoTarget): Money | null =>
    typeof target.value === "bigint" ? absoluteMoney(subtractMoney(target.value, written)) : null;
  const within = targets.filter((target) => {
    const gap = gapOf(target);
    return gap !== null && gap * 10n <= absoluteMoney(written);
  });
  return within.reduce<MemoTarget | null>(
    (best, target) => (best === null || (gapOf(target) ?? 0n) < (gapOf(best) ?? 0n) ? target : best),
    null,
  );
}
