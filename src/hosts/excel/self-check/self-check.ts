import type { SelfCheckOutcome } from "#taskpane/setup/self-check.ts";
import { ADD_IN_VERSION } from "../add-in-version.ts";
import { countStates, resultText } from "./result-text.ts";
import { runSelfCheck } from "./run-self-check.ts";

/** Runs the self-check in the Excel that the page stands in. */
export async function selfCheck(onProgress: (done: number, total: number) => void): Promise<SelfCheckOutcome> {
  const { requirements, diagnostics, displayLanguage } = Office.context;
  const result = await runSelfCheck(
    {
      excel: Excel,
      isSetSupported: (name, version) => requirements.isSetSupported(name, version),
      platform: diagnostics.platform.toString(),
      version: diagnostics.version,
      language: displayLanguage,
      now: () => new Date(),
    },
    onProgress,
  );
  const { works, absent, differs, fails } = countStates(result);
  return { text: await resultText(result, ADD_IN_VERSION), works, absent, bad: differs + fails, isLeftBehind: result.leftBehind !== null };
}
