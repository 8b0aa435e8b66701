import { describe, expect, it } from "@jest/globals";
import { ALL_SHEETS, officersSheets, openWorld, rowsOn, SOURCE, standing, TAGGED } from "#test/faults/world.ts";
import type { World } from "#test/faults/world.ts";
import type { PaneState } from "#taskpane/state/pane-state.ts";
import type { WriteJobId } from "#taskpane/state/write-jobs.ts";

// The pane without its screen, over the real client and a simulated Excel: Cancel is pressed before a request of a job.

const WRITING = { sheet: SOURCE, place: "blank-cells", header: "ห่วงโซ่คุณค่า" } as const;

async function check(world: World): Promise<void> {
  world.commands().runCheck();
  await world.until((state) => state.run.kind !== "running");
}

async function done(world: World, job: WriteJobId): Promise<PaneState> {
  return world.until((state) => state.writes[job].phase.kind !== "running");
}

async function written(world: World): Promise<void> {
  await check(world);
  world.commands().writeReport(ALL_SHEETS);
  await done(world, "report");
  await settled();
}

/** Until the pane has looked at the workbook again. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

/** Starts a job and presses Cancel before its request of that number; null: at once, before any. */
async function cancelled(world: World, job: WriteJobId, start: () => void, at: number | null): Promise<PaneState> {
  world.trouble({
    between: (index) => {
      if (index === at) world.commands().cancelJob(job);
    },
  });
  start();
  if (at === null) world.commands().cancelJob(job);
  await done(world, job);
  world.trouble(null);
  await settled();
  return world.state();
}

async function over(run: (world: World) => Promise<void>): Promise<void> {
  const world = await openWorld("plain");
  await run(world);
  world.close();
}

describe("Cancel in the pane", () => {
  it.each([null, 0, 6, 25, 38])("of a first write, before request %s, leaves the workbook as it was and says so", async (at) => {
    await over(async (world) => {
      await check(world);
      const before = officersSheets(world.store);
      const state = await cancelled(
        world,
        "report",
        () => {
          world.commands().writeReport(ALL_SHEETS);
        },
        at,
      );
      expect(state.writes.report).toMatchObject({ phase: { kind: "failed", failure: { problem: "cancelled" } }, receipt: null });
      expect([officersSheets(world.store), world.store.sheets().length]).toEqual([before, 2]);
      expect([state.run.result?.isStale, state.standing.kind]).toEqual([false, "none"]);
    });
  });

  it.each([3, 40, 90])("of a refresh, before request %s, leaves the earlier report, which says that it is older", async (at) => {
    await over(async (world) => {
      await written(world);
      world.store.personEdits(SOURCE, { row: 4, column: 5 }, { value: 21.25 });
      await settled();
      await check(world);
      const before = officersSheets(world.store);
      const state = await cancelled(
        world,
        "report",
        () => {
          world.commands().writeReport(ALL_SHEETS);
        },
        at,
      );
      expect(state.writes.report.phase).toMatchObject({ kind: "failed", failure: { problem: "cancelled" } });
      expect([officersSheets(world.store), state.standing.kind]).toEqual([before, "differs"]);
      expect((await standing(world)).kinds).toEqual(["complete", "complete", "complete", "complete"]);
    });
  });

  it.each([null, 1, 9, 14])("of writing tags, before request %s, fills no cell and keeps the tiers given", async (at) => {
    await over(async (world) => {
      await check(world);
      world.tag(TAGGED.row, "upstream");
      world.commands().planTags(WRITING);
      await world.until((state) => state.tagging.shown !== null);
      const before = rowsOn(world.store, SOURCE);
      const state = await cancelled(
        world,
        "tags",
        () => {
          world.commands().writeTags(WRITING);
        },
        at,
      );
      expect(state.writes.tags.phase).toMatchObject({ kind: "failed", failure: { problem: "cancelled" } });
      expect(rowsOn(world.store, SOURCE)).toEqual(before);
      expect(state.tagging.bySheet.get(SOURCE)?.given.size).toBe(1);
    });
  });

  it("of an undo of a refresh says in A1 and in the pane that it is not finished, and goes on when pressed again", async () => {
    await over(async (world) => {
      await written(world);
      world.store.personEdits(SOURCE, { row: 4, column: 5 }, { value: 21.25 });
      await settled();
      await written(world);
      const undo = (): void => {
        world.commands().undo("report");
      };
      const state = await cancelled(world, "report", undo, 30);
      expect(state.writes.report).toMatchObject({ phase: { kind: "failed", failure: { problem: "stopped-halfway" } } });
      expect(state.standing.kind).toBe("unfinished");
      expect(await standing(world)).toMatchObject({ isStale: false });
      undo();
      const after = await done(world, "report");
      expect(after.writes.report.phase).toMatchObject({ kind: "undone", result: { refused: [] } });
      expect((await standing(world)).kinds).toEqual(["complete", "complete", "complete", "complete"]);
    });
  });

  it("of a removal leaves every sheet", async () => {
    await over(async (world) => {
      await written(world);
      const state = await cancelled(
        world,
        "report",
        () => {
          world.commands().removeReport();
        },
        0,
      );
      expect(state.writes.report.phase).toMatchObject({ kind: "failed", failure: { problem: "cancelled" } });
      expect((await standing(world)).kinds).toEqual(["complete", "complete", "complete", "complete"]);
    });
  });
});

describe("how far a job is", () => {
  it("is told while tags are written and while they are taken back", async () => {
    await over(async (world) => {
      await check(world);
      world.tag(TAGGED.row, "upstream");
      world.commands().planTags(WRITING);
      await world.until((state) => state.tagging.shown !== null);
      world.commands().writeTags(WRITING);
      const running = await world.until(({ writes }) => writes.tags.phase.kind === "running" && writes.tags.phase.total > 0);
      expect(running.writes.tags.phase).toEqual({ kind: "running", done: 0, total: 1 });
      await world.until((state) => state.writes.tags.phase.kind === "written" && state.run.kind !== "running");
      world.commands().undo("tags");
      const undoing = await world.until(({ writes }) => writes.tags.phase.kind === "running" && writes.tags.phase.total > 0);
      expect(undoing.writes.tags.phase).toEqual({ kind: "running", done: 0, total: 1 });
      await world.until((state) => state.writes.tags.phase.kind === "undone");
      await settled();
    });
  });
});
