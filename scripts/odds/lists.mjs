/** Project lists as officers write them, made by a seed: the same seed, the same list. Amounts are whole steps of 10^-7 million baht (ten satang). */

/** Steps in a million baht. */
export const MILLION = 10_000_000;

/** A generator of numbers from 0 to 1 (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number below `most`. */
export const below = (random, most) => Math.floor(random() * most);

/** One step of the last decimal that a list is written with. */
export const placeOf = (decimals) => MILLION / 10 ** decimals;

/** Rounds to the last decimal, half away from zero. */
export function rounded(steps, decimals) {
  const place = placeOf(decimals);
  return Math.sign(steps) * Math.round(Math.abs(steps) / place) * place;
}

/** A list of projects: amounts as in the real plans (half of them from 5 to 40 million baht, a few of hundreds), last year's beside them. */
export function makeList(random, rows, decimals, rowsOfAgency = 1 / 0.65) {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const agencies = Math.max(2, Math.round(rows / rowsOfAgency));
  const list = [];
  for (let at = 0; at < rows; at += 1) {
    const amount = rounded(Math.min(900, Math.max(0.05, 14 * Math.exp(1.4 * normal()))) * MILLION, decimals);
    const previous = random() < 0.1 ? null : rounded(amount * (0.6 + 0.8 * random()), decimals);
    list.push({ agency: below(random, agencies), amount, previous, project: at, isHidden: false, isText: false });
  }
  return list.sort((a, b) => a.agency - b.agency);
}

export const sum = (rows) => rows.reduce((total, row) => total + row.amount, 0);

/** The list as cells: number, agency, project, last year, this year; the total below. `total`: {amount, formula}; `subtotals`: what stands below each agency, by its number. */
export function gridOf(core, { rows, total, decimals, subtotals = new Map() }) {
  const digits = (steps) => Number((steps / MILLION).toFixed(7));
  const values = [
    ["แผนงานบูรณาการทดสอบ ปีงบประมาณ 2567"],
    ["หน่วย : ล้านบาท"],
    ["ลำดับ", "หน่วยงาน", "โครงการ", "งบประมาณ ปี 2566", "งบประมาณ ปี 2567"],
    ...rows.flatMap((row, at) => {
      const line = [
        at + 1,
        `หน่วยงานทดสอบที่ ${row.agency + 1}`,
        `โครงการพัฒนาระบบงานดิจิทัลด้านที่ ${row.project + 1}`,
        row.previous === null ? null : digits(row.previous),
        row.isText ? (row.amount / MILLION).toFixed(decimals) : digits(row.amount),
      ];
      const isLast = subtotals.has(row.agency) && rows[at + 1]?.agency !== row.agency;
      return isLast ? [line, [null, `รวมหน่วยงานทดสอบที่ ${row.agency + 1}`, null, null, digits(subtotals.get(row.agency))]] : [line];
    }),
    ["รวมทั้งสิ้น", null, null, null, digits(total.amount)],
  ];
  const totalRow = values.length - 1;
  const formulas = new Map(total.formula === undefined ? [] : [[totalRow * 16_384 + AMOUNT_COLUMN, total.formula(FIRST_ROW, totalRow)]]);
  const hiddenRows = new Set(rows.flatMap((row, at) => (row.isHidden ? [FIRST_ROW + at] : [])));
  return { ...core.emptyGrid("งบ"), values, formulas, hiddenRows };
}

/** Zero-based sheet row of the first line, and column of the amounts. */
export const FIRST_ROW = 3;
export const AMOUNT_COLUMN = 4;
