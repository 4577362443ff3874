import { dayOf, dayStart } from '../balance/calendar.ts';
import { periodOf, previousPeriod, readPeriodChoice, type PeriodChoice } from '../balance/period.ts';
import { evidenceReach } from '../balance/sessions.ts';
import type { Day, EpochMinute } from '../balance/time.ts';
import { currentMinute } from './clock.ts';
import { readSettings } from './settings.ts';

/** The period that was chosen, from what the editor's memory holds. */
export function choiceFrom(memory: unknown): PeriodChoice {
  return readPeriodChoice(memory) ?? { kind: 'thisWeek' };
}

/** Where reading must begin so that the chosen period and the one before it are covered. */
export function startOfReading(choice: PeriodChoice): EpochMinute {
  const { calendar } = readSettings();
  const period = periodOf(choice, dayOf(currentMinute(), calendar), calendar);
  return firstMinuteOf(previousPeriod(period).from);
}

/** Where reading must begin for a day: a session that crosses its first midnight needs the evidence before it. */
export function firstMinuteOf(day: Day): EpochMinute {
  const { calendar, sessionRules } = readSettings();
  return dayStart(day, calendar) - evidenceReach(sessionRules);
}
