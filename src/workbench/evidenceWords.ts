import * as vscode from 'vscode';
import type { CorrectedTo } from '../balance/correction.ts';
import type { CountedEntry } from '../balance/balance.ts';
import { daysBetween } from '../balance/days.ts';
import type { Evidence, EvidenceKind } from '../balance/evidence.ts';
import type { Period } from '../balance/period.ts';
import type { Day } from '../balance/time.ts';
import { bucketName, dayText, duration, weekdayText } from './words.ts';

/** `commit`, `review`, `release`: what a piece of evidence is. */
export function kindName(kind: EvidenceKind): string {
  switch (kind) {
    case 'commit':
      return vscode.l10n.t('commit');
    case 'review':
      return vscode.l10n.t('review');
    case 'release':
      return vscode.l10n.t('release');
  }
}

/** `billing-api 4f2a9c0d12`: where a piece of evidence is. */
export function evidencePlace({ repository, id }: Evidence): string {
  return `${repository} ${id.slice(0, 10)}`;
}

/** The subject, or words for its absence. */
export function evidenceTitle({ title }: Evidence): string {
  return title === '' ? vscode.l10n.t('(no title)') : title;
}

/** What the lead said a piece of evidence was. */
export function correctedToName(as: CorrectedTo): string {
  switch (as) {
    case 'excluded':
      return vscode.l10n.t('excluded');
    case 'notMine':
      return vscode.l10n.t('not mine');
    default:
      return bucketName(as);
  }
}

/** `Fri, 20 Nov 14:00, People management, 30 min: 1:1 with Ana`. */
export function entryText(counted: CountedEntry): string {
  const { entry } = counted;
  const overlap =
    counted.counted === entry.minutes
      ? ''
      : `, ${vscode.l10n.t('{0} of it counted, the rest overlaps an earlier entry', duration(counted.counted))}`;
  const note = entry.note === undefined ? '' : `: ${entry.note}`;
  return `${whenLogged(counted)}, ${bucketName(entry.bucket)}, ${duration(entry.minutes)}${overlap}${note}`;
}

/** The day of an entry, and its start where it has one. */
export function whenLogged({ entry }: CountedEntry, day: (day: Day) => string = dayText): string {
  return entry.at === undefined ? day(entry.on) : `${day(entry.on)} ${entry.at}`;
}

/** How to call a day among those of a period: in a side bar, the day of the week says enough of a week. */
export function dayNames({ from, to }: Period): (day: Day) => string {
  return daysBetween(from, to) < 7 ? weekdayText : dayText;
}
