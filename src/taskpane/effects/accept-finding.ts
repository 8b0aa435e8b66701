import type { FindingKey } from "#report/findings/finding-key.ts";
import type { EffectContext } from "./effect-context.ts";
import { nowOf } from "./now-of.ts";

const ISO_DATE_LENGTH = "2023-01-26".length;
/** The date where the officers are, whatever the machine's zone. */
const BANGKOK_AHEAD_MS = 7 * 60 * 60 * 1000;

/** Accepts a finding as it stands now, with a reason and today's date in Bangkok. */
export function acceptFinding({ deps, store }: EffectContext, key: FindingKey, reason: string): void {
  const acceptedOn = new Date(nowOf(deps).getTime() + BANGKOK_AHEAD_MS).toISOString().slice(0, ISO_DATE_LENGTH);
  store.dispatch({ type: "finding/accepted", accepted: { ...key, reason, acceptedOn } });
}
