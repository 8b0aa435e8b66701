import type { Exchange, Recording } from "#hosts/excel/self-check/recorder.ts";
import { FORMAT } from "#hosts/excel/self-check/recorder.ts";
import type { WireServer } from "#simulator/wire/wire-server.ts";

/** A recording read from its text; throws where it is none. */
export function parseRecording(text: string): Recording {
  const recording = JSON.parse(text) as Recording;
  if ((recording.format as string) !== FORMAT) throw new Error("this is no recording of the self-check");
  return recording;
}

/** The level of ExcelApi that was recorded, e.g. 15. */
export function levelOf({ apiLevel }: Recording): number {
  return Number(apiLevel.replace(/^1\./u, ""));
}

/** An Excel that answers what another one answered; a request that was not made of that one is an answer that it was never asked. */
export function replayedExcel(
  recording: Recording,
  settings: WireServer["settings"],
): Pick<WireServer, "process" | "onEvent" | "settings"> {
  const left = [...recording.exchanges];
  return {
    settings,
    onEvent: () => () => undefined,
    process: (body) => {
      const next = left.shift();
      if (next === undefined || !sameRequest(next.body, body))
        throw new Error(`the recording holds another request than ${body.slice(0, 300)}`);
      return Promise.resolve({ error: next.error, body: withIdsOf(next, body) });
    },
  };
}

/** Where a simulated Excel answers otherwise than the recorded one, a line each; ids of things made are each host's own. */
export async function replayDifferences(recording: Recording, server: Pick<WireServer, "process">): Promise<readonly string[]> {
  const own = new Map<string, string>();
  const found: string[] = [];
  for (const [index, exchange] of recording.exchanges.entries()) {
    const body = [...own].reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), exchange.body);
    const reply = await server.process(body, exchange.flags);
    const where = `request ${String(index + 1)}`;
    if (reply.error !== exchange.error) found.push(`${where}: Office's number ${String(exchange.error)}, here ${String(reply.error)}`);
    if (reply.error === 0 && exchange.error === 0)
      found.push(...differences(JSON.parse(exchange.answer), JSON.parse(reply.body), { path: where, own }));
  }
  return found;
}

interface Compared {
  readonly path: string;
  /** Ids of the recorded Excel and those of this one for the same things. */
  readonly own: Map<string, string>;
}

/** Keys under which a host gives names of its own making. */
const OWN_NAMES: ReadonlySet<string> = new Set(["Id", "id", "_Id", "_ReferenceId"]);
/** What a host words in its own way, or measures. */
const OWN_WORDS: ReadonlySet<string> = new Set(["Message", "Location", "TraceIds", "RequestId", "HttpStatusCode"]);

function differences(theirs: unknown, ours: unknown, { path, own }: Compared): readonly string[] {
  if (!isRecord(theirs) || !isRecord(ours)) return Object.is(theirs, ours) ? [] : [`${path}: ${text(theirs)}, here ${text(ours)}`];
  return [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].flatMap((key) => {
    const [a, b] = [theirs[key], ours[key]];
    if (OWN_WORDS.has(key)) return [];
    if (OWN_NAMES.has(key) && typeof a === "string" && typeof b === "string") {
      own.set(a, b);
      return [];
    }
    return differences(a, b, { path: `${path} › ${key}`, own });
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

const text = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));

/** Whether two requests ask the same: the library numbers its objects and actions on from request to request, wherever it began. */
function sameRequest(a: string, b: string): boolean {
  return renumbered(a) === renumbered(b);
}

const NUMBERED = /"(Id|ActionId|ObjectPathId|ParentObjectPathId)":(\d+)|"(\d+)":\{"Id"|"ReferencedObjectPathIds":\[([^\]]*)\]/gu;

function renumbered(body: string): string {
  const numbers = new Map<string, number>();
  const number = (digits: string): string => {
    if (!numbers.has(digits)) numbers.set(digits, numbers.size);
    return String(numbers.get(digits));
  };
  return body.replaceAll(NUMBERED, (whole) => whole.replaceAll(/\d+/gu, number));
}

/** The recorded answer, with the numbers by which this request names its actions. */
function withIdsOf(exchange: Exchange, body: string): string {
  if (exchange.answer === "") return "";
  const ids = (text: string): readonly number[] => (JSON.parse(text) as { Actions: { Id: number }[] }).Actions.map(({ Id }) => Id);
  const [recorded, asked] = [ids(exchange.body), ids(body)];
  const answer = JSON.parse(exchange.answer) as { Results: { ActionId: number }[] };
  for (const result of answer.Results) result.ActionId = asked[recorded.indexOf(result.ActionId)] ?? result.ActionId;
  return JSON.stringify(answer);
}
