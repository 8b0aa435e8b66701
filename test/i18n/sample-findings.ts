import type { FindingCode } from "#core/finding-facts.ts";
import { makeFinding } from "#core/finding.ts";
import type { Finding, FindingOf } from "#core/finding.ts";
import { ZERO } from "#core/money/money.ts";
import { m } from "#test/core/sample-table.ts";

const place = { workbook: null, sheet: "งบ", range: { firstRow: 11, firstColumn: 8, lastRow: 11, lastColumn: 8 } };
const money = { found: m("12.5"), expected: m("12"), difference: m("0.5") };
const label = "รวมทั้งสิ้น";
const suggestion = {
  tier: "midstream",
  confidence: "sure",
  expectedAccuracy: 0.95,
  matchedWords: ["แพลตฟอร์มกลาง"],
  ruleIds: ["r1"],
  learnedFromRows: [4],
} as const;

/** One finding of every code; a new code without a sample is a compile error. */
const SAMPLES: { readonly [Code in FindingCode]: Parameters<typeof makeFinding<Code>>[2] } = {
  "header-not-found": { facts: {} },
  "column-ambiguous": { facts: { role: "amount", columns: [8, 9], chosen: 8 } },
  "unit-unknown": { facts: { assumed: "million-baht" } },
  "unit-conflict": { facts: { units: ["baht", "million-baht"], factor: 1000000, against: "twin", rows: 3 }, ...money },
  "unit-stated-twice": {
    facts: { counted: "million-baht", other: "baht" },
    evidence: [{ workbook: null, sheet: "งบ", row: 1, column: 5 }],
  },
  "unit-misspelt": { facts: { unit: "million-baht" }, found: "หน่วย : ล้านบทา" },
  "reading-unsure": {
    facts: {
      asks: "amount",
      choices: [
        { value: "M", label: "รวม", money: m("2529.4523") },
        { value: "H", label: "ปี 2564", money: m("2101.4341") },
      ],
    },
  },
  "money-left-aside": { facts: { why: "below-total" }, found: m("40") },
  "money-set-apart": { facts: { why: "off-budget" }, found: m("100") },
  "line-below-total": { facts: { total: m("91.25") }, found: m("40.75") },
  "line-doubtful": { facts: { reads: "indicator" }, found: m("40") },
  "sum-broken": { facts: { parts: [{ firstRow: 2, firstColumn: 5, lastRow: 10, lastColumn: 5 }], holds: 12 }, ...money },
  "unit-implausible": { facts: { stated: "million-baht", likely: "baht", rows: 5 }, found: m("183665600") },
  "name-is-error": { facts: { error: "#N/A" }, found: "#N/A" },
  "currency-not-baht": { facts: { currency: "ดอลลาร์สหรัฐ" }, found: "ล้านดอลลาร์สหรัฐ" },
  "fiscal-year-not-listed": { facts: { year: 2568, years: [2566, 2567] } },
  "amount-malformed": { facts: { reason: "grouping-broken" }, found: "5,523,9110", readings: ["5523.911", "55239110"] },
  "amount-not-a-number": { facts: { reason: "not-a-number" }, found: "รอยืนยัน" },
  "amount-is-error": { facts: { error: "#REF!" } },
  "table-left-out": { facts: { lines: 12, amount: m("3.5") } },
  "quotes-broken": { facts: { cells: 1 }, found: '5,"กรมที่ดิน,1,200' },
  "bytes-damaged": { facts: { cells: 3 }, found: "กร\uFFFDม" },
  "cell-written-twice": { facts: { cells: 1 }, found: "1200" },
  "text-missing": { facts: { cells: 2 } },
  "money-under-merge": { facts: { cells: 1 }, found: "1200" },
  "cell-far-away": { facts: { cells: 1 }, found: "." },
  "amount-missing": { facts: {} },
  "amount-not-calculated": { facts: { cells: 3 } },
  "amount-without-name": { facts: {} },
  "amount-added-from-categories": { facts: { columns: [3, 4, 5], by: "category" }, found: 12 },
  "amount-with-remark": { facts: { digits: "36.26" }, found: "36.2600 (ปีแรก)" },
  "amount-negative": { facts: {}, found: m("-1200.5") },
  "amount-float-residue": { facts: { cells: 2, exact: "9887.6089" } },
  "amount-finer-than-100-baht": { facts: { cells: 1 } },
  "amount-beyond-excel-precision": { facts: { digits: 18 } },
  "number-stored-as-text": { facts: { cells: 12 } },
  "text-repaired": { facts: { cells: 1, repairs: ["thai-digits"], repaired: "5523.911" }, found: "๕,๕๒๓.๙๑๑๐" },
  "formula-like-text": { facts: {}, found: "=HYPERLINK(1)" },
  "hidden-rows": { facts: { rows: 2, lines: 1, amount: m("3") } },
  "filtered-rows": { facts: { rows: 2, lines: 1, amount: m("3") } },
  "hidden-sheet": { facts: { veryHidden: true } },
  "calculation-stale": { facts: {} },
  "precision-as-displayed": { facts: {} },
  "merges-unknown": { facts: {} },
  "fiscal-year-mixed": { facts: { years: [2566, 2567] } },
  "fiscal-year-unknown": { facts: {} },
  "sheet-protected": { facts: {} },
  "sheet-truncated": { facts: { afterRow: 99 } },
  "total-mismatch": {
    facts: { label, lines: 40 },
    ...money,
    explanations: [
      {
        kind: "row-missing",
        cells: [{ workbook: null, sheet: "งบ", row: 29, column: 8 }],
        chance: 0.001,
        effect: null,
        bound: null,
        names: [],
        parts: [],
      },
    ],
  },
  "subtotal-mismatch": { facts: { label: "รวมกระทรวง", level: "ministry", lines: 4 }, ...money },
  "heading-equals-one-descendant": { facts: { label: "กระทรวง ก", descendant: "กรม ข", descendants: 3 }, ...money },
  "total-range-short": {
    facts: { label, covered: { firstRow: 5, firstColumn: 8, lastRow: 39, lastColumn: 8 }, missed: [40, 41] },
    ...money,
  },
  "total-visible-only": { facts: { label }, ...money },
  "total-typed-over": { facts: { label }, ...money },
  "stated-count-mismatch": { facts: { label, measure: "projects", listed: 79 }, found: 78, expected: 77, difference: 1 },
  "stated-figure-differs": { facts: { label, measure: "amount" }, ...money },
  "total-malformed": { facts: { label, reason: "grouping-broken" }, found: "5,523,9110", expected: m("5523.911"), readings: ["5523.911"] },
  "framework-mismatch": { facts: { frameworkId: "f", plan: { th: "แผนงาน", en: "Plan" }, fiscalYear: 2567, stage: "framework" }, ...money },
  "framework-not-to-the-baht": {
    facts: { frameworkId: "digital-2567", plan: { th: "แผน", en: "plan" }, fiscalYear: 2567, stage: "framework" },
    found: m("183.66564"),
    expected: m("183.6656"),
    difference: m("0.00004"),
  },
  "project-count-mismatch": { facts: { frameworkId: "f" }, found: 77, expected: 78, difference: -1 },
  "agency-count-mismatch": { facts: { frameworkId: "f", listed: 52 }, found: 52, expected: 51, difference: 1 },
  "commitment-total-mismatch": { facts: { years: [2567, 2568] }, ...money },
  "total-rounded-for-display": { facts: { label, decimals: 2 }, ...money },
  "rounding-mismatch": { facts: { label, decimals: 2 }, ...money },
  "duplicate-line": { facts: { rows: [3, 4] }, found: m("2") },
  "same-project-other-amount": { facts: { project: "โครงการ ก", agency: "กรม ข", rows: [3, 4] } },
  "agency-name-variant": { facts: { names: ["กรม ข", "กรมข"], basis: "key", areJoined: true, others: 0 } },
  "ministry-name-variant": { facts: { names: ["กระทรวง ก", "กระทรวง ก (4)"], basis: "alias", areJoined: true, others: 0 } },
  "project-name-variant": {
    facts: { names: ["โครงการ ก", "โครงการก"], basis: "key", areJoined: true, others: 0, agency: "กรม ข" },
  },
  "agency-missing": { facts: { expectedFrom: "row", agencies: [] } },
  "agency-unknown": { facts: { name: "กรม ค", suggestion: "กรม ข" } },
  "total-of-sheets": { facts: { sheets: 3, from: "หน้า 1" }, found: m("90") },
  "sheets-agree": { facts: { otherSheet: "กรมหนึ่ง", sheets: 3, lines: 5 }, found: m("85.75") },
  "list-versions": {
    facts: { otherSheet: "ฉบับสุดท้าย", shared: 20, differing: 5, because: "name" },
    found: m("466.9"),
    expected: m("465.65"),
    difference: m("1.25"),
  },
  "sheets-differ": { facts: { name: "กรมหนึ่ง", otherSheet: "กรมหนึ่ง" }, found: m("24.25"), expected: m("25.25"), difference: m("-1") },
  "same-money-elsewhere": { facts: { otherSheet: "รวม", lines: 4 } },
  "tier-missing": { facts: { lines: 2, amount: ZERO } },
  "tier-unknown": { facts: { text: "ช่วงกลาง" } },
  "tier-ambiguous": { facts: { text: "ต้นน้ำ/กลางน้ำ", tiers: ["upstream", "midstream"] } },
  "tier-conflict": { facts: { chosen: { tier: "downstream", because: "column" }, other: { tier: "upstream", because: "goal" } } },
  "tier-suggested": { facts: { suggestion, lines: 3 } },
};

/** Every sample, in cell I12 of the sheet งบ. */
export const SAMPLE_FINDINGS: readonly Finding[] = (Object.keys(SAMPLES) as readonly FindingCode[]).map(sample);

/** The sample of one code. */
export function sampleOf<Code extends FindingCode>(code: Code): FindingOf<Code> {
  return sample(code) as FindingOf<Code>;
}

function sample(code: FindingCode): Finding {
  return makeFinding(code, place, SAMPLES[code]);
}
