import * as vscode from 'vscode';
import { bucketIds } from '../balance/bucket.ts';
import { periodKinds } from '../balance/period.ts';
import type { Responsibility } from '../balance/responsibility.ts';
import type { CoverageState, FigureTable, PanelState, Picker, Scope } from '../webview/protocol.ts';
import { openMinutes } from '../balance/openTime.ts';
import { balanceTable } from './balanceTable.ts';
import { coverageText, headlineText } from './balanceWords.ts';
import { bucketRow } from './bucketRows.ts';
import { comparisonText } from './comparisonWords.ts';
import { driftSentence } from './driftWords.ts';
import { noticesOf } from './notices.ts';
import type { Snapshot } from './snapshot.ts';
import { trendState } from './trendState.ts';
import { periodName, periodText, roleName, shownLanguage } from './words.ts';

/** A smaller gap is not worth filling, in minutes. */
const leastOpen = 30;

export interface PanelParts {
  readonly busy: boolean;
  /** Of the checklist of this window. */
  readonly responsibilities: readonly Responsibility[];
}

/** Puts a snapshot into the words and figures of the panel. */
export function panelState(snapshot: Snapshot, { busy, responsibilities }: PanelParts): PanelState {
  const { balance, roles, choice } = snapshot;
  const { sessions, leftOut } = balance.observed;
  const drift = driftSentence(snapshot, responsibilities);
  // Of the last week the drift says all that its headline would.
  const isHeadline = drift !== '' && choice.kind === 'lastWeek';
  return {
    language: shownLanguage(),
    title: vscode.l10n.t('Balance'),
    role: {
      label: vscode.l10n.t('Role'),
      selected: balance.role.id,
      options: roles.map((role) => ({ id: role.id, label: roleName(role) })),
    },
    period: {
      label: vscode.l10n.t('Period'),
      // A select tells of no choice of what is chosen: other days are another option than the shown ones.
      selected: choice.kind === 'custom' ? 'shown' : choice.kind,
      options: [
        ...(choice.kind === 'custom' ? [{ id: 'shown', label: periodName('custom') } as const] : []),
        ...periodKinds.map((kind) => ({
          id: kind,
          label: kind === 'custom' ? vscode.l10n.t('Custom…') : periodName(kind),
        })),
      ],
    },
    scope: scopePicker(snapshot),
    periodText: periodText(balance.period),
    headline: isHeadline ? drift : headlineText(snapshot),
    news: [isHeadline ? '' : drift, comparisonText(snapshot)].filter((text) => text !== ''),
    coverage: coverageState(snapshot),
    buckets: bucketIds.map((id) => bucketRow(snapshot, id)),
    stackLabels: { actual: vscode.l10n.t('Actual'), target: vscode.l10n.t('Target') },
    hasTime: balance.accounted > 0,
    notices: noticesOf(snapshot),
    primary: { label: vscode.l10n.t('Log time'), action: 'logTime' },
    // Where a timer runs already, the command offers to stop it.
    timer: { label: vscode.l10n.t('Timer…'), action: 'startTimer' },
    why: sessions.length + leftOut.length === 0 ? undefined : { label: vscode.l10n.t('Why?'), action: 'showEvidence' },
    trend: trendState(snapshot),
    table: figureTable(snapshot),
    tableLabels: { show: vscode.l10n.t('Show as table'), hide: vscode.l10n.t('Hide table') },
    busy,
    busyText: vscode.l10n.t('Reading git…'),
  };
}

/** How much is accounted for; what can be filled in is offered only where something is open before today. */
function coverageState(snapshot: Snapshot): CoverageState {
  const { balance, settings, written } = snapshot;
  const { accounted, expected } = balance.coverage;
  const isOpen = openMinutes(balance, settings.weekPlan, written.leave) >= leastOpen;
  return {
    text: coverageText(snapshot),
    ratio: expected === 0 ? 1 : Math.min(1, accounted / expected),
    ...(isOpen && { fill: { label: vscode.l10n.t('Fill gaps'), action: 'fillGaps' } }),
  };
}

/** Narrowing makes a difference only where there is work inside and outside. */
function scopePicker({ observed, scope }: Snapshot): Picker<Scope> | undefined {
  const inside = observed.repositories.filter(({ inWorkspace }) => inWorkspace).length;
  if (inside === 0 || inside === observed.repositories.length) return undefined;
  return {
    label: vscode.l10n.t('Repositories'),
    selected: scope,
    options: [
      { id: 'all', label: vscode.l10n.t('All repositories') },
      { id: 'workspace', label: vscode.l10n.t('This workspace') },
    ],
  };
}

function figureTable({ balance }: Snapshot): FigureTable {
  return { caption: vscode.l10n.t('Balance, {0}', periodText(balance.period)), ...balanceTable(balance) };
}
