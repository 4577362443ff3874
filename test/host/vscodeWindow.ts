import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a VS Code window shows: a folder, a .code-workspace file, or nothing. */
export interface WindowContent {
  folder?: string | undefined;
  workspace?: string | undefined;
}

/** The address of a window. The payload names extensions and tests to load (see TESTING.md). */
export function windowUrl(
  port: number,
  { folder, workspace }: WindowContent,
  payload: Record<string, string> = {},
): string {
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (folder) url.searchParams.set('folder', urlPath(folder));
  else if (workspace) url.searchParams.set('workspace', urlPath(workspace));
  else url.searchParams.set('ew', 'true');
  const entries = Object.entries(payload).map(([name, file]) => [
    name,
    `vscode-remote://127.0.0.1:${port}${urlPath(file)}`,
  ]);
  if (entries.length > 0) url.searchParams.set('payload', JSON.stringify(entries));
  return url.href;
}

function urlPath(file: string): string {
  const forward = path.resolve(file).replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}

/** Settings that keep everything out of a test window that the product did not put there. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Writes the user settings where both hosts read them from. The npm host is a remote to its window,
 * and a remote takes settings of machine scope from a file of its own.
 */
export async function writeUserSettings(userDataDir: string, settings: Record<string, unknown> = {}): Promise<void> {
  const text = JSON.stringify({ ...quietSettings, ...settings }, null, 2);
  for (const profile of ['User', 'Machine']) {
    const folder = path.join(userDataDir, profile);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'settings.json'), text);
  }
}
