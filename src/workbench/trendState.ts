import * as vscode from 'vscode';
import { bucketIds, perBucket } from '../balance/bucket.ts';
import type { TrendWeek } from '../balance/trend.ts';
import type { FigureTable, TrendPart, TrendState } from '../webview/protocol.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketShortName, duration, listText, percent, periodText } from './words.ts';

/** The last twelve weeks in words and figures; undefined while there is no time in any of them. */
export function trendState(snapshot: Snapshot): TrendState | undefined {
  const { weeks } = snapshot.trend;
  if (weeks.every(({ balance }) => balance.accounted === 0)) return undefined;
  const { low, high } = snapshot.balance.role.targets.building;
  return {
    title: vscode.l10n.t('Last {0} weeks', weeks.length),
    text: vscode.l10n.t('Between the lines lies your band of building, {0}–{1}.', low, percent(high)),
    band: { low, high },
    weeks: weeks.map((week) => trendPart(week, snapshot)),
    edges: [periodText(weeks[0]?.period ?? snapshot.balance.period), vscode.l10n.t('This week')],
    table: trendTable(weeks),
  };
}

function trendPart({ period, balance, isLeave }: TrendWeek, snapshot: Snapshot): TrendPart {
  const { from, to } = snapshot.balance.period;
  return {
    from: period.from,
    kind: weekKind({ balance, isLeave }),
    shares: perBucket((id) => balance.buckets[id].share),
    label: `${periodText(period)}: ${weekText({ balance, isLeave })}`,
    isShown: period.from === from && period.to === to,
  };
}

function weekKind({ balance, isLeave }: Pick<TrendWeek, 'balance' | 'isLeave'>): TrendPart['kind'] {
  if (balance.accounted === 0) return isLeave ? 'leave' : 'empty';
  return balance.coverage.enough ? 'full' : 'low';
}

/** `Strategy 28%, People 9%, Building 63%; 31 of 40 h`. */
function weekText({ balance, isLeave }: Pick<TrendWeek, 'balance' | 'isLeave'>): string {
  if (balance.accounted === 0) return isLeave ? vscode.l10n.t('off') : vscode.l10n.t('nothing accounted for');
  const { enough } = balance.coverage;
  const shares = bucketIds.map((id) => `${bucketShortName(id)} ${percent(balance.buckets[id].share, enough)}`);
  const sentence = `${listText(shares)}; ${hoursText(balance.coverage)}`;
  return enough ? sentence : `${sentence}, ${vscode.l10n.t('too little to compare')}`;
}

function hoursText({ accounted, expected }: TrendWeek['balance']['coverage']): string {
  const hours = Math.round(accounted / 60);
  if (expected === 0 || hours === 0) return duration(accounted);
  return vscode.l10n.t('{0} of {1} h', hours, Math.round(expected / 60));
}

function trendTable(weeks: readonly TrendWeek[]): FigureTable {
  return {
    caption: vscode.l10n.t('Last {0} weeks', weeks.length),
    columns: [vscode.l10n.t('Week'), ...bucketIds.map(bucketShortName), vscode.l10n.t('Time')],
    // The newest first: it is what one looks for.
    rows: weeks.toReversed().map(({ period, balance, isLeave }) => {
      const { accounted, coverage } = balance;
      if (accounted === 0) return [periodText(period), '', '', '', isLeave ? vscode.l10n.t('off') : '–'];
      return [
        periodText(period),
        ...bucketIds.map((id) => percent(balance.buckets[id].share, coverage.enough)),
        hoursText(coverage),
      ];
    }),
  };
}
