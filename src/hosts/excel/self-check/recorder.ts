/** One request of the client library to Excel and what came back, both as they were sent. */
export interface Exchange {
  readonly body: string;
  readonly flags: number;
  /** Office's own number where the request did not reach the workbook; 0 where Excel answered. */
  readonly error: number;
  readonly answer: string;
  readonly milliseconds: number;
}

/** What one Excel answered to the requests of a self-check: how a simulation of it can be held against the real one. */
export interface Recording {
  readonly format: typeof FORMAT;
  readonly addIn: string;
  /** ISO date and time. */
  readonly at: string;
  readonly platform: string;
  readonly version: string;
  readonly apiLevel: string;
  readonly exchanges: readonly Exchange[];
}

/** Name and number of the form of recordings. */
export const FORMAT = "budget-value-chain recording 1";

/** Places of a request's parts in the list that the client library hands to its host. */
const BODY = 4;
const FLAGS = 6;

interface HostResult {
  readonly status: string;
  readonly value?: { readonly data: readonly unknown[] };
  readonly error?: { readonly code: number };
}
type Execute = (message: readonly unknown[], done: (result: HostResult) => void) => void;

/** Where the client library keeps the one function through which every request goes, on every kind of Excel. */
export interface LibraryWay {
  RichApi?: { readonly executeRichApiRequestAsync?: Execute };
}

/** Writes down every request and answer until it is told to stop. Null where the library has another form than the one known. */
export function recordExchanges(
  way: LibraryWay | undefined,
): { readonly exchanges: readonly Exchange[]; readonly stop: () => void } | null {
  const richApi = way?.RichApi;
  const execute = richApi?.executeRichApiRequestAsync?.bind(richApi);
  if (way === undefined || richApi === undefined || execute === undefined) return null;
  const exchanges: Exchange[] = [];
  const noting: Execute = (message, done) => {
    const startedAt = performance.now();
    execute(message, (result) => {
      exchanges.push({
        body: String(message[BODY]),
        flags: Number(message[FLAGS] ?? 0),
        ...answerOf(result),
        milliseconds: Math.round(performance.now() - startedAt),
      });
      done(result);
    });
  };
  try {
    // The library's function cannot be replaced, so what holds it is.
    way.RichApi = Object.create(richApi, { executeRichApiRequestAsync: { value: noting } }) as typeof richApi;
  } catch {
    return null;
  }
  return {
    exchanges,
    stop: () => {
      way.RichApi = richApi;
    },
  };
}

function answerOf({ status, value, error }: HostResult): Pick<Exchange, "error" | "answer"> {
  if (status !== "succeeded") return { error: error?.code ?? -1, answer: "" };
  const text = value?.data[2];
  return { error: 0, answer: typeof text === "string" ? text : "" };
}
