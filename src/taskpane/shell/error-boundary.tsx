import type { ReactElement, ReactNode } from "react";
import { Component } from "react";

interface Props {
  readonly children: ReactNode;
  readonly fallback: (error: unknown) => ReactElement;
}

/** Catches our own errors in what it holds and shows the error page instead. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, { readonly caught: { readonly error: unknown } | null }> {
  override state = { caught: null as { readonly error: unknown } | null };

  static getDerivedStateFromError(error: unknown): { readonly caught: { readonly error: unknown } } {
    return { caught: { error } };
  }

  override render(): ReactNode {
    return this.state.caught === null ? this.props.children : this.props.fallback(this.state.caught.error);
  }
}
