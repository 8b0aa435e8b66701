import { describe, expect, it } from "@jest/globals";
import type { RunAction, RunState } from "#taskpane/state/run-state.ts";
import { NOT_RUN, reduceRun } from "#taskpane/state/run-state.ts";
import { analysisOf } from "../fixture/analysis.ts";

const at = new Date("2023-01-26T00:00:00Z");
const outcomes = [{ kind: "read", analysis: analysisOf() }] as const;
const result = { outcomes, plan: null, change: null, finishedAt: at, isStale: false };
const running: RunState = { kind: "running", stage: null, result: null };
const runningAgain: RunState = { kind: "running", stage: null, result };
const done: RunState = { kind: "idle", result };
const failure = { problem: "host-busy", detail: null } as const;
const stage = { kind: "analyzing", sheet: "งบ" } as const;

describe("the state of a check", () => {
  const facts: readonly (readonly [string, RunState, RunAction, RunState])[] = [
    ["starts", NOT_RUN, { type: "run/started" }, running],
    ["keeps the earlier result in view while it runs again", done, { type: "run/started" }, runningAgain],
    ["says how far it is", running, { type: "run/progressed", stage }, { kind: "running", stage, result: null }],
    ["ends with its result", running, { type: "run/finished", outcomes, plan: null, at }, done],
    ["is cancelled, the earlier result staying", runningAgain, { type: "run/cancelled" }, { kind: "cancelled", result }],
    ["fails, the earlier result staying", runningAgain, { type: "run/failed", failure }, { kind: "failed", failure, result }],
    ["goes stale with an edit", done, { type: "run/went-stale" }, { kind: "idle", result: { ...result, isStale: true } }],
    ["has nothing to go stale before the first run", NOT_RUN, { type: "run/went-stale" }, NOT_RUN],
    [
      "ignores a result that comes after Cancel",
      { kind: "cancelled", result: null },
      { type: "run/finished", outcomes, plan: null, at },
      { kind: "cancelled", result: null },
    ],
    ["ignores progress that comes after the end", done, { type: "run/progressed", stage }, done],
    ["ignores Cancel when nothing runs", done, { type: "run/cancelled" }, done],
  ];
  it.each(facts)("%s", (_, before, action, after) => {
    expect(reduceRun(before, action)).toEqual(after);
  });

  it("is the same object when nothing changes, so that nothing is drawn again", () => {
    expect(reduceRun(done, { type: "run/cancelled" })).toBe(done);
  });

  it("keeps the list as the last check before a change had it, over checks that edits start", () => {
    const told = (rowsHash: string): RunAction => ({
      type: "run/finished",
      outcomes: [{ kind: "read", analysis: { ...analysisOf(), rowsHash } }],
      plan: null,
      at,
    });
    const ran = (state: RunState, hash: string): RunState => reduceRun(reduceRun(state, { type: "run/started" }), told(hash));
    const refreshed = (state: RunState, hash: string): RunState =>
      reduceRun(reduceRun(state, { type: "run/refreshing" }), { ...told(hash), isRefresh: true } as RunAction);
    const first = ran(NOT_RUN, "a");
    expect(first.result?.before).toBeUndefined();
    const changed = ran(ran(first, "a"), "b");
    expect(changed.result?.before?.lines).toEqual(
      first.result?.outcomes[0]?.kind === "read" ? first.result.outcomes[0].analysis.lines : [],
    );
    expect(ran(changed, "b").result?.before).toBe(changed.result?.before);
    expect(refreshed(changed, "c").result?.before).toBe(changed.result?.before);
    expect(ran(changed, "c").result?.before).not.toBe(changed.result?.before);
  });
});
