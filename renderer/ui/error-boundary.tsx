import { Component, type ReactNode } from 'react';

type Props = {
  /** Stands in place of what could not be drawn. */
  fallback: ReactNode;
  onError?: (error: unknown) => void;
  children: ReactNode;
};

/** Keeps a part of the window that cannot be drawn from taking the rest with it. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
