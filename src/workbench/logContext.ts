import * as vscode from 'vscode';
import { bucketIds } from '../balance/bucket.ts';
import { isToCome } from '../balance/calendar.ts';
import { daysAgoWords, weekdayWords } from '../balance/calendarWords.ts';
import type { LogContext } from '../balance/logReading.ts';
import type { Responsibility } from '../balance/responsibility.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketLetter, bucketName, bucketShortName } from './words.ts';

/** What the log grammar has to know: the day, the checklist, and the words of the lead's language. */
export function logContext(
  { today, now, settings }: Snapshot,
  responsibilities: readonly Responsibility[],
): LogContext {
  return {
    today,
    isToCome: (at) => isToCome(at, today, now, settings.calendar),
    responsibilities,
    bucketWords: new Map(
      bucketIds.flatMap((id) =>
        [bucketLetter(id), bucketShortName(id), bucketName(id)].map((word) => [word.toLowerCase(), id]),
      ),
    ),
    weekdayWords: weekdayWords(vscode.env.language),
    daysAgoWords: new Map([
      ...daysAgoWords(vscode.env.language),
      [vscode.l10n.t('today').toLowerCase(), 0],
      [vscode.l10n.t('yesterday').toLowerCase(), 1],
    ]),
    dayWords: new Set([vscode.l10n.t('day').toLowerCase()]),
  };
}
