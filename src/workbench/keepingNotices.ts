import * as vscode from 'vscode';
import type { MissingFile } from '../journal/folderSight.ts';
import type { Notice } from '../webview/protocol.ts';
import type { JournalNote } from './journalNote.ts';
import { figure } from './words.ts';

/** What there is to know about where the journal lies, as notices of the panel. */
export function keepingNotices(notes: readonly JournalNote[]): Notice[] {
  return notes.map((note): Notice => {
    switch (note.kind) {
      case 'missing':
        return {
          kind: 'warning',
          text: missingText(note.folder, note.files),
          actions: [
            { label: vscode.l10n.t('Restore from backup'), action: 'restoreMissing' },
            {
              label: note.files.length === 1 ? vscode.l10n.t('Start a new file') : vscode.l10n.t('Start new files'),
              action: 'acceptMissing',
            },
          ],
        };
      case 'leftBehind':
        return {
          kind: 'info',
          text: vscode.l10n.t('The journal in {0} holds {1}; this one is empty.', note.folder, itemCount(note.items)),
          actions: [
            { label: vscode.l10n.t('Move them here'), action: 'moveHere' },
            { label: vscode.l10n.t('Start fresh'), action: 'startFresh' },
          ],
        };
      case 'passing':
        return {
          kind: 'info',
          text: vscode.l10n.t('Your journal lies inside this container and goes when the container does.'),
          actions: [
            { label: vscode.l10n.t('Move journal'), action: 'moveJournal' },
            { label: vscode.l10n.t('I know'), action: 'hidePassing' },
          ],
        };
    }
  });
}

export function missingText(folder: string, files: readonly MissingFile[]): string {
  const [file] = files;
  const items = itemCount(files.reduce((sum, missing) => sum + missing.items, 0));
  if (files.length === 1 && file !== undefined) {
    return file.isThere
      ? vscode.l10n.t('{0} held {1} and is empty.', file.name, items)
      : vscode.l10n.t('{0} held {1} and is gone.', file.name, items);
  }
  return files.every(({ isThere }) => !isThere)
    ? vscode.l10n.t('{0} files of the journal in {1} held {2} and are gone.', files.length, folder, items)
    : vscode.l10n.t('{0} files of the journal in {1} held {2} and are gone or empty.', files.length, folder, items);
}

/** Entries, days off and corrections alike: all are lines of the journal. */
export function itemCount(items: number): string {
  return items === 1 ? vscode.l10n.t('1 entry') : vscode.l10n.t('{0} entries', figure(items));
}
