import { dayOf, dayStart } from '../balance/calendar.ts';
import { addDays } from '../balance/days.ts';
import { daysAround } from '../balance/entries.ts';
import { periodOf, previousPeriod, readPeriodChoice, type PeriodChoice } from '../balance/period.ts';
import { evidenceReach } from '../balance/signs.ts';
import type { Day, EpochMinute } from '../balance/time.ts';
import { scopes, type Scope } from '../webview/protocol.ts';
import { currentMinute } from './clock.ts';
import { readSettings } from './settings.ts';

/** The period that was chosen, from what the editor's memory holds. */
export function choiceFrom(memory: unknown): PeriodChoice {
  return readPeriodChoice(memory) ?? { kind: 'thisWeek' };
}

/** Whose work is shown, from what the editor's memory of the workspace holds. */
export function scopeFrom(memory: unknown): Scope {
  return scopes.find((known) => known === memory) ?? 'all';
}

/** Where reading must begin so that the chosen period and the one before it are covered. */
export function startOfReading(choice: PeriodChoice): EpochMinute {
  const { calendar } = readSettings();
  const period = periodOf(choice, dayOf(currentMinute(), calendar), calendar);
  return firstMinuteOf(previousPeriod(period).from);
}

/** A stretch of days, both inside. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** What the log box offers and what the lead's rhythm is drawn from goes back this far. */
const familiarDays = 13 * 7;

/** Days whose part of the journal a snapshot needs: years of it are not read for a week. */
export function daysToRead(choice: PeriodChoice): DaySpan {
  const { calendar } = readSettings();
  const today = dayOf(currentMinute(), calendar);
  const period = periodOf(choice, today, calendar);
  const spans = [period, previousPeriod(period), { from: addDays(today, -familiarDays), to: today }];
  return daysToReadFor({
    from: spans.map(({ from }) => from).reduce((one, other) => (one < other ? one : other)),
    to: spans.map(({ to }) => to).reduce((one, other) => (one > other ? one : other)),
  });
}

/** Days whose part of the journal the balance of a period needs. */
export function daysToReadFor({ from, to }: DaySpan): DaySpan {
  return daysAround(from, to);
}

/** Where reading must begin for a day: a session that crosses its first midnight needs the evidence before it. */
export function firstMinuteOf(day: Day): EpochMinute {
  const { calendar, sessionRules } = readSettings();
  return dayStart(day, calendar) - evidenceReach(sessionRules);
}
