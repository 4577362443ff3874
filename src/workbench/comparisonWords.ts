import * as vscode from 'vscode';
import { comparisonOf, periodToCompare } from '../balance/comparison.ts';
import { balanceWithin } from './computeSnapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketShortName, duration } from './words.ts';

/** `People: 4 h more than the week before.` Empty where there is nothing to compare, or no difference worth a word. */
export function comparisonText(snapshot: Snapshot): string {
  const { balance, today, choice } = snapshot;
  const before = periodToCompare(balance.period, today);
  const comparison = comparisonOf(balance, balanceWithin(snapshot, before, snapshot.shown));
  if (comparison === undefined) return '';
  const name = bucketShortName(comparison.bucket);
  const amount = duration(Math.round(Math.abs(comparison.minutes) / 60) * 60);
  const isMore = comparison.minutes > 0;
  switch (choice.kind) {
    case 'thisWeek':
      return isMore
        ? vscode.l10n.t('{0}: {1} more than by this day last week.', name, amount)
        : vscode.l10n.t('{0}: {1} less than by this day last week.', name, amount);
    case 'lastWeek':
      return isMore
        ? vscode.l10n.t('{0}: {1} more than the week before.', name, amount)
        : vscode.l10n.t('{0}: {1} less than the week before.', name, amount);
    default:
      return isMore
        ? vscode.l10n.t('{0}: {1} more than in the time before.', name, amount)
        : vscode.l10n.t('{0}: {1} less than in the time before.', name, amount);
  }
}
