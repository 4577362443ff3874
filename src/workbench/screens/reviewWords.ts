import * as vscode from 'vscode';
import type { Change } from '../../balance/changes.ts';
import { longBlock } from '../../balance/blocks.ts';
import type { Outcome } from '../../balance/promise.ts';
import type { ChecklistItem } from '../checklistStore.ts';
import { bucketShortName, duration } from '../words.ts';
import type { ReviewFigures } from './reviewFigures.ts';

/** Sentences of a review that the screen and its file share. */

/** What changed is estimated in part: minutes say too much. */
const roundTo = 15;

export function changeLines({ changes, snapshot, items }: ReviewFigures): string[] {
  const { balance, previous } = snapshot;
  if (!balance.coverage.enough) return [vscode.l10n.t('Too little is accounted for to say what changed.')];
  if (!previous.coverage.enough) {
    return [vscode.l10n.t('Too little is accounted for in the week before to compare with.')];
  }
  if (changes.length === 0) return [vscode.l10n.t('Much like the week before.')];
  return changes.map((change) => changeLine(change, items));
}

/** `+4 h in billing-api since Tuesday`, `−1 h 30 min interviews`. */
export function changeLine(change: Change, items: readonly ChecklistItem[]): string {
  const amount = signed(change.minutes);
  const line = whatChanged(change, amount, items);
  return change.since === undefined ? line : vscode.l10n.t('{0}, since {1}', line, weekdayName(change.since));
}

function whatChanged({ kind, name, bucket }: Change, amount: string, items: readonly ChecklistItem[]): string {
  switch (kind) {
    case 'repository':
      return vscode.l10n.t('{0} in {1}', amount, name);
    case 'responsibility':
      return vscode.l10n.t('{0} for “{1}”', amount, items.find(({ id }) => id === name)?.title ?? name);
    case 'note':
      return vscode.l10n.t('{0} {1}: {2}', amount, bucketShortName(bucket), name);
    case 'bucket':
      return vscode.l10n.t('{0} {1}, without a note', amount, bucketShortName(bucket));
  }
}

/** `+4 h`, `−30 min`. */
export function signed(minutes: number): string {
  const rounded = Math.round(Math.abs(minutes) / roundTo) * roundTo;
  return `${minutes < 0 ? '−' : '+'}${duration(rounded)}`;
}

function weekdayName(day: string): string {
  return new Intl.DateTimeFormat(vscode.env.language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

export function blocksText({ blocks }: ReviewFigures): string {
  const hours = longBlock / 60;
  const longest = Math.max(0, ...blocks.map(({ start, end }) => end - start));
  if (blocks.length === 0) return vscode.l10n.t('No stretch of building of {0} h or more without interruption.', hours);
  if (blocks.length === 1) {
    return vscode.l10n.t('1 stretch of building of {0} h or more without interruption: {1}.', hours, duration(longest));
  }
  return vscode.l10n.t(
    '{0} stretches of building of {1} h or more without interruption, the longest {2}.',
    blocks.length,
    hours,
    duration(longest),
  );
}

export function responsibilitiesText({ items, touched }: ReviewFigures): string {
  if (items.length === 0) return vscode.l10n.t('There is no checklist here.');
  const overdue = items.filter(({ due }) => due.state === 'overdue').length;
  return vscode.l10n.t('{0} of {1} touched in this week, {2} overdue', touched.size, items.length, overdue);
}

export function outcomeText(outcome: Outcome): string {
  switch (outcome) {
    case 'kept':
      return vscode.l10n.t('Kept');
    case 'partly':
      return vscode.l10n.t('Partly');
    case 'dropped':
      return vscode.l10n.t('Dropped');
  }
}
