import * as vscode from 'vscode';
import type { Standing } from '../balance/balance.ts';
import { bucketIds } from '../balance/bucket.ts';
import { headlineOf, type Headline } from '../balance/headline.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketName, bucketLetter, bucketShortName, duration, figure, percent, periodName } from './words.ts';

/** Sentences about a balance that more than one surface shows. */

/** `S 28 · P 9 · B 63`, or nothing while no time is accounted for. */
export function balanceShortText({ balance }: Snapshot): string {
  if (balance.accounted === 0) return '';
  const shares = bucketIds.map((id) => `${bucketLetter(id)} ${balance.buckets[id].share}`).join(' · ');
  return balance.coverage.enough ? shares : `~ ${shares}`;
}

/** The same as a sentence, for screen readers. */
export function balanceInWords(snapshot: Snapshot): string {
  const { balance } = snapshot;
  if (balance.accounted === 0) return vscode.l10n.t('Tech Lead Balance: no time accounted for yet.');
  const shares = bucketIds.map((id) => {
    const { share, standing } = balance.buckets[id];
    const place = standing === undefined ? '' : `, ${standingText(standing)}`;
    return `${bucketName(id)} ${percent(share)}${place}`;
  });
  return `${vscode.l10n.t('Tech Lead Balance')}, ${periodName(snapshot.choice.kind)}: ${shares.join('; ')}. ${coverageText(snapshot)}`;
}

export function standingText(standing: Standing): string {
  switch (standing) {
    case 'below':
      return vscode.l10n.t('below your band');
    case 'within':
      return vscode.l10n.t('within your band');
    case 'above':
      return vscode.l10n.t('above your band');
  }
}

/** `31 of 40 h accounted for, 9 h open`, in whole hours as soon as there is one. */
export function coverageText({ balance: { coverage } }: Snapshot): string {
  const { accounted, expected } = coverage;
  if (expected === 0) return vscode.l10n.t('{0} accounted for', duration(accounted));
  const hours = Math.round(accounted / 60);
  const expectedHours = Math.round(expected / 60);
  const sentence =
    accounted < 60
      ? vscode.l10n.t('{0} of {1} accounted for', duration(accounted), duration(expectedHours * 60))
      : vscode.l10n.t('{0} of {1} h accounted for', figure(hours), figure(expectedHours));
  return expectedHours > hours ? vscode.l10n.t('{0}, {1} h open', sentence, figure(expectedHours - hours)) : sentence;
}

/** The one sentence that helps most. */
export function headlineText(snapshot: Snapshot): string {
  const headline = headlineOf(snapshot.balance, snapshot.previous);
  switch (headline.code) {
    case 'nothingYet':
      return vscode.l10n.t('No time is accounted for yet.');
    case 'lowCoverage':
      return vscode.l10n.t('Too little is accounted for to compare with your role.');
    case 'allWithin':
      return vscode.l10n.t('{0} {1}, within your band.', bucketShortName(headline.bucket), percent(headline.share));
    case 'outside':
      return vscode.l10n.t(
        '{0} {1}; your band is {2}–{3}.',
        bucketShortName(headline.bucket),
        percent(headline.share),
        headline.target.low,
        percent(headline.target.high),
      );
    case 'drift':
      return driftText(headline, snapshot);
  }
}

function driftText({ bucket, share, standing }: Extract<Headline, { code: 'drift' }>, { choice }: Snapshot): string {
  const weekly = choice.kind === 'thisWeek' || choice.kind === 'lastWeek';
  const [name, figure, place] = [bucketShortName(bucket), percent(share), standingText(standing)];
  return weekly
    ? vscode.l10n.t('{0} {1}, {2} for the second week.', name, figure, place)
    : vscode.l10n.t('{0} {1}, {2} as in the period before.', name, figure, place);
}
