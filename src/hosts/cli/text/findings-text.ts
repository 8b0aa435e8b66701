import type { Finding } from "#core/finding.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { Severity } from "#core/finding.ts";
import { renderExplanations } from "#i18n/explanation-words.ts";
import { renderFinding } from "#i18n/finding-words.ts";
import type { Format } from "#i18n/format.ts";
import type { TerminalWords } from "../words.ts";

/** Findings shown in the terminal; the report holds all of them. */
const SHOWN = 50;

const SIGN: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "·" };

/** The findings for people to read: counts by severity, then each with its place and what to do. */
export function findingsText(findings: readonly Finding[], words: TerminalWords, format: Format): readonly string[] {
  if (findings.length === 0) return [words.cli.noFindings];
  const count = (severity: Severity): string => format.count(findings.filter((finding) => SEVERITY[finding.code] === severity).length);
  const hidden = findings.length - SHOWN;
  return [
    words.cli.findings(count("error"), count("warning"), count("info")),
    ...findings.slice(0, SHOWN).flatMap((finding) => findingText(finding, words, format)),
    ...(hidden > 0 ? [words.cli.moreFindings(format.count(hidden))] : []),
  ];
}

function findingText(finding: Finding, words: TerminalWords, format: Format): readonly string[] {
  const severity = SEVERITY[finding.code];
  const { message, whatToDo } = renderFinding(finding, words.findings, format);
  const head = `${SIGN[severity]} ${words.severities[severity].name} [${finding.code}] ${message}`;
  const causes = renderExplanations(finding, words.explanations, { format, here: finding.place.sheet });
  const lines = [
    head,
    ...causes.map((cause) => `    → ${cause}`),
    ...(severity === "info" ? [] : [`    ${words.cli.whatToDo}: ${whatToDo}`]),
  ];
  return lines.map((line) => line.replace(/[\p{Cc}\s]+$/u, "").replace(/\p{Cc}+/gu, " "));
}
