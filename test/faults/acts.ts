import type { CellValue } from "#sheet/cell.ts";
import { fill, OTHER, rowsOn, SOURCE, TAGGED, tagColumn } from "./world.ts";
import type { World } from "./world.ts";

/** Something that a person, a macro or another add-in does between two requests of ours. */
export interface Act {
  readonly name: string;
  readonly act: (world: World) => void;
  /** A text that must still be somewhere afterwards. */
  readonly typed?: string;
  /** Undoes what would keep any later run from writing, as the person would when told. */
  readonly after?: (world: World) => void;
}

const REASON = "ตรวจกับเอกสารแล้ว";
const NOTE = "หมายเหตุของเจ้าหน้าที่";

function changed(world: World, sheet: string): void {
  const { id } = world.store.sheetNamed(sheet);
  world.store.personDid({ kind: "edited", sheetId: id, area: { firstRow: 0, firstColumn: 0, lastRow: 50, lastColumn: 20 } });
}

function source(world: World): string | null {
  return world.store.sheets().some((sheet) => sheet.name === SOURCE) ? SOURCE : null;
}

function onSource(change: (rows: CellValue[][]) => readonly (readonly CellValue[])[]): Act["act"] {
  return (world) => {
    const sheet = source(world);
    if (sheet === null) return;
    fill(world.store, sheet, change(rowsOn(world.store, sheet)));
    changed(world, sheet);
  };
}

/** Our sheet of that id, where it is there. */
function own(world: World, id: string): string | null {
  const { store } = world;
  const name = store.names().find((one) => one.formula.startsWith(`="${id}|`));
  return store.sheets().find((sheet) => sheet.id === name?.sheetId)?.name ?? null;
}

function onOwn(id: string, change: (world: World, sheet: string) => void): Act["act"] {
  return (world) => {
    const sheet = own(world, id);
    if (sheet !== null) change(world, sheet);
  };
}

/** Sixteen acts. */
export const ACTS: readonly Act[] = [
  { name: "edits an amount", act: onSource((rows) => rows.map((row) => row.map((cell) => (cell === 30 ? 31.5 : cell)))) },
  { name: "edits a name", act: onSource((rows) => rows.map((row) => row.map((cell) => (cell === "กรมที่ดิน" ? "กรมที่ดินใหม่" : cell)))) },
  {
    name: "inserts a row",
    act: onSource((rows) => [...rows.slice(0, 3), [9, "กระทรวงการคลัง", "กรมสรรพากร", "โครงการใหม่", "ปลายน้ำ", 5], ...rows.slice(3)]),
  },
  { name: "deletes a row", act: onSource((rows) => rows.filter((row) => row[3] !== "โครงการเชื่อมโยงพิธีการ")) },
  { name: "sorts the rows", act: onSource((rows) => [...rows.slice(0, 3), ...rows.slice(3, 7).reverse(), ...rows.slice(7)]) },
  { name: "inserts a column", act: onSource((rows) => rows.map((row) => [null, ...row])) },
  {
    name: "fills the cell to be tagged",
    act: onSource((rows) => {
      const { column } = tagColumn(rows);
      return rows.map((row) => (row.includes(TAGGED.project) ? row.map((cell, at) => (at === column ? "ปลายน้ำ" : cell)) : row));
    }),
  },
  {
    name: "renames the sheet",
    act: (world) => {
      if (source(world) !== null) void world.store.setSheet(world.store.sheetNamed(SOURCE).id, { name: `${SOURCE} ใหม่` });
    },
  },
  {
    name: "swaps the names of two sheets",
    act: (world) => {
      if (source(world) === null) return;
      const [a, b] = [world.store.sheetNamed(SOURCE).id, world.store.sheetNamed(OTHER).id];
      void world.store.setSheet(a, { name: "ชั่วคราว" });
      void world.store.setSheet(b, { name: SOURCE });
      void world.store.setSheet(a, { name: OTHER });
    },
    after: (world) => {
      if (!world.store.sheets().some((sheet) => sheet.name === OTHER)) return;
      if (!rowsOn(world.store, OTHER).some((row) => row.includes(TAGGED.project))) return;
      const [a, b] = [world.store.sheetNamed(OTHER).id, world.store.sheetNamed(SOURCE).id];
      void world.store.setSheet(a, { name: "ชั่วคราว" });
      void world.store.setSheet(b, { name: OTHER });
      void world.store.setSheet(a, { name: SOURCE });
    },
  },
  {
    name: "renames our findings sheet",
    act: onOwn("findings", (world, sheet) => {
      void world.store.setSheet(world.store.sheetNamed(sheet).id, { name: `${sheet} ของฉัน` });
    }),
  },
  {
    name: "types an acceptance into our findings sheet",
    typed: REASON,
    act: onOwn("findings", (world, sheet) => {
      const rows = rowsOn(world.store, sheet);
      const header = rows.findIndex((row) => row.includes("สถานะ"));
      const at = (title: string): number => rows[header]?.indexOf(title) ?? -1;
      // Without a header the sheet is being written: the person types where they see nothing yet.
      const [row, status, reason] = header < 0 ? [9, 11, 12] : [header + 1, at("สถานะ"), at("เหตุผลที่ยอมรับ")];
      world.store.personEdits(sheet, { row, column: status }, { value: "ยอมรับ" });
      world.store.personEdits(sheet, { row, column: reason < 0 ? 12 : reason }, { value: REASON });
    }),
  },
  {
    name: "types a note beside our summary",
    typed: NOTE,
    act: onOwn("summary", (world, sheet) => {
      world.store.personEdits(sheet, { row: 5, column: 14 }, { value: NOTE });
    }),
  },
  {
    name: "deletes our summary",
    act: onOwn("summary", (world, sheet) => {
      const { id } = world.store.sheetNamed(sheet);
      void world.store.deleteSheet(id);
      world.store.personDid({ kind: "sheet-deleted", sheetId: id });
    }),
  },
  {
    name: "protects their sheet",
    act: (world) => {
      if (source(world) !== null) void world.store.setSheet(world.store.sheetNamed(SOURCE).id, { isProtected: true });
    },
  },
  {
    name: "adds a sheet and puts it first",
    act: (world) => {
      const id = world.store.addSheet("แผ่นใหม่");
      if (typeof id === "string") void world.store.moveSheet(id, 0);
      world.store.personEdits("แผ่นใหม่", { row: 0, column: 0 }, { value: "ของใหม่" });
    },
  },
  {
    name: "writes into another sheet by a macro",
    act: (world) => {
      if (world.store.sheets().some((sheet) => sheet.name === OTHER))
        world.store.personEdits(OTHER, { row: 30, column: 3 }, { value: "มาโคร" });
    },
  },
];
