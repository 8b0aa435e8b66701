import type { SelfCheckResult } from "./run-self-check.ts";

/** Letters of the checksum that is shown: enough to tell two results apart, short enough to read out. */
const CHECKSUM_LETTERS = 16;

/** How many probes ended in each way. */
export function countStates({ probes }: SelfCheckResult): Readonly<Record<"works" | "differs" | "fails" | "absent", number>> {
  const count = (state: string): number => probes.filter((probe) => probe.state === state).length;
  return { works: count("works"), differs: count("differs"), fails: count("fails"), absent: count("absent") };
}

/**
 * The result as lines to copy, ending in a checksum over all lines above it: who passes the text on cannot change a line
 * unnoticed by accident. It names the machine's Excel and nothing of any workbook.
 */
export async function resultText(result: SelfCheckResult, addInVersion: string): Promise<string> {
  const { works, differs, fails, absent } = countStates(result);
  const width = Math.max(...result.probes.map(({ id }) => id.length));
  const lines = [
    `budget-value-chain ${addInVersion} self-check`,
    `date      ${result.at.toISOString()}`,
    `excel     ${result.platform} ${result.version} ${result.language}`,
    `api       ExcelApi ${result.apiLevel}`,
    `result    ${String(works)} work, ${String(differs)} differ, ${String(fails)} fail, ${String(absent)} absent`,
    `scratch   ${result.leftBehind === null ? "removed" : `LEFT BEHIND ${result.leftBehind}`}`,
    ...result.probes.map(({ id, state, detail, milliseconds }) =>
      `${id.padEnd(width)}  ${state.padEnd(7)} ${String(milliseconds).padStart(6)} ms  ${oneLine(detail)}`.trimEnd(),
    ),
  ];
  const body = lines.join("\n");
  return `${body}\nchecksum  ${await checksumOf(body)}\n`;
}

/** Whether a text still carries the checksum of its lines. */
export async function isUnchanged(text: string): Promise<boolean> {
  const match = /^(?<body>[\s\S]*)\nchecksum {2}(?<sum>[0-9a-f]+)\s*$/u.exec(text.replaceAll("\r\n", "\n"));
  return match?.groups !== undefined && (await checksumOf(match.groups["body"] ?? "")) === match.groups["sum"];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}

async function checksumOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, CHECKSUM_LETTERS);
}
