import * as vscode from 'vscode';
import { bucketIds, type BucketId } from '../balance/bucket.ts';
import { gapsOf, type Gap, type NotWork } from '../balance/gaps.ts';
import type { Period } from '../balance/period.ts';
import { balanceOf } from './computeSnapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketIcon, bucketName, datedText, duration } from './words.ts';

/** What the lead says a gap was. */
export type GapAnswer = BucketId | 'notWork';

export interface GapButton extends vscode.QuickInputButton {
  readonly answer: GapAnswer;
}

/** A row of the gaps; one without a gap is a line between days, or tells. */
export interface GapItem extends vscode.QuickPickItem {
  readonly gap?: Gap;
}

/** The gaps of a period up to now, but for what was said to be no work. */
export function openGaps(snapshot: Snapshot, period: Period, notWork: readonly NotWork[]): Gap[] {
  const { today, now, settings } = snapshot;
  return gapsOf({
    period,
    today,
    now,
    calendar: settings.calendar,
    weekPlan: settings.weekPlan,
    notWork,
    balanceOfDay: (day) => balanceOf(snapshot, { kind: 'custom', from: day, to: day }),
  });
}

export function gapKey({ on, at = '' }: Gap): string {
  return `${on} ${at}`;
}

export function gapRows(gaps: readonly Gap[], buttons: readonly GapButton[]): GapItem[] {
  if (gaps.length === 0) return [{ label: vscode.l10n.t('Nothing is open in this period.'), alwaysShow: true }];
  return gaps.flatMap((gap, index): GapItem[] => {
    const row = { label: gapText(gap), description: datedText(gap.on), gap, buttons: [...buttons], alwaysShow: true };
    const isNewDay = index > 0 && gaps[index - 1]?.on !== gap.on;
    return isNewDay ? [{ label: '', kind: vscode.QuickPickItemKind.Separator }, row] : [row];
  });
}

export function gapButtons(): GapButton[] {
  return [
    ...bucketIds.map((id) => ({ iconPath: new vscode.ThemeIcon(bucketIcon(id)), tooltip: bucketName(id), answer: id })),
    { iconPath: new vscode.ThemeIcon('close'), tooltip: vscode.l10n.t('Not work, leave it open'), answer: 'notWork' },
  ];
}

/** The line that logs the gap, but for its bucket. */
export function gapLine({ on, at, minutes }: Gap): string {
  return `${minutes}m @${on}${at === undefined ? '' : `@${at}`} `;
}

/** `10:00–12:30 · 2 h 30 min`, `30 min between 12:00 and 15:00`, `1 h at no known time`. */
function gapText({ at, until, minutes }: Gap): string {
  if (at === undefined || until === undefined) return vscode.l10n.t('{0} at no known time', duration(minutes));
  return lengthOf(at, until) === minutes
    ? `${at}–${until} · ${duration(minutes)}`
    : vscode.l10n.t('{0} between {1} and {2}', duration(minutes), at, until);
}

/** Minutes of the clock; another number where it was changed in between. */
function lengthOf(at: string, until: string): number {
  return (minuteOf(until) - minuteOf(at) + 1440) % 1440;
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
