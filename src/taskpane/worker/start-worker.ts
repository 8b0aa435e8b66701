/** Starts the worker; the bundler makes its script a file of its own. For hosts to hand in: tests have no bundler. */
export function startAnalyzeWorker(): Worker {
  return new Worker(new URL("./analyze-worker.ts", import.meta.url), { type: "module" });
}
