import * as vscode from 'vscode';
import type { LeaveContext } from '../balance/leaveDay.ts';
import { weekdayWords } from '../balance/localWords.ts';
import type { Day } from '../balance/time.ts';

/** What the reader of days off has to know: today, and the words of the lead's language. */
export function leaveContext(today: Day): LeaveContext {
  return {
    today,
    weekdayWords: weekdayWords(vscode.env.language),
    monthWords: monthWords(),
    daysAheadWords: new Map([
      [vscode.l10n.t('yesterday').toLowerCase(), -1],
      [vscode.l10n.t('today').toLowerCase(), 0],
      [vscode.l10n.t('tomorrow').toLowerCase(), 1],
    ]),
    halfWords: new Set([vscode.l10n.t('half').toLowerCase()]),
    untilWords: new Set([vscode.l10n.t('until').toLowerCase()]),
  };
}

/** Long and short names of the months. */
function monthWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(vscode.env.language, { month, day: 'numeric', timeZone: 'UTC' });
    for (let number = 1; number <= 12; number += 1) {
      const name = format
        .formatToParts(new Date(Date.UTC(2024, number - 1, 1)))
        .find(({ type }) => type === 'month')?.value;
      if (name !== undefined) words.set(name.toLowerCase().replace(/\.$/, ''), number);
    }
  }
  return words;
}
