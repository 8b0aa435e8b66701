import { analyzeWithSetup } from "#app/analyze-with-setup.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { NumberedJob, WorkerMessage, WorkerRequest } from "./analyze-job.ts";
import { cutOutcome } from "./answer-parts.ts";
import { type GridPiece, gridOf } from "./packed-grid.ts";

/** What the worker does with each request: keeps the reference data and the pieces, and answers the job. */
export function answerer(send: (message: WorkerMessage) => void): (request: WorkerRequest) => void {
  let reference: ReferenceData | null = null;
  const pieces: GridPiece[] = [];
  const answer = ({ id, grid, decisions, setup }: NumberedJob): void => {
    const whole = gridOf(grid, pieces.splice(0));
    if (reference === null) throw new Error("The worker was given no reference data");
    const { outcome, parts } = cutOutcome(analyzeWithSetup(whole, { reference, decisions }, setup));
    send({ id, outcome });
    for (const part of parts) send({ id, part });
    send({ id, isWhole: true });
  };
  return (request) => {
    if ("reference" in request) reference = request.reference;
    else if ("piece" in request) pieces.push(request.piece);
    else {
      try {
        answer(request.job);
      } catch (error) {
        send({ id: request.job.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    }
  };
}
