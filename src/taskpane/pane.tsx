import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneDeps } from "./pane-deps.ts";
import { ErrorBoundary, ErrorPage } from "./shell/error-page.tsx";
import { usePane } from "./shell/pane-context.ts";
import { DARK, LIGHT, useDark } from "./shell/pane-theme.ts";
import { Shell } from "./shell/shell.tsx";

/** The whole pane inside its theme, language and error page. */
export function Pane({
  hostTheme,
  onStartAgain,
}: {
  readonly hostTheme: PaneDeps["hostTheme"];
  readonly onStartAgain: () => void;
}): ReactElement {
  const settings = usePane((state) => state.settings);
  const broken = usePane((state) => state.broken);
  const isDark = useDark(settings.theme, hostTheme);
  const errorPage = (error: unknown): ReactElement => <ErrorPage error={error} onStartAgain={onStartAgain} />;
  return (
    <FluentProvider
      theme={isDark ? DARK : LIGHT}
      lang={settings.language}
      style={{ height: "100%", colorScheme: isDark ? "dark" : "light" }}
    >
      <ErrorBoundary fallback={errorPage}>{broken === null ? <Shell /> : errorPage(broken.error)}</ErrorBoundary>
    </FluentProvider>
  );
}
