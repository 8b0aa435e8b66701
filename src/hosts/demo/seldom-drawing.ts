import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { FUniver } from "@univerjs/core/facade";
import type { WireServer } from "#simulator/wire/wire-server.ts";

/**
 * While an add-in works, Excel holds its screen still. So does this grid, nearly: drawn anew after every request, it would
 * take a slow machine longer than the work itself.
 */
const AT_MOST_EVERY = 400;
/** One part in so many of the time, at most, goes into drawing while requests are answered. */
const SHARE = 8;
/** So long after an answer the next request may still come, in milliseconds. */
const NEXT_REQUEST = 100;

let underWay = 0;
let lastAnswer = 0;

/** The same server, known to be at work while it answers. */
export function watchedServer(server: WireServer): WireServer {
  return {
    ...server,
    process: async (body, flags) => {
      underWay += 1;
      try {
        return await server.process(body, flags);
      } finally {
        underWay -= 1;
        lastAnswer = performance.now();
      }
    },
  };
}

/** Draws a workbook a few times a second only while requests are answered; what was left out is drawn after them. */
export function drawSeldomAtWork(api: FUniver, unitId: string): void {
  const scene = api["_injector"].get(IRenderManagerService).getRenderById(unitId)?.scene;
  if (scene === undefined) return;
  const draw = scene.render.bind(scene);
  let nextDrawing = 0;
  scene.render = (context) => {
    const now = performance.now();
    const isAtWork = underWay > 0 || now - lastAnswer < NEXT_REQUEST;
    if (isAtWork && now < nextDrawing) return;
    draw(context);
    const drawn = performance.now();
    nextDrawing = drawn + Math.max(AT_MOST_EVERY, SHARE * (drawn - now));
  };
}
