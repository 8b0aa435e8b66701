import { ALL_SHEETS, SOURCE, TAGGED, TAG, rowsOn, tagColumn } from "./world.ts";
import type { World } from "./world.ts";

/** Something that a person asks the pane to do. */
export interface Task {
  readonly name: string;
  readonly prepare: (world: World) => Promise<void>;
  readonly run: (world: World) => Promise<void>;
  /** What must hold when the pane says that it is done; null where nothing is claimed. */
  readonly claim?: (world: World) => string | null;
}

async function check(world: World): Promise<void> {
  world.commands().runCheck();
  await world.until((state) => state.run.kind !== "running" || state.broken !== null);
}

async function job(world: World, id: "report" | "tags", start: () => void): Promise<void> {
  start();
  await world.until((state) => state.writes[id].phase.kind !== "running" || state.broken !== null);
  await quiet(world);
}

async function write(world: World): Promise<void> {
  await job(world, "report", () => {
    world.commands().writeReport(ALL_SHEETS);
  });
}

/** Waits until the pane asks nothing more: it looks at the workbook again after a job. */
async function quiet(world: World): Promise<void> {
  for (let calm = 0, seen = -1; calm < 3;) {
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
    const now = world.simulated.server.requests();
    calm = now === seen && world.state().run.kind !== "running" ? calm + 1 : 0;
    seen = now;
  }
}

function edit(world: World): void {
  world.store.personEdits(SOURCE, { row: 4, column: 5 }, { value: 21.25 });
}

async function written(world: World): Promise<void> {
  await check(world);
  await write(world);
}

const WRITING = { sheet: SOURCE, place: "blank-cells", header: "ห่วงโซ่คุณค่า" } as const;

async function planned(world: World): Promise<void> {
  await check(world);
  const { run } = world.state();
  if (run.result === null) throw new Error("nothing was checked");
  world.tag(TAGGED.row, "upstream");
  world.commands().planTags(WRITING);
  await world.until((state) => state.tagging.shown !== null);
}

async function tagged(world: World): Promise<void> {
  await job(world, "tags", () => {
    world.commands().writeTags(WRITING);
  });
}

function tagIs(world: World, expected: string | null): string | null {
  if (!world.store.sheets().some((sheet) => sheet.name === SOURCE)) return null;
  const rows = rowsOn(world.store, SOURCE);
  const { column, row } = tagColumn(rows);
  const now = rows[row]?.[column] ?? null;
  return now === expected || row < 0 ? null : `the tag is ${JSON.stringify(now)}`;
}

/** Whether our tag stands in its row now. */
export function tagStands(world: World): boolean {
  if (!world.store.sheets().some((sheet) => sheet.name === SOURCE)) return false;
  const rows = rowsOn(world.store, SOURCE);
  const { column, row } = tagColumn(rows);
  return rows[row]?.[column] === TAG;
}

/** Our own tag is taken back; what a person typed there after it was gone is theirs. */
function tagIsGone(world: World): string | null {
  return tagIs(world, TAG) === null && tagIs(world, null) !== null ? "our tag still stands" : null;
}

/** Every task, in the order in which they build on each other. */
export const TASKS: readonly Task[] = [
  { name: "check", prepare: () => Promise.resolve(), run: check },
  { name: "write", prepare: check, run: write },
  {
    name: "refresh",
    prepare: async (world) => {
      await written(world);
      edit(world);
      await quiet(world);
      await check(world);
    },
    run: write,
  },
  {
    name: "remove",
    prepare: written,
    run: (world) =>
      job(world, "report", () => {
        world.commands().removeReport();
      }),
  },
  {
    name: "tag",
    prepare: planned,
    run: tagged,
    claim: (world) => (world.state().writes.tags.phase.kind === "written" ? tagIs(world, TAG) : null),
  },
  {
    name: "undo a first report",
    prepare: written,
    run: (world) =>
      job(world, "report", () => {
        world.commands().undo("report");
      }),
  },
  {
    name: "undo a refresh",
    prepare: async (world) => {
      await written(world);
      edit(world);
      await quiet(world);
      await written(world);
    },
    run: (world) =>
      job(world, "report", () => {
        world.commands().undo("report");
      }),
  },
  {
    name: "undo a tag",
    prepare: async (world) => {
      await planned(world);
      await tagged(world);
    },
    run: (world) =>
      job(world, "tags", () => {
        world.commands().undo("tags");
      }),
    claim: (world) => {
      const { phase } = world.state().writes.tags;
      return phase.kind === "undone" && phase.result.refused.length === 0 ? tagIsGone(world) : null;
    },
  },
];

/** The next run: checks again and writes, over what was edited by hand where the pane asks. Answers what went wrong. */
export async function nextRun(world: World): Promise<string | null> {
  await quiet(world);
  world.commands().connect();
  await quiet(world);
  await check(world);
  if (world.state().run.kind !== "idle") return `check: ${JSON.stringify(world.state().run)}`.slice(0, 200);
  await write(world);
  let { phase } = world.state().writes.report;
  if (phase.kind === "failed" && phase.failure.problem === "own-sheet-edited") {
    await job(world, "report", () => {
      world.commands().overwriteReport(ALL_SHEETS);
    });
    ({ phase } = world.state().writes.report);
  }
  return phase.kind === "written" ? null : `write: ${JSON.stringify(phase)}`.slice(0, 300);
}
