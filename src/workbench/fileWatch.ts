import * as vscode from 'vscode';

/**
 * Calls back whenever a file is made, changed or removed, by whatever hand. Of a folder that is made with the file
 * in it the editor may see the folder alone, so those on the way to the file count as well.
 */
export function watchFile(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  const file = watcherOf(uri);
  const watching: vscode.Disposable[] = [
    file,
    file.onDidChange(changed),
    file.onDidCreate(changed),
    file.onDidDelete(changed),
  ];
  const rootLength = vscode.workspace.getWorkspaceFolder(uri)?.uri.path.length ?? Infinity;
  for (let folder = parentOf(uri); folder.path.length > rootLength; folder = parentOf(folder)) {
    const made = watcherOf(folder);
    watching.push(made, made.onDidCreate(changed));
  }
  return vscode.Disposable.from(...watching);
}

function watcherOf(uri: vscode.Uri): vscode.FileSystemWatcher {
  const name = uri.path.split('/').at(-1) ?? '';
  const pattern = name.replaceAll(/[*?[{]/g, '[$&]'); // which would stand for other names
  return vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(parentOf(uri), pattern));
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}
