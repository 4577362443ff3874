import * as vscode from 'vscode';
import type { BucketId } from '../balance/bucket.ts';
import type { EvidenceKind } from '../balance/evidence.ts';
import type { Session } from '../balance/session.ts';
import type { BucketRow } from '../webview/protocol.ts';
import { standingText } from './balanceWords.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketName, duration, durationRange, listText, percent } from './words.ts';

/** One bucket in the words and figures of a bullet bar. */
export function bucketRow(snapshot: Pick<Snapshot, 'balance'>, id: BucketId): BucketRow {
  const { balance } = snapshot;
  const { share, shareRange, target, minutes, standing, doubtful } = balance.buckets[id];
  return {
    id,
    label: bucketName(id),
    share,
    shareRange,
    target: target.share,
    low: target.low,
    high: target.high,
    shareText: percent(share, balance.coverage.enough),
    timeText: durationRange(minutes),
    targetText: vscode.l10n.t('target {0}, band {1}–{2}', percent(target.share), target.low, percent(target.high)),
    standingText: standing === undefined ? '' : standingText(standing, doubtful),
    sourceText: sourceText(snapshot, id),
  };
}

/**
 * `14 h commits, 4 h reviews, 1 h 30 min logged`: where the minutes of a bucket come from. Building is
 * observed as a matter of course; elsewhere it is worth a word, as the lead would not expect it.
 */
function sourceText({ balance }: Pick<Snapshot, 'balance'>, id: BucketId): string {
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
