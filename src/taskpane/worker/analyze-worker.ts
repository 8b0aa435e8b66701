import { analyzeWithSetup } from "#app/analyze-with-setup.ts";
import type { JobAnswer, NumberedJob } from "./analyze-job.ts";
import { inParts } from "./analyze-job.ts";

/** The script of the worker: one job in, one answer out. */
function answer({ id, grid, options, setup }: NumberedJob): JobAnswer {
  try {
    return { id, outcome: analyzeWithSetup(grid, options, setup) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

addEventListener("message", (event: MessageEvent<NumberedJob>) => {
  for (const message of inParts(answer(event.data))) postMessage(message);
});
