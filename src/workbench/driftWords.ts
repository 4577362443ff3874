import * as vscode from 'vscode';
import { driftOf, type Drift, type DriftCause } from '../balance/drift.ts';
import type { Snapshot } from './snapshot.ts';
import { starterWords } from './starterWords.ts';
import { standingText } from './balanceWords.ts';
import { bucketShortName, dayText, duration, listText } from './words.ts';

/**
 * `Building above your band for the second week: +4 h in billing-api since Tue, 17 Nov.` Empty while there
 * is no drift, and where other days are looked at than this week and the last.
 */
export function driftSentence({ trend, today, settings, choice }: Snapshot): string {
  if (choice.kind !== 'thisWeek' && choice.kind !== 'lastWeek') return '';
  const drift = driftOf(trend.weeks, today, settings.calendar);
  if (drift === undefined) return '';
  const causes = listText(drift.causes.map(causeText));
  return causes === ''
    ? vscode.l10n.t('{0}.', standsText(drift))
    : vscode.l10n.t('{0}: {1}.', standsText(drift), causes);
}

function standsText({ bucket, standing, doubtful, weeks }: Drift): string {
  const [name, place] = [bucketShortName(bucket), standingText(standing, doubtful)];
  return weeks === 2
    ? vscode.l10n.t('{0} {1} for the second week', name, place)
    : vscode.l10n.t('{0} {1} for {2} weeks', name, place, weeks);
}

function causeText(cause: DriftCause): string {
  const what = causeWithoutDay(cause);
  return cause.since === undefined ? what : vscode.l10n.t('{0} since {1}', what, dayText(cause.since));
}

/** Notes are left out: the panel is seen by others, too. */
function causeWithoutDay({ kind, name, bucket, minutes }: DriftCause): string {
  const amount = changeText(minutes);
  switch (kind) {
    case 'repository':
      return vscode.l10n.t('{0} in {1}', amount, name);
    case 'responsibility':
      return vscode.l10n.t('{0} for "{1}"', amount, responsibilityTitle(name));
    case 'logged':
      return vscode.l10n.t('{0} logged as {1}', amount, bucketShortName(bucket));
  }
}

/** `+4 h`, `−2 h`: whole hours, as halves of them would claim too much. */
function changeText(minutes: number): string {
  const amount = duration(Math.round(Math.abs(minutes) / 60) * 60);
  return minutes < 0 ? `−${amount}` : `+${amount}`;
}

/** Titles of the lead's own are in a checklist, which a balance does not read. */
function responsibilityTitle(id: string): string {
  return new Map(Object.entries(starterWords())).get(id)?.title ?? id;
}
