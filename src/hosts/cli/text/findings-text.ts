import { linkCauses } from "#core/explain/link-causes.ts";
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

/** What was found, and whether the total it stands under is proved. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly isProved: boolean;
}

/** The findings for people to read: counts by severity, then each with its place and what to do. */
export function findingsText({ findings, isProved }: Judged, words: TerminalWords, format: Format): readonly string[] {
  if (findings.length === 0) return [isProved ? words.cli.noFindings : words.cli.noFindingsUnproved];
  const count = (severity: Severity): string => format.count(findings.filter((finding) => SEVERITY[finding.code] === severity).length);
  const roots = rootsOf(findings);
  const hidden = roots.length - SHOWN;
  return [
    words.cli.findings(count("error"), count("warning"), count("info")),
    ...roots
      .slice(0, SHOWN)
      .flatMap(({ root, effects }) => [
        ...findingText(root, words, format),
        ...effects.flatMap((effect) => findingText(effect, words, format).map((line) => `    ${line}`)),
      ]),
    ...(hidden > 0 ? [words.cli.moreFindings(format.count(hidden))] : []),
  ];
}

interface Root {
  readonly root: Finding;
  /** What goes away with it. */
  readonly effects: readonly Finding[];
}

/** Each finding that stands on its own, with those it causes. */
function rootsOf(findings: readonly Finding[]): readonly Root[] {
  const causes = linkCauses(findings);
  const effects = new Map<number, Finding[]>();
  findings.forEach((finding, at) => {
    const cause = causes[at] ?? null;
    if (cause !== null) effects.set(cause, [...(effects.get(cause) ?? []), finding]);
  });
  return findings.flatMap((root, at) => ((causes[at] ?? null) === null ? [{ root, effects: effects.get(at) ?? [] }] : []));
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
