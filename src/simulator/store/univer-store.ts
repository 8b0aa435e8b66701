import type { FUniver } from "@univerjs/core/facade";
import type { StoreEvent } from "./store-event.ts";
import type { UniverBook } from "./univer-book.ts";
import { asOurselves, bookFacade, univerSheet } from "./univer-book.ts";
import type { GridCommand } from "./univer-events.ts";
import { eventsOf, isCalculated } from "./univer-events.ts";
import { namePart } from "./univer-names.ts";
import { tabPart } from "./univer-tabs.ts";
import type { WorkbookState, WorkbookStore } from "./workbook-store.ts";

/** Which of the grid's workbooks to store over, and facts that the grid knows nothing of. */
export interface UniverStoreOptions {
  readonly unitId: string;
  readonly name: string;
  readonly readOnly: boolean;
}

/** Long enough for the largest report; a calculation that takes longer is a fault, and said so. */
const CALCULATION_TIMEOUT = 60_000;

/** The store over a Univer grid: its cells and its formula engine, with or without a window. */
export function univerStore(api: FUniver, options: UniverStoreOptions): WorkbookStore {
  const book: UniverBook = {
    api,
    unitId: options.unitId,
    notes: new Map(),
    names: new Map(),
    tables: new Map(),
    doing: { ours: 0, unsettled: true, personEdited: false },
  };
  return {
    ...statePart(book, options),
    ...tabPart(book),
    ...namePart(book),
    ...calculationPart(book),
    sheet: (id) => univerSheet(book, id),
  };
}

type StatePart = Pick<WorkbookStore, "state" | "setState" | "settings" | "setSettings">;

function statePart(book: UniverBook, options: UniverStoreOptions): StatePart {
  let settings: ReadonlyMap<string, string> = new Map();
  let kept: Pick<WorkbookState, "structureProtected" | "calculationMode"> = { structureProtected: false, calculationMode: "Automatic" };
  return {
    state: () => ({
      ...kept,
      name: options.name,
      readOnly: options.readOnly,
      calculationState: book.doing.unsettled ? "Pending" : "Done",
      precisionAsDisplayed: false,
      cellEdit: isCellEditing(book),
    }),
    setState: (patch) => {
      kept = { ...kept, ...patch };
    },
    settings: () => settings,
    setSettings: (next) => {
      settings = new Map(next);
    },
  };
}

/** A person is typing into a cell; nobody types into a grid without a window. */
function isCellEditing(book: UniverBook): boolean {
  const facade = bookFacade(book);
  return "isCellEditing" in facade && facade.isCellEditing();
}

type CalculationPart = Pick<WorkbookStore, "calculate" | "settle" | "subscribe">;

function calculationPart(book: UniverBook): CalculationPart {
  const formula = book.api.getFormula();
  return {
    calculate: () => {
      book.doing.unsettled = true;
      asOurselves(book, () => {
        formula.executeCalculation();
      });
    },
    settle: async () => {
      if (!book.doing.unsettled) return;
      book.doing.unsettled = false;
      await formula.onCalculationResultApplied(CALCULATION_TIMEOUT);
    },
    subscribe: (listener) => {
      const subscription = book.api.addEvent("CommandExecuted", (command) => {
        for (const event of personsEvents(book, command)) listener(event);
      });
      return () => {
        subscription.dispose();
      };
    },
  };
}

/** What a person did, or had calculated by what they did. */
function personsEvents(book: UniverBook, command: GridCommand): readonly StoreEvent[] {
  const { doing } = book;
  if (doing.ours > 0 || isCalculated(command)) return [];
  const events = eventsOf(command, book.unitId);
  if (events.some(({ kind }) => kind === "calculated")) {
    const caused = doing.personEdited;
    doing.personEdited = false;
    return caused ? events : [];
  }
  if (events.some(({ kind }) => kind === "edited" || kind === "rows-changed")) {
    doing.personEdited = true;
    doing.unsettled = true;
  }
  return events;
}
