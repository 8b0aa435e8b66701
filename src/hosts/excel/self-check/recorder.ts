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

/** The one place through which every request of the client library goes, on every kind of Excel. */
export interface RichApi {
  executeRichApiRequestAsync?: Execute;
}

/** Writes down every request and answer until it is told to stop. Null where the library has another form than the one known. */
export function recordExchanges(
  richApi: RichApi | undefined,
): { readonly exchanges: readonly Exchange[]; readonly stop: () => void } | null {
  const execute = richApi?.executeRichApiRequestAsync;
  if (richApi === undefined || execute === undefined) return null;
  const exchanges: Exchange[] = [];
  richApi.executeRichApiRequestAsync = (message, done) => {
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
  return {
    exchanges,
    stop: () => {
      richApi.executeRichApiRequestAsync = execute;
    },
  };
}

function answerOf({ status, value, error }: HostResult): Pick<Exchange, "error" | "answer"> {
  if (status !== "succeeded") return { error: error?.code ?? -1, answer: "" };
  const text = value?.data[2];
  return { error: 0, answer: typeof text === "string" ? text : "" };
}
