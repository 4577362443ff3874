import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';

/** Watches the files of a folder that may not be there yet: those of YAML, unless another pattern is given. */
export function watchFolder(folder: string, fire: () => void, pattern = '*.yaml'): vscode.Disposable {
  if (existsSync(folder)) return watching(folder, pattern, fire);
  // Another window's first entry makes the folder, which cannot be watched before it is there.
  let missing = folder;
  while (dirname(missing) !== missing && !existsSync(dirname(missing))) missing = dirname(missing);
  let current = watching(dirname(missing), basename(missing), () => {
    current.dispose();
    current = watchFolder(folder, fire, pattern);
    fire();
  });
  return new vscode.Disposable(() => current.dispose());
}

function watching(folder: string, pattern: string, fire: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.file(folder), pattern),
  );
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(fire),
    watcher.onDidCreate(fire),
    watcher.onDidDelete(fire),
  );
}
