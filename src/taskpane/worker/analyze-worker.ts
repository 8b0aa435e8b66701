import { answerer } from "./answerer.ts";

/** The script of the worker. */
const answer = answerer((message) => {
  postMessage(message);
});

addEventListener("message", (event: MessageEvent<Parameters<typeof answer>[0]>) => {
  answer(event.data);
});
