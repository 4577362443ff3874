import type { FromScreen } from './protocol.ts';

interface VsCodeApi {
  postMessage(message: FromScreen): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export type SendScreen = (message: FromScreen) => void;

/** VS Code allows `acquireVsCodeApi` once in a frame's life: call this once. */
export function connectToHost(): SendScreen {
  const api = acquireVsCodeApi();
  return (message) => api.postMessage(message);
}
