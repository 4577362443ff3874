import * as vscode from 'vscode';
import { driftOf, type Drift, type DriftCause } from '../balance/drift.ts';
import type { Responsibility } from '../balance/responsibility.ts';
import type { Snapshot } from './snapshot.ts';
import { starterWords } from './starterWords.ts';
import { standingText } from './balanceWords.ts';
import { bucketShortName, dayText, duration, listText } from './words.ts';

/**
 * `Building above your band for the second week: +4 h in billing-api since Tue, 17 Nov.` Empty while there
 * is no drift, and where other days are looked at than this week and the last.
 *
 * @param responsibilities of the checklist of this window
 */
export function driftSentence(
  { trend, today, settings, choice }: Snapshot,
  responsibilities: readonly Responsibility[],
): string {
  if (choice.kind !== 'thisWeek' && choice.kind !== 'lastWeek') return '';
  const drift = driftOf(trend.weeks, today, settings.calendar);
  if (drift === undefined) return '';
  const causes = listText(drift.causes.map((cause) => causeText(cause, responsibilities)));
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

function causeText(cause: DriftCause, responsibilities: readonly Responsibility[]): string {
  const what = causeWithoutDay(cause, responsibilities);
  return cause.since === undefined ? what : vscode.l10n.t('{0} since {1}', what, dayText(cause.since));
}

/** Notes are left out: the panel is seen by others, too. */
function causeWithoutDay(
  { kind, name, bucket, minutes }: DriftCause,
  responsibilities: readonly Responsibility[],
): string {
  const amount = changeText(minutes);
  switch (kind) {
    case 'repository':
      return vscode.l10n.t('{0} in {1}', amount, name);
    case 'responsibility':
      return vscode.l10n.t('{0} for "{1}"', amount, titleOf(name, responsibilities));
    case 'logged':
      return vscode.l10n.t('{0} logged as {1}', amount, bucketShortName(bucket));
  }
}

/** `+4 h`, `−2 h`: whole hours, as halves of them would claim too much. */
function changeText(minutes: number): string {
  const amount = duration(Math.round(Math.abs(minutes) / 60) * 60);
  return minutes < 0 ? `−${amount}` : `+${amount}`;
}

/** As the checklist of this window has it; time logged in others may be for what is in theirs. */
function titleOf(id: string, responsibilities: readonly Responsibility[]): string {
  const own = responsibilities.find((each) => each.id === id)?.title;
  return own ?? new Map(Object.entries(starterWords())).get(id)?.title ?? id;
}
