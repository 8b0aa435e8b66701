/**
 * Time that stands still while there is anything to do, and then jumps to whoever waits next: nothing here waits for anything but
 * other code, and order is all that counts. Import before what takes hold of `setTimeout`.
 */
interface Waiting {
  readonly id: number;
  readonly at: number;
  readonly call: () => void;
}

/** Whoever waits as long as this waits in earnest: it is the watch over a case that hangs. */
const EARNEST = 60_000;

const real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout };
let now = 0;
let lastId = 0;
let isTurning = false;
/** In the order in which they come due. */
let waiting: Waiting[] = [];

/** Forgets who waits still: a case leaves nothing to the next. */
export function forgetWaiting(): void {
  waiting = [];
}

function later(call: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]): unknown {
  if (milliseconds >= EARNEST) return real.set(call, milliseconds, ...given);
  lastId += 1;
  const one: Waiting = {
    id: lastId,
    at: now + milliseconds,
    call: () => {
      call(...given);
    },
  };
  const place = waiting.findIndex(({ at }) => at > one.at);
  waiting.splice(place < 0 ? waiting.length : place, 0, one);
  turn();
  return one.id;
}

/** The next one's turn comes when all that is to be done at once is done. */
function turn(): void {
  if (isTurning) return;
  isTurning = true;
  setImmediate(() => {
    isTurning = false;
    const next = waiting.shift();
    if (next === undefined) return;
    now = next.at;
    if (waiting.length > 0) turn();
    next.call();
  });
}

function forget(id: unknown): void {
  if (typeof id !== "number") {
    real.clear(id as NodeJS.Timeout);
    return;
  }
  waiting = waiting.filter((one) => one.id !== id);
}

Object.assign(globalThis, { setTimeout: later, clearTimeout: forget });
