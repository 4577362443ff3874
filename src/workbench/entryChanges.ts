import * as vscode from 'vscode';
import type { TimeEntry } from '../balance/entry.ts';
import { bucketShortName, datedText, duration } from './words.ts';

/** What an edit changes, one part each: `30 min → 45 min`, `People → Strategy`. */
export function entryChanges(before: TimeEntry, after: TimeEntry): string[] {
  const changes = [
    change(before.minutes, after.minutes, duration),
    change(before.bucket, after.bucket, bucketShortName),
    change(before.on, after.on, datedText),
    change(before.at, after.at, (at) => at ?? vscode.l10n.t('no start')),
    change(before.responsibility, after.responsibility, (id) =>
      id === undefined ? vscode.l10n.t('no responsibility') : `#${id}`,
    ),
    change(before.note, after.note, (note) => (note === undefined ? vscode.l10n.t('no note') : `“${note}”`)),
  ].flatMap((each) => each ?? []);
  return changes.length > 0 ? changes : [vscode.l10n.t('Nothing changes')];
}

function change<T>(before: T, after: T, text: (value: T) => string): string | undefined {
  return before === after ? undefined : vscode.l10n.t('{0} → {1}', text(before), text(after));
}
