import type { FindingCode } from "#core/finding-facts.ts";
import type { CellValue } from "#sheet/cell.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { COLUMNS, FIRST_ROW, units } from "./sample-rows.ts";
import type { SampleRow } from "./sample-rows.ts";

/** A fault put into the faulty sample on purpose. */
export interface SeededFault {
  /** The cell that a finding should name. */
  readonly cell: string;
  readonly code: FindingCode;
  /** What was done, in Thai and English. */
  readonly what: readonly [thai: string, english: string];
}

/** The rows with their faults, and the truth about them. */
export interface FaultyRows {
  readonly rows: readonly SampleRow[];
  /** What stands as the grand total. */
  readonly grandTotal: CellValue;
  readonly faults: readonly SeededFault[];
}

type ProjectRow = Extract<SampleRow, { kind: "project" }>;

interface ProjectFault {
  /** Number of the project in the list. */
  readonly number: number;
  readonly column: keyof typeof COLUMNS;
  readonly code: FindingCode;
  readonly what: readonly [thai: string, english: string];
  readonly change: (row: ProjectRow) => Partial<ProjectRow>;
}

/** An amount with a mistake of the pen made into its digits. */
const digits = (row: ProjectRow): string => (units(row.amount) / 10_000).toFixed(4);

const PROJECT_FAULTS: readonly ProjectFault[] = [
  {
    number: 4,
    column: "amount",
    code: "amount-malformed",
    what: ["มีจุดทศนิยมสองจุด", "two decimal points"],
    change: (row) => ({ amount: digits(row).replace(/^(\d)(\d*)\./, "$1.$2.") }),
  },
  {
    number: 12,
    column: "amount",
    code: "number-stored-as-text",
    what: ["ตัวเลขเก็บเป็นข้อความ", "a number stored as text"],
    change: (row) => ({ amount: digits(row) }),
  },
  {
    number: 16,
    column: "tier",
    code: "tier-missing",
    what: ["ไม่ได้ระบุห่วงโซ่คุณค่า", "no tier given"],
    change: () => ({ tier: null }),
  },
  {
    number: 21,
    column: "tier",
    code: "tier-ambiguous",
    what: ["ระบุสองห่วงโซ่ในช่องเดียว", "two tiers in one cell"],
    change: () => ({ tier: "ต้นน้ำ / ปลายน้ำ" }),
  },
  {
    number: 26,
    column: "amount",
    code: "amount-is-error",
    what: ["สูตรเสีย", "a broken formula"],
    change: () => ({ amount: { error: "#REF!" } }),
  },
  {
    number: 33,
    column: "amount",
    code: "amount-missing",
    what: ["ไม่มีจำนวนเงิน", "no amount"],
    change: () => ({ amount: null }),
  },
  {
    number: 37,
    column: "amount",
    code: "amount-negative",
    what: ["จำนวนเงินติดลบ", "a negative amount"],
    change: (row) => ({ amount: typeof row.amount === "number" ? -row.amount : row.amount }),
  },
  {
    number: 43,
    column: "tier",
    code: "tier-unknown",
    what: ["คำในช่องห่วงโซ่ไม่ใช่ห่วงโซ่ใด", "a word in the tier column that names no tier"],
    change: () => ({ tier: "กลุ่มพิเศษ" }),
  },
  {
    number: 56,
    column: "amount",
    code: "hidden-rows",
    what: ["แถวถูกซ่อน", "a hidden row"],
    change: () => ({ isHidden: true }),
  },
  {
    number: 60,
    column: "project",
    code: "formula-like-text",
    what: ["ข้อความที่ขึ้นต้นเหมือนสูตร", "text that begins like a formula"],
    change: (row) => ({ project: typeof row.project === "string" ? `=${row.project}` : row.project }),
  },
];

/** Puts a dozen faults of different kinds into the rows. Totals stay as they were before, as when a person edits a finished list. */
export function withFaults(rows: readonly SampleRow[], total: number): FaultyRows {
  const changed = rows.map((row): SampleRow => {
    const fault = row.kind === "project" ? PROJECT_FAULTS.find((one) => one.number === row.number) : undefined;
    return row.kind === "project" && fault !== undefined ? { ...row, ...fault.change(row) } : row;
  });
  const places = PROJECT_FAULTS.map(({ number, column, code, what }): SeededFault => {
    const at = rows.findIndex((row) => row.kind === "project" && row.number === number);
    return { cell: cellAddress(FIRST_ROW + at, COLUMNS[column]), code, what };
  });
  const typed = typedSubtotal(rows, changed);
  const grand: SeededFault = {
    cell: cellAddress(FIRST_ROW + rows.length, COLUMNS.amount),
    code: "total-malformed",
    what: ["ยอดรวมพิมพ์จุลภาคแทนจุดทศนิยม", "the grand total has a comma for its decimal point"],
  };
  return { rows: typed.rows, grandTotal: total.toFixed(4).replace(/^(\d)(\d{3})\./, "$1,$2,"), faults: [...places, typed.fault, grand] };
}

/** The last ministry but one has its subtotal typed over, ten million too high. */
function typedSubtotal(
  before: readonly SampleRow[],
  rows: readonly SampleRow[],
): { readonly rows: readonly SampleRow[]; readonly fault: SeededFault } {
  const at = before.findLastIndex((row, index) => row.kind === "ministry" && index < before.length - 3);
  const row = before[at];
  if (row?.kind !== "ministry" || row.total.kind !== "sum") throw new Error("The sample has no ministry to change.");
  const { first, last } = row.total;
  const sum = before
    .slice(first - FIRST_ROW, last - FIRST_ROW + 1)
    .reduce((all, one) => all + (one.kind === "project" ? units(one.amount) : 0), 0);
  const value = Number(`${String(sum + 100_000)}e-4`);
  return {
    rows: rows.map((one, index) => (index === at && one.kind === "ministry" ? { ...one, total: { kind: "typed", value } } : one)),
    fault: {
      cell: cellAddress(FIRST_ROW + at, COLUMNS.amount),
      code: "subtotal-mismatch",
      what: ["ยอดรวมกระทรวงพิมพ์ทับ เกินจริง 10.0000 ล้านบาท", "the ministry's subtotal is typed over, 10.0000 million too high"],
    },
  };
}
