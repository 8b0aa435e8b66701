import type { ReportContext } from "#report/report-context.ts";
import type { EffectContext } from "./effect-context.ts";
import { nowOf } from "./now-of.ts";

/** What a report needs beside the analyses, as things stand now. */
export function reportContext({ deps, store }: EffectContext): ReportContext {
  const { settings, accepted, setup, reference } = store.getState();
  return { language: settings.language, now: nowOf(deps), reference, accepted, setup };
}
