import { fetchRooms } from "../shell/rooms.tsx";
import { loadCalculation } from "./load-calculation.ts";

/** How long the first paint is left alone, in milliseconds. */
const AFTER = 300;

/** Fetches what the first paint does not need: the calculation and the other tabs, so that their first use is quick. */
export function fetchLater(): void {
  setTimeout(() => {
    void loadCalculation();
    fetchRooms();
  }, AFTER);
}
