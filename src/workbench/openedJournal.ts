import { join } from 'node:path';
import type * as vscode from 'vscode';
import type { Backups } from '../journal/backups.ts';
import type { Journal } from '../journal/journal.ts';
import type { TextWork } from '../journal/textWork.ts';
import { watchFolder } from './folderWatch.ts';

interface OpenedJournalParts {
  readonly work: TextWork;
  readonly log: vscode.LogOutputChannel;
  readonly onChange: () => void;
}

/** A journal in a folder, with the backups of its files; what they are made of is loaded meanwhile. */
export class OpenedJournal implements vscode.Disposable {
  readonly folder: string;
  readonly journal: Promise<Journal>;
  readonly backups: Promise<Backups>;
  readonly #watcher: vscode.Disposable;

  constructor(folder: string, storage: vscode.Uri, { work, log, onChange }: OpenedJournalParts) {
    this.folder = folder;
    this.backups = openBackups(folder, storage, log);
    const loaded = Promise.all([import('../journal/journal.ts'), import('./editedTextFile.ts'), this.backups]);
    this.journal = loaded.then(
      ([{ Journal }, { journalTextFolder }, backups]) => new Journal(folder, journalTextFolder(folder), work, backups),
    );
    this.#watcher = watchFolder(folder, onChange);
  }

  dispose(): void {
    this.#watcher.dispose();
  }
}

/** The backups of the journal in a folder. They lie in our storage, never beside the journal. */
export async function openBackups(folder: string, storage: vscode.Uri, log: vscode.LogOutputChannel): Promise<Backups> {
  const { Backups } = await import('../journal/backups.ts');
  return new Backups(join(storage.fsPath, 'backups'), folder, (error) =>
    log.warn(`A backup of the journal was not made: ${String(error)}`),
  );
}
