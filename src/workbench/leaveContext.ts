import * as vscode from 'vscode';
import { monthWords, weekdayWords } from '../balance/calendarWords.ts';
import type { LeaveContext } from '../balance/leaveDay.ts';
import type { Day } from '../balance/time.ts';

/** What the reader of days off has to know: today, and the words of the lead's language. */
export function leaveContext(today: Day): LeaveContext {
  return {
    today,
    weekdayWords: weekdayWords(vscode.env.language),
    monthWords: monthWords(vscode.env.language),
    daysAheadWords: new Map([
      [vscode.l10n.t('yesterday').toLowerCase(), -1],
      [vscode.l10n.t('today').toLowerCase(), 0],
      [vscode.l10n.t('tomorrow').toLowerCase(), 1],
    ]),
    halfWords: new Set([vscode.l10n.t('half').toLowerCase()]),
    untilWords: new Set([vscode.l10n.t('until').toLowerCase()]),
  };
}
