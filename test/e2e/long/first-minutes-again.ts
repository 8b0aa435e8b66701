import type { E2eTask } from "../harness.ts";
import { byKeysIn, byMouseIn } from "../pane-first-minutes.ts";
import { otherLooks } from "../pane-for-everybody.ts";

/** The first minutes and the looks in the ways and languages that each check leaves out. */
export const tasks: readonly E2eTask[] = [byMouseIn("en"), byKeysIn("th"), byKeysIn("en"), ...otherLooks];
