import { join } from 'node:path';
import * as vscode from 'vscode';
import { FileNotWritable, JournalError } from '../journal/journalError.ts';
import { nodeTextFile, nodeTextFolder } from '../journal/nodeTextFile.ts';
import type { TextFile, TextFolder } from '../journal/textFile.ts';
import { UnreadableFile } from '../journal/unreadableFile.ts';
import { withoutIcons } from './words.ts';

const byteOrderMark = '\uFEFF';

/** A text file of the workspace, on a disk or behind a file system provider. */
export function workspaceTextFile(uri: vscode.Uri, root: vscode.Uri): TextFile {
  return editedTextFile(uri, uri.scheme === 'file' ? nodeTextFile(uri.fsPath, root.fsPath) : virtualTextFile(uri));
}

/** The folder of the journal, whose files may be open in editors. */
export function journalTextFolder(path: string): TextFolder {
  const folder = nodeTextFolder(path);
  return { ...folder, file: (name) => editedTextFile(vscode.Uri.file(join(path, name)), folder.file(name)) };
}

/**
 * A text file that may be open in an editor. Unsaved text is what it says; writing asks before saving that.
 * An open and clean editor is edited and saved, so that undo works there.
 */
function editedTextFile(uri: vscode.Uri, stored: TextFile): TextFile {
  async function replace(expected: string | undefined, next: string): Promise<boolean> {
    const document = openDocument(uri);
    if (document?.isDirty === true) {
      await saveFirst(document);
      return false; // what it says now has to be read again
    }
    const current = await stored.read();
    if (current !== expected) return false;
    // An editor that has not caught up with the disk, or shows mixed line ends as one, is left to reload.
    if (document === undefined || current === undefined || document.getText() !== withoutMark(current)) {
      return stored.replace(expected, next);
    }
    return editAndSave(document, withoutMark(next));
  }

  return {
    read: async () => {
      const document = openDocument(uri);
      return document?.isDirty === true ? document.getText() : stored.read();
    },
    replace: (expected, next) =>
      replace(expected, next).catch((error: unknown) => {
        throw error instanceof UnreadableFile ? new FileNotWritable([error.problem]) : error;
      }),
  };
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString() && !document.isClosed,
  );
}

/**
 * Asks where it cannot be overlooked, as other edits wait for the answer. Saving the file is one.
 *
 * @throws {vscode.CancellationError} when the lead does not want it saved
 */
async function saveFirst(document: vscode.TextDocument): Promise<void> {
  const name = withoutIcons(document.uri.path.split('/').at(-1) ?? '');
  const answered = new vscode.CancellationTokenSource();
  const saving = vscode.workspace.onDidSaveTextDocument((saved) => {
    if (saved === document) answered.cancel();
  });
  try {
    const chosen = await vscode.window.showQuickPick(
      [{ label: vscode.l10n.t('Save and Continue') }],
      {
        title: name,
        placeHolder: vscode.l10n.t('{0} has unsaved changes, so it was not changed. Save it first?', name),
        ignoreFocusOut: true,
      },
      answered.token,
    );
    if (document.isDirty && (chosen === undefined || !(await document.save()))) throw new vscode.CancellationError();
  } finally {
    saving.dispose();
    answered.dispose();
  }
}

/** Replaces the smallest range that differs, as the lead would have typed it. */
async function editAndSave(document: vscode.TextDocument, next: string): Promise<boolean> {
  const before = document.getText();
  let start = 0;
  while (start < before.length && start < next.length && before[start] === next[start]) start += 1;
  let tail = 0;
  while (tail < before.length - start && tail < next.length - start && before.at(-1 - tail) === next.at(-1 - tail)) {
    tail += 1;
  }
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - tail));
  edit.replace(document.uri, range, next.slice(start, next.length - tail));
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  // An editor that saves by itself may have been faster.
  if ((await document.save()) || !document.isDirty) return true;
  // What stayed in the editor would be read as written, and written once more.
  const undo = new vscode.WorkspaceEdit();
  undo.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), before);
  await vscode.workspace.applyEdit(undo);
  throw new JournalError('fileNotWritable', { detail: 'the editor could not save it' });
}

/** A file behind a file system provider, which offers no atomic write. */
function virtualTextFile(uri: vscode.Uri): TextFile {
  async function read(): Promise<string | undefined> {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      if (error instanceof TypeError) throw new UnreadableFile('binaryContent', 'UTF-8', error);
      throw new UnreadableFile(
        'unreadable',
        error instanceof vscode.FileSystemError ? error.code : String(error),
        error,
      );
    }
  }
  return {
    read,
    replace: async (expected, next) => {
      if ((await read()) !== expected) return false;
      try {
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(next));
      } catch (error) {
        throw new JournalError('fileNotWritable', {
          detail: error instanceof vscode.FileSystemError ? error.code : String(error),
          cause: error,
        });
      }
      return true;
    },
  };
}

function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}
