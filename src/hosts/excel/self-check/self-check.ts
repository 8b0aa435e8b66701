import type { SelfCheckOutcome } from "#taskpane/setup/self-check.ts";
import { ADD_IN_VERSION } from "../add-in-version.ts";
import type { LibraryWay, Recording } from "./recorder.ts";
import { FORMAT, recordExchanges } from "./recorder.ts";
import { countStates, resultText } from "./result-text.ts";
import { runSelfCheck } from "./run-self-check.ts";

/** Runs the self-check in the Excel that the page stands in, and writes down what Excel was asked and what it answered. */
export async function selfCheck(onProgress: (done: number, total: number) => void): Promise<SelfCheckOutcome> {
  const { requirements, diagnostics, displayLanguage } = Office.context;
  const recorded = recordExchanges((globalThis as { OSF?: { DDA?: LibraryWay } }).OSF?.DDA);
  const host = {
    excel: Excel,
    isSetSupported: (name: string, version: string) => requirements.isSetSupported(name, version),
    platform: diagnostics.platform.toString(),
    version: diagnostics.version,
    language: displayLanguage,
    now: () => new Date(),
  };
  const result = await runSelfCheck(host, onProgress).finally(() => {
    recorded?.stop();
  });
  const { works, absent, differs, fails } = countStates(result);
  const { at, platform, version, apiLevel } = result;
  const recording: Recording = {
    format: FORMAT,
    addIn: ADD_IN_VERSION,
    at: at.toISOString(),
    platform,
    version,
    apiLevel,
    exchanges: recorded?.exchanges ?? [],
  };
  return {
    text: await resultText(result, ADD_IN_VERSION),
    recording: recorded === null ? null : JSON.stringify(recording),
    works,
    absent,
    bad: differs + fails,
    isLeftBehind: result.leftBehind !== null,
  };
}
