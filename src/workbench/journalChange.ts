import * as vscode from 'vscode';
import type { Correction } from '../balance/correction.ts';
import type { TimeEntry } from '../balance/entry.ts';
import { bucketShortName, duration, withoutIcons } from './words.ts';

/** What the lead said about one piece of evidence, before and after they said it. */
export interface CorrectionChange {
  readonly kind: 'corrected';
  readonly before: readonly Correction[];
  /** Undefined once the evidence counts as it was observed again. */
  readonly after: Correction | undefined;
}

/** Files that were put back from their backups. */
export interface RestoreChange {
  readonly kind: 'restored';
  readonly names: readonly string[];
  /** Leaves them as they were before, to the byte. @throws JournalError */
  readonly takeBack: () => Promise<void>;
}

/** Something this window did to the journal, and can take back. */
export type JournalChange = { readonly kind: 'logged'; readonly entry: TimeEntry } | CorrectionChange | RestoreChange;

/** Titles are long and the status bar is short. */
const longestTitle = 40;

/** `People 30 min`, `Excluded “Fix the retry loop”`: a change as a status bar can show it. */
export function changeText(change: JournalChange): string {
  if (change.kind === 'logged') return `${bucketShortName(change.entry.bucket)} ${duration(change.entry.minutes)}`;
  if (change.kind === 'restored') {
    const [name = ''] = change.names;
    return change.names.length === 1
      ? vscode.l10n.t('Restored {0}', withoutIcons(name))
      : vscode.l10n.t('Restored {0} files', change.names.length);
  }
  const { before, after } = change;
  const title = shortTitle(after?.note ?? before.at(-1)?.note ?? '');
  switch (after?.as) {
    case undefined:
      return vscode.l10n.t('Restored “{0}”', title);
    case 'excluded':
      return vscode.l10n.t('Excluded “{0}”', title);
    case 'notMine':
      return vscode.l10n.t('Not mine “{0}”', title);
    case 'strategy':
    case 'people':
    case 'building':
      return vscode.l10n.t('Moved “{0}” to {1}', title, bucketShortName(after.as));
  }
}

function shortTitle(title: string): string {
  if (title.length <= longestTitle) return withoutIcons(title);
  const letters = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment);
  return withoutIcons(letters.length <= longestTitle ? title : `${letters.slice(0, longestTitle - 1).join('')}…`);
}
