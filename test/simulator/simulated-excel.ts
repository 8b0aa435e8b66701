import { readFileSync } from "node:fs";
import vm from "node:vm";
import { createMemoryStore } from "#simulator/store/memory-store.ts";
import type { MemoryStore, MemoryStoreInput } from "#simulator/store/memory-store.ts";
import { loadNodeLibrary } from "#simulator/transport/node-client.ts";
import type { NodeClient } from "#simulator/transport/node-client.ts";
import { createWireServer } from "#simulator/wire/wire-server.ts";
import type { WireServer, WireServerSettings } from "#simulator/wire/wire-server.ts";
import { evaluateTiny } from "./tiny-formulas.ts";

/** One sandbox for a test file: what it is connected to changes with every simulated Excel. */
const LIBRARY = loadNodeLibrary(
  new vm.Script(readFileSync(`${process.cwd()}/node_modules/@microsoft/office-js/dist/excel-web-16.00.js`, "utf8")),
);

/** The real Excel client against a simulated workbook in memory. */
export interface SimulatedExcel {
  readonly excel: typeof Excel;
  readonly store: MemoryStore;
  readonly server: WireServer;
  readonly client: NodeClient;
  /** What the simulation could not do or real Excel would do wrong; `close` throws when there is anything. */
  readonly gaps: readonly string[];
  readonly close: () => void;
}

export interface SimulatedExcelSettings extends Partial<Omit<WireServerSettings, "store" | "onGap">> {
  readonly workbook?: Partial<MemoryStoreInput>;
}

/** The library is older than groups of undo: the option it is given is told to the simulated Excel beside it. */
function grouping(excel: typeof Excel, server: WireServer): typeof Excel {
  type Work = (context: Excel.RequestContext) => Promise<unknown>;
  const run = async (first: Excel.RunOptions | Work, work?: Work): Promise<unknown> => {
    if (typeof first === "function" || work === undefined) return excel.run(first as Work);
    server.groupUndo(first.mergeUndoGroup === true);
    try {
      return await excel.run(first, work);
    } finally {
      server.groupUndo(false);
    }
  };
  return { run } as unknown as typeof Excel;
}

/** Starts a simulated Excel with the real client library. */
export function startSimulatedExcel(settings: SimulatedExcelSettings = {}): SimulatedExcel {
  const { workbook, ...rest } = settings;
  const gaps: string[] = [];
  const store = createMemoryStore({ sheetNames: ["Sheet1"], evaluate: evaluateTiny, ...workbook });
  const server = createWireServer({ apiLevel: 15, ...rest, store, onGap: (gap) => gaps.push(gap) });
  const client = LIBRARY.connect(server);
  return {
    excel: grouping(client.excel as typeof Excel, server),
    store,
    server,
    client,
    gaps,
    close: () => {
      client.close();
      server.close();
      if (gaps.length > 0) throw new Error(`the simulation met what it cannot do: ${gaps.join("; ")}`);
    },
  };
}
