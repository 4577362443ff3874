import * as vscode from 'vscode';
import { bucketIds, type BucketId } from '../balance/bucket.ts';
import type { EvidenceKind } from '../balance/evidence.ts';
import { periodKinds } from '../balance/period.ts';
import type { Session } from '../balance/session.ts';
import type { BucketRow, FigureTable, PanelState, Picker, Scope } from '../webview/protocol.ts';
import { balanceTable } from './balanceTable.ts';
import { coverageText, headlineText, standingText } from './balanceWords.ts';
import { noticesOf } from './notices.ts';
import type { Snapshot } from './snapshot.ts';
import {
  bucketName,
  duration,
  durationRange,
  listText,
  percent,
  periodName,
  periodText,
  roleName,
  shownLanguage,
} from './words.ts';

/** Puts a snapshot into the words and figures of the panel. */
export function panelState(snapshot: Snapshot, busy: boolean): PanelState {
  const { balance, roles, choice } = snapshot;
  const { accounted, expected } = balance.coverage;
  const { sessions, leftOut } = balance.observed;
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
      selected: choice.kind,
      options: periodKinds.map((kind) => ({
        id: kind,
        label: kind === 'custom' ? vscode.l10n.t('Custom…') : periodName(kind),
      })),
    },
    scope: scopePicker(snapshot),
    periodText: periodText(balance.period),
    headline: headlineText(snapshot),
    coverageText: coverageText(snapshot),
    coverageRatio: expected === 0 ? Number(accounted > 0) : Math.min(1, accounted / expected),
    buckets: bucketIds.map((id) => bucketRow(snapshot, id)),
    stackLabels: { actual: vscode.l10n.t('Actual'), target: vscode.l10n.t('Target') },
    hasTime: balance.accounted > 0,
    notices: noticesOf(snapshot),
    primary: { label: vscode.l10n.t('Log time'), action: 'logTime' },
    why: sessions.length + leftOut.length === 0 ? undefined : { label: vscode.l10n.t('Why?'), action: 'showEvidence' },
    table: figureTable(snapshot),
    tableLabels: { show: vscode.l10n.t('Show as table'), hide: vscode.l10n.t('Hide table') },
    busy,
    busyText: vscode.l10n.t('Reading git…'),
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

function bucketRow(snapshot: Snapshot, id: BucketId): BucketRow {
  const { balance } = snapshot;
  const { share, target, minutes, standing } = balance.buckets[id];
  return {
    id,
    label: bucketName(id),
    share,
    target: target.share,
    low: target.low,
    high: target.high,
    shareText: percent(share, balance.coverage.enough),
    timeText: durationRange(minutes),
    targetText: vscode.l10n.t('target {0}, band {1}–{2}', percent(target.share), target.low, percent(target.high)),
    standingText: standing === undefined ? '' : standingText(standing),
    sourceText: sourceText(snapshot, id),
  };
}

/**
 * `14 h commits, 4 h reviews, 1 h 30 min logged`: where the minutes of a bucket come from. Building is
 * observed as a matter of course; elsewhere it is worth a word, as the lead would not expect it.
 */
function sourceText({ balance }: Snapshot, id: BucketId): string {
  const { logged } = balance.buckets[id];
  const observed = balance.observed.perBucket[id].likely;
  if (id !== 'building' && observed === 0) return '';
  const parts =
    id === 'building'
      ? buildingSources(balance.observed.sessions)
      : [vscode.l10n.t('{0} observed', duration(observed))];
  return listText([...parts, ...(logged > 0 ? [vscode.l10n.t('{0} logged', duration(logged))] : [])]);
}

function buildingSources(sessions: readonly Session[]): string[] {
  const credited = sessions.flatMap(({ evidence }) => evidence).filter(({ bucket }) => bucket === 'building');
  const minutesOf = (kind: EvidenceKind): number =>
    credited.reduce((sum, { evidence, minutes }) => sum + (evidence.kind === kind ? minutes : 0), 0);
  const [commits, reviews, releases] = [minutesOf('commit'), minutesOf('review'), minutesOf('release')];
  return [
    ...(commits > 0 ? [vscode.l10n.t('{0} commits', duration(commits))] : []),
    ...(reviews > 0 ? [vscode.l10n.t('{0} reviews', duration(reviews))] : []),
    ...(releases > 0 ? [vscode.l10n.t('{0} releases', duration(releases))] : []),
  ];
}

function figureTable({ balance }: Snapshot): FigureTable {
  return { caption: vscode.l10n.t('Balance, {0}', periodText(balance.period)), ...balanceTable(balance) };
}
