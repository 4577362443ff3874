import type { Theme } from '../host/window.ts';

/** The class that a webview's body has in each theme. */
export const bodyClass: Readonly<Record<Theme, string>> = {
  'Default Light Modern': 'vscode-light',
  'Default Dark Modern': 'vscode-dark',
  'Default High Contrast': 'vscode-high-contrast:not(.vscode-high-contrast-light)',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

export const themes = Object.keys(bodyClass) as Theme[];
