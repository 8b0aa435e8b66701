import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExitCode } from "#hosts/cli/run-cli.ts";
import { runCli } from "#hosts/cli/run-cli.ts";
import { shippedReference } from "#test/shipped-reference.ts";

// Whole runs, on machines that do much else: time is never what a test here is about.

/** What a run of the command line gave. */
export interface CliRun {
  readonly exitCode: ExitCode;
  readonly printed: string;
  /** Lines on the error stream. */
  readonly complaints: readonly string[];
}

const reference = shippedReference();

/** Runs the command line in this process, on a fixed day. */
export async function run(...args: readonly string[]): Promise<CliRun> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const exitCode = await runCli(args, {
    loadReference: () => reference,
    now: () => new Date("2023-01-26T03:00:00Z"),
    print: (text) => void printed.push(text),
    complain: (line) => void complaints.push(line),
  });
  return { exitCode, printed: printed.join(""), complaints };
}

/** The tables that a run with --json printed. */
export async function tables(...args: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const { printed } = await run(...args, "--json");
  return (JSON.parse(printed) as { readonly tables: readonly Record<string, unknown>[] }).tables;
}

/** A fresh folder for the files of a test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "budget-value-chain-"));
}

/** What tells whether a file changed. */
export function hashOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

/** A sample that the project ships. */
export const SAMPLE = join(__dirname, "../../../assets/samples/fy2567-illustrative.xlsx");
/** The sample with seeded faults. */
export const FAULTY_SAMPLE = join(__dirname, "../../../assets/samples/fy2567-illustrative-faulty.xlsx");
