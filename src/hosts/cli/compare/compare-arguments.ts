import { parseArgs } from "node:util";
import { parseLanguage, type Language } from "#i18n/language.ts";
import type { UsageProblem } from "../command.ts";

/** What the comparison was asked to do. */
export interface CompareCommand {
  readonly oldFile: string;
  readonly newFile: string;
  readonly oldSheet: string | null;
  readonly newSheet: string | null;
  readonly language: Language;
  readonly json: boolean;
  /** Where the workbook with the comparison goes; null for none. */
  readonly out: string | null;
}

/** Arguments read: a command, or why they make none; the language is known either way. */
export type CompareArguments =
  | { readonly kind: "command"; readonly command: CompareCommand }
  | { readonly kind: "usage"; readonly language: Language; readonly problem: CompareProblem };

/** Why the arguments make no command. */
export type CompareProblem = UsageProblem | { readonly kind: "not-two-files" };

const OPTIONS = {
  sheet: { type: "string" },
  "old-sheet": { type: "string" },
  "new-sheet": { type: "string" },
  lang: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the arguments after `compare`. Options may stand anywhere; Thai unless `--lang en`. */
export function compareArguments(args: readonly string[]): CompareArguments {
  const { positionals, tokens, values } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const text = (name: keyof typeof OPTIONS): string | null => {
    const value = values[name];
    return typeof value === "string" ? value : null;
  };
  const lang = text("lang") ?? "th";
  const language = parseLanguage(lang);
  if (language === null) return { kind: "usage", language: "th", problem: { kind: "value-unknown", option: "--lang", value: lang } };
  const problem = optionProblem(tokens) ?? outProblem(text("out")) ?? filesProblem(positionals);
  if (problem !== null) return { kind: "usage", language, problem };
  return { kind: "command", command: { ...filesOf(positionals, text), language, json: values.json === true, out: text("out") } };
}

function filesProblem(files: readonly string[]): CompareProblem | null {
  return files.length === 2 ? null : { kind: "not-two-files" };
}

type FilesAndSheets = Pick<CompareCommand, "oldFile" | "newFile" | "oldSheet" | "newSheet">;

function filesOf([oldFile = "", newFile = ""]: readonly string[], text: (name: keyof typeof OPTIONS) => string | null): FilesAndSheets {
  return { oldFile, newFile, oldSheet: text("old-sheet") ?? text("sheet"), newSheet: text("new-sheet") ?? text("sheet") };
}

function outProblem(out: string | null): UsageProblem | null {
  return out === null || /\.xlsx$/i.test(out) ? null : { kind: "out-not-xlsx", value: out };
}

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];
type OptionToken = Extract<Token, { readonly kind: "option" }>;

function optionProblem(tokens: readonly Token[]): UsageProblem | null {
  for (const token of tokens) {
    const problem = token.kind === "option" ? problemOf(token) : null;
    if (problem !== null) return problem;
  }
  return null;
}

function problemOf({ name, rawName, value }: OptionToken): UsageProblem | null {
  const known = Object.entries(OPTIONS).find(([option]) => option === name)?.[1];
  if (known === undefined) return { kind: "unknown-option", option: rawName };
  if (name === "help") return { kind: "help" };
  if (known.type === "string") return isValue(value) ? null : { kind: "value-missing", option: rawName };
  return value === undefined ? null : { kind: "unknown-option", option: `${rawName}=${value}` };
}

function isValue(value: string | undefined): boolean {
  return value !== undefined && value !== "" && !value.startsWith("--");
}
