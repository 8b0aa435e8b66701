import type { PaneFailure } from "./pane-failure.ts";
import { reduceBy } from "./reduce-by.ts";

/** A failure that belongs to no tab, such as a jump that Excel refused; stays until closed or the next jump. */
export type Notice = PaneFailure | null;

/** News for the notice. */
export type NoticeAction = { readonly type: "notice/failed"; readonly failure: PaneFailure } | { readonly type: "notice/cleared" };

/** The notice after an action. */
export const reduceNotice = reduceBy<Notice, NoticeAction>({ "notice/failed": (_, { failure }) => failure, "notice/cleared": () => null });
