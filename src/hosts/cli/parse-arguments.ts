import { parseLanguage } from "#i18n/language.ts";
import type { Language } from "#i18n/language.ts";
import { fiscalYearOf } from "#core/budget/fiscal-year.ts";
import type { Unit } from "#core/budget/unit.ts";
import type { Answers, Command, UsageProblem } from "./command.ts";

/** Arguments read: a command, or why they make none; the language is known either way. */
export type ParsedArguments =
  | { readonly kind: "command"; readonly command: Command }
  | { readonly kind: "usage"; readonly language: Language; readonly problem: UsageProblem };

const WITH_VALUE = [
  "--sheet",
  "--framework",
  "--expect-agencies",
  "--amount",
  "--year",
  "--unit",
  "--rows",
  "--lang",
  "--out",
  "--mark",
  "--unmark",
] as const;
const SWITCHES = ["--json", "--lines"] as const;

interface Sorted {
  readonly files: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
  readonly problem: UsageProblem | null;
}

/** Reads the arguments after the program's name. Options may stand anywhere; after `--` everything is a file. Thai unless `--lang en`. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const sorted = sortArguments(args);
  const lang = sorted.values.get("--lang");
  const language = lang === undefined ? "th" : parseLanguage(lang);
  if (language === null) return { kind: "usage", language: "th", problem: { kind: "value-unknown", option: "--lang", value: lang ?? "" } };
  const problem = sorted.problem ?? valueProblem(sorted);
  return problem === null ? { kind: "command", command: commandOf(sorted, language) } : { kind: "usage", language, problem };
}

function commandOf({ files, values, switches }: Sorted, language: Language): Command {
  return {
    files,
    sheet: values.get("--sheet") ?? null,
    framework: values.get("--framework") ?? null,
    expectAgencies: values.get("--expect-agencies") ?? null,
    answers: answersOf(values),
    language,
    json: switches.has("--json"),
    lines: switches.has("--lines"),
    out: values.get("--out") ?? null,
    mark: values.get("--mark") ?? null,
    unmark: values.get("--unmark") ?? null,
  };
}

const UNIT_NAMES: ReadonlyMap<string, Unit> = new Map([
  ["baht", "baht"],
  ["บาท", "baht"],
  ["thousand-baht", "thousand-baht"],
  ["พันบาท", "thousand-baht"],
  ["million-baht", "million-baht"],
  ["ล้านบาท", "million-baht"],
]);

function answersOf(values: Sorted["values"]): Answers {
  const [amount, year, unit] = [values.get("--amount"), values.get("--year"), values.get("--unit")];
  return {
    amount: amount === undefined ? null : columnOfLetters(amount),
    year: year === undefined ? null : fiscalYearOf(year),
    unit: unit === undefined ? null : (UNIT_NAMES.get(unit.toLowerCase()) ?? null),
    rows: values.get("--rows") ?? null,
  };
}

/** `A` is 0, `M` 12, `AB` 27; null for anything but one to three Latin letters. */
function columnOfLetters(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  return Array.from(letters.toUpperCase()).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** An answer that says no column, year or unit. */
function answerProblem({ values }: Sorted): UsageProblem | null {
  const answers = answersOf(values);
  for (const [option, value] of [
    ["--amount", answers.amount],
    ["--year", answers.year],
    ["--unit", answers.unit],
  ] as const) {
    const given = values.get(option);
    if (given !== undefined && value === null) return { kind: "value-unknown", option, value: given };
  }
  return null;
}

function valueProblem(sorted: Sorted): UsageProblem | null {
  const unknown = answerProblem(sorted);
  if (unknown !== null) return unknown;
  const written = ["--out", "--mark", "--unmark"].flatMap((option) => sorted.values.get(option) ?? []);
  const other = written.find((name) => !/\.xlsx$/i.test(name));
  if (other !== undefined) return { kind: "out-not-xlsx", value: other };
  const marking = ["--mark", "--unmark"].find((option) => sorted.values.has(option));
  if (marking !== undefined && (sorted.files.length > 1 || sorted.files.some((name) => !/\.xls[xm]$/i.test(name))))
    return { kind: "mark-one-workbook", option: marking };
  return sorted.files.length === 0 ? { kind: "no-files" } : null;
}

function sortArguments(args: readonly string[]): Sorted {
  const files: string[] = [];
  const values = new Map<string, string>();
  const switches = new Set<string>();
  let problem: UsageProblem | null = null;
  const rest = args.flatMap(splitAtEquals);
  while (rest.length > 0) {
    const arg = rest.shift() ?? "";
    if (arg === "--") files.push(...rest.splice(0));
    else if (isOne(WITH_VALUE, arg)) problem ??= takeValue(arg, rest, values);
    else if (isOne(SWITCHES, arg)) switches.add(arg);
    else problem ??= fileOrProblem(arg, files);
  }
  return { files, values, switches, problem };
}

/** `--out=a.xlsx` is `--out a.xlsx`; an option that takes no value stays whole, and is unknown so. */
function splitAtEquals(arg: string): readonly string[] {
  const match = /^(--[a-z-]+)=(.*)$/s.exec(arg);
  const option = match?.[1] ?? "";
  return isOne(WITH_VALUE, option) ? [option, match?.[2] ?? ""] : [arg];
}

function isOne(options: readonly string[], arg: string): boolean {
  return options.includes(arg);
}

function takeValue(option: string, rest: string[], values: Map<string, string>): UsageProblem | null {
  const value = rest.shift();
  if (value === undefined || value === "" || value.startsWith("--")) return { kind: "value-missing", option };
  values.set(option, value);
  return null;
}

function fileOrProblem(arg: string, files: string[]): UsageProblem | null {
  if (arg === "--help" || arg === "-h") return { kind: "help" };
  if (arg.startsWith("-") && arg !== "-") return { kind: "unknown-option", option: arg };
  files.push(arg);
  return null;
}
