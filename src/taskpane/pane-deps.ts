import type { ReferenceData } from "#core/reference-data.ts";
import type { ReadableWorkbook } from "#app/workbook-source.ts";
import type { OpenWorkbook } from "#sheet/workbook.ts";
import type { RunSelfCheck } from "./setup/self-check.ts";
import type { WorkerLike } from "./worker/analyze-in-worker.ts";

/** Where a host keeps one text beyond the closing of the pane, beside the workbook or in it. A convenience: it may fail. */
export interface DraftStore {
  readonly read: () => Promise<string | null>;
  /** Null takes away what was kept. */
  readonly write: (text: string | null) => Promise<void>;
}

/** What a host hands to the pane. The pane knows nothing else of where it runs. */
export interface PaneDeps {
  readonly workbook: OpenWorkbook;
  /** Frameworks, rules and names; a promise where they are still being fetched: the pane shows meanwhile. */
  readonly reference: ReferenceData | Promise<ReferenceData>;
  /** Language tag of the host's display, e.g. "th-TH"; the choice kept in the workbook wins. Thai where absent. */
  readonly hostLanguage?: string;
  /** Light or dark as the host says; where absent the system's preference decides. */
  readonly hostTheme?: "light" | "dark";
  /** Starts a worker for the calculation (worker/start-worker.ts); where absent the pane calculates itself. */
  readonly startWorker?: () => WorkerLike;
  /** Keeps what is decided in the pane and not written yet; where absent it is lost with the pane. */
  readonly drafts?: DraftStore;
  /** Tries the parts of the host that the add-in uses; absent where there is nothing to try. */
  readonly selfCheck?: RunSelfCheck;
  /** Milliseconds after an edit of a person's in which the pane checks again by itself, where a check is quick; absent: it says that its result is stale. */
  readonly refreshAfter?: number;
  /** Opens the bytes of another workbook to be read, here and nowhere else; absent where that cannot be. */
  readonly openFile?: (bytes: Uint8Array, name: string) => Promise<ReadableWorkbook>;
  /** The clock; tests hand in their own. */
  readonly now?: () => Date;
}
