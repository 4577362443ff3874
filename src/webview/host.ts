import type { FromPanel } from './protocol.ts';

/** What VS Code puts into the frame. Its state outlives the frame, not the view. */
interface VsCodeApi {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: Kept): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What the panel remembers by itself; everything else comes with each snapshot. */
interface Kept {
  readonly tableOpen: boolean;
}

export type Send = (message: FromPanel) => void;

/** The other end of the line, and the little that is kept on this one. */
export interface Host {
  readonly send: Send;
  isTableOpen(): boolean;
  keepTableOpen(open: boolean): void;
}

/** VS Code allows `acquireVsCodeApi` once in a frame's life: call this once. */
export function connectToHost(): Host {
  const api = acquireVsCodeApi();
  return {
    send: (message) => api.postMessage(message),
    isTableOpen: () => {
      const kept = api.getState();
      return typeof kept === 'object' && kept !== null && 'tableOpen' in kept && kept.tableOpen === true;
    },
    keepTableOpen: (tableOpen) => api.setState({ tableOpen }),
  };
}
