import * as vscode from 'vscode';
import { HumanError } from './humanError.ts';

/** Where the checklist is, or would be created, and the folder it must stay in. */
export interface ChecklistPlace {
  readonly uri: vscode.Uri;
  readonly root: vscode.Uri;
}

/**
 * The first workspace folder that has a file at `path`, else the first folder; `undefined` without one.
 * @throws {HumanError} when `path` leads out of the folder
 */
export async function checklistPlace(path: string): Promise<ChecklistPlace | undefined> {
  const segments = path.split(/[\\/]/).filter((segment) => segment !== '' && segment !== '.');
  if (
    segments.length === 0 ||
    segments.some((segment) => segment === '..' || segment === '.git') ||
    /^([\\/]|[a-z]:)/i.test(path)
  ) {
    throw new HumanError(
      vscode.l10n.t('The checklist path "{0}" must lead to a file inside the workspace folder.', path),
    );
  }
  const places = (vscode.workspace.workspaceFolders ?? []).map((folder) => ({
    uri: vscode.Uri.joinPath(folder.uri, ...segments),
    root: folder.uri,
  }));
  for (const place of places) {
    if (await exists(place.uri)) return place;
  }
  return places[0];
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    return true; // there is something; reading it will say what is wrong
  }
}
