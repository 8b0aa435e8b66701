/** How the simulated Excel is today, to be tried beside the best of days: an address such as `?latency=400&readonly&busy`. */
export interface Conditions {
  /** Milliseconds that each request waits. */
  readonly latency: number;
  /** The workbook was opened read-only. */
  readonly readOnly: boolean;
  /** Excel is busy with something else and refuses every request. */
  readonly busy: boolean;
}

/** Longest wait that can be asked for, in milliseconds. */
const LONGEST = 10_000;

/** The conditions of an address; the best of days where it says nothing. */
export function readConditions(search: string): Conditions {
  const given = new URLSearchParams(search);
  const latency = Number(given.get("latency") ?? 0);
  return {
    latency: Number.isFinite(latency) ? Math.min(Math.max(latency, 0), LONGEST) : 0,
    readOnly: given.has("readonly"),
    busy: given.has("busy"),
  };
}
