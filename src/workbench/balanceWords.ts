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
    const { share, standing, doubtful } = balance.buckets[id];
    const place = standing === undefined ? '' : `, ${standingText(standing, doubtful)}`;
    return `${bucketName(id)} ${percent(share)}${place}`;
  });
  return `${vscode.l10n.t('Tech Lead Balance')}, ${periodName(snapshot.choice.kind)}: ${shares.join('; ')}. ${coverageText(snapshot)}`;
}

/** Words that claim no more than the range of the share allows. */
export function standingText(standing: Standing, doubtful = false): string {
  if (doubtful) return doubtfulText(standing);
  switch (standing) {
    case 'below':
      return vscode.l10n.t('below your band');
    case 'within':
      return vscode.l10n.t('within your band');
    case 'above':
      return vscode.l10n.t('above your band');
  }
}

function doubtfulText(standing: Standing): string {
  switch (standing) {
    case 'below':
      return vscode.l10n.t('probably below your band');
    case 'within':
      return vscode.l10n.t('about within your band');
    case 'above':
      return vscode.l10n.t('probably above your band');
  }
}

/** `31 of 40 h accounted for, 9 h open`, in whole hours as soon as there is one. */
export function coverageText({ balance: { coverage } }: Snapshot): string {
  const { accounted, expected } = coverage;
  if (expected === 0) return vscode.l10n.t('{0} accounted for', duration(accounted));
  const hours = Math.round(accounted / 60);
  const expectedHours = Math.round(expected / 60);
  if (hours > expectedHours) {
    return vscode.l10n.t('{0} h expected, {1} h accounted for', figure(expectedHours), figure(hours));
  }
  const sentence =
    accounted < 60
      ? vscode.l10n.t('{0} of {1} accounted for', duration(accounted), duration(expectedHours * 60))
      : vscode.l10n.t('{0} of {1} h accounted for', figure(hours), figure(expectedHours));
  return expectedHours > hours ? vscode.l10n.t('{0}, {1} h open', sentence, figure(expectedHours - hours)) : sentence;
}

/** The one sentence that helps most. Of a period that is not over yet nothing is said to go on. */
export function headlineText(snapshot: Snapshot): string {
  const { balance, previous, today } = snapshot;
  const headline = headlineOf(balance, balance.period.to < today ? previous : undefined);
  switch (headline.code) {
    case 'nothingYet':
      return vscode.l10n.t('No time is accounted for yet.');
    case 'lowCoverage':
      return vscode.l10n.t('Too little is accounted for to compare with your role.');
    case 'unclear':
      return vscode.l10n.t(
        '{0} {1}, but anything from {2} to {3} is possible.',
        bucketShortName(headline.bucket),
        percent(headline.share, false),
        percent(headline.range.low),
        percent(headline.range.high),
      );
    case 'allWithin':
      return vscode.l10n.t(
        '{0} {1}, {2}.',
        bucketShortName(headline.bucket),
        percent(headline.share),
        standingText(headline.standing, headline.doubtful),
      );
    case 'outside':
      return outsideText(headline);
    case 'drift':
      return driftText(headline, snapshot);
  }
}

function outsideText({ bucket, share, target, doubtful }: Extract<Headline, { code: 'outside' }>): string {
  const [name, figure, high] = [bucketShortName(bucket), percent(share), percent(target.high)];
  return doubtful
    ? vscode.l10n.t('{0} about {1}; your band is {2}–{3}.', name, figure, target.low, high)
    : vscode.l10n.t('{0} {1}; your band is {2}–{3}.', name, figure, target.low, high);
}

function driftText(headline: Extract<Headline, { code: 'drift' }>, { choice }: Snapshot): string {
  const [name, figure] = [bucketShortName(headline.bucket), percent(headline.share)];
  const place = standingText(headline.standing, headline.doubtful);
  return choice.kind === 'lastWeek'
    ? vscode.l10n.t('{0} {1}, {2} for the second week.', name, figure, place)
    : vscode.l10n.t('{0} {1}, {2} as in the period before.', name, figure, place);
}
