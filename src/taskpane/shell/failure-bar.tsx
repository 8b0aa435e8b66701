import type { ReactElement } from "react";
import { lazy, Suspense } from "react";
import type { PaneFailure } from "../state/pane-failure.ts";

const FailureText = lazy(() => import("./failure-text.tsx").then((module) => ({ default: module.FailureText })));

/** A failure of the workbook. Its words come after the first paint. */
export function FailureBar(props: {
  readonly failure: PaneFailure;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
}): ReactElement {
  return (
    <Suspense fallback={null}>
      <FailureText {...props} />
    </Suspense>
  );
}
