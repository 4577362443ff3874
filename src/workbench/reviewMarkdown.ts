import * as vscode from 'vscode';
import type { Balance } from '../balance/balance.ts';
import { bucketIds } from '../balance/bucket.ts';
import { balanceTableMarkdown } from './balanceTable.ts';
import { coverageText, headlineText } from './balanceWords.ts';
import type { ChecklistItem } from './checklistStore.ts';
import { literal } from './markdownText.ts';
import { dueText } from './responsibilityWords.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketName, duration, periodText } from './words.ts';

/** An uninterrupted stretch of building worth counting, in minutes. */
const longStretch = 120;

/** A week to look back on, as Markdown that the lead completes: figures, changes, what waits, one promise. */
export function reviewMarkdown(snapshot: Snapshot, items: readonly ChecklistItem[]): string {
  const { balance, previous } = snapshot;
  return [
    `# ${vscode.l10n.t('Weekly review, {0}', periodText(balance.period))}`,
    `${headlineText(snapshot)} ${coverageText(snapshot)}.`,
    balanceTableMarkdown(balance),
    `## ${vscode.l10n.t('What changed')}`,
    changes(balance, previous),
    `## ${vscode.l10n.t('Time to think')}`,
    longStretches(balance),
    `## ${vscode.l10n.t('Responsibilities')}`,
    waiting(items),
    `## ${vscode.l10n.t('One promise for next week')}`,
    '- ',
  ].join('\n\n');
}

function changes(balance: Balance, previous: Balance): string {
  if (previous.accounted === 0) return vscode.l10n.t('Nothing is accounted for in the week before.');
  return bucketIds
    .map((id) => {
      const more = balance.buckets[id].minutes.likely - previous.buckets[id].minutes.likely;
      const sign = more > 0 ? '+' : more < 0 ? '−' : '±';
      return `- ${bucketName(id)}: ${sign}${duration(Math.abs(more))}`;
    })
    .join('\n');
}

function longStretches({ observed }: Balance): string {
  const count = observed.sessions.filter((session) => session.likely >= longStretch).length;
  return count === 1
    ? vscode.l10n.t('1 stretch of building of two hours or more.')
    : vscode.l10n.t('{0} stretches of building of two hours or more.', count);
}

function waiting(items: readonly ChecklistItem[]): string {
  const open = (['overdue', 'due'] as const).flatMap((state) => items.filter(({ due }) => due.state === state));
  if (open.length === 0) return vscode.l10n.t('Nothing is due.');
  return open.map((item) => `- [ ] ${literal(item.title)}: ${dueText(item.due, item.cadence)}`).join('\n');
}
