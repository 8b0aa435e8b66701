/** The middle one of some numbers. */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Few rows are measured warm, as a person who edits a list meets them: more runs, so that the middle one is no first one. */
export const runsFor = (rows) => (rows <= 100 ? 61 : rows <= 1_000 ? 31 : rows <= 10_000 ? 15 : 3);

/**
 * Runs some work a number of times, after a collection of garbage (each time where the runs are few and long), and gives the median time, the median of the
 * processor's time (which a busy machine changes less) and the last result. `check` sees every result, untimed.
 */
export async function medianOfRuns(work, { check, runs = 3 } = {}) {
  const [times, processorTimes] = [[], []];
  let result;
  for (let run = 0; run < runs; run += 1) {
    result = undefined;
    if (run === 0 || runs <= 3) globalThis.gc?.();
    const [startedAt, used] = [performance.now(), process.cpuUsage()];
    result = await work();
    times.push(performance.now() - startedAt);
    const { user, system } = process.cpuUsage(used);
    processorTimes.push((user + system) / 1000);
    check?.(result);
  }
  return { ms: median(times), cpuMs: median(processorTimes), result };
}
