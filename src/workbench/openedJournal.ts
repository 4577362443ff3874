import { join } from 'node:path';
import type * as vscode from 'vscode';
import { Backups } from '../journal/backups.ts';
import { Journal } from '../journal/journal.ts';
import type { TextWork } from '../journal/textWork.ts';
import { journalTextFolder } from './editedTextFile.ts';
import { watchFolder } from './folderWatch.ts';

interface OpenedJournalParts {
  readonly storage: vscode.Uri;
  readonly work: TextWork;
  readonly log: vscode.LogOutputChannel;
  readonly onChange: () => void;
}

/** A journal in a folder, with the backups of its files. */
export class OpenedJournal implements vscode.Disposable {
  readonly journal: Journal;
  readonly backups: Backups;
  readonly #watcher: vscode.Disposable;

  constructor(folder: string, { storage, work, log, onChange }: OpenedJournalParts) {
    this.backups = backupsOf(folder, storage, log);
    this.journal = new Journal(folder, journalTextFolder(folder), work, this.backups);
    this.#watcher = watchFolder(folder, onChange);
  }

  dispose(): void {
    this.#watcher.dispose();
  }
}

/** The backups of the journal in a folder. They lie in our storage, never beside the journal. */
export function backupsOf(folder: string, storage: vscode.Uri, log: vscode.LogOutputChannel): Backups {
  return new Backups(join(storage.fsPath, 'backups'), folder, (error) =>
    log.warn(`A backup of the journal was not made: ${String(error)}`),
  );
}
