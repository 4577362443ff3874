import { addDays, lastWeekday, weekdayOf } from '../../../src/balance/days.ts';
import type { Day } from '../../../src/balance/time.ts';
import type { DayPlan } from './dayPlan.ts';
import type { Random } from './random.ts';
import { todayPlan } from './todayPlan.ts';
import { weekPlans } from './weekPlans.ts';

/** A day the lead worked, or had off. */
export interface DiaryDay {
  readonly day: Day;
  readonly plan: DayPlan;
}

/** All working days from the oldest week to today, `minute` being now. */
export function diary(today: Day, minute: number, random: Random): DiaryDay[] {
  const monday = lastWeekday(today, 1);
  return weekPlans
    .flatMap((week, ago) => {
      const days = week.map((plan, weekday) => ({ day: addDays(monday, weekday - 7 * ago), plan }));
      return ago < 2 ? days : days.map(({ day, plan }) => ({ day, plan: unsteady(plan, random) }));
    })
    .filter(({ day }) => day <= today)
    .map(({ day, plan }) => ({ day, plan: day === today ? todayPlan(weekdayOf(today) - 1, minute) : plan }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** Older days begin a little earlier or later, and sometimes an entry was forgotten. */
function unsteady(plan: DayPlan, random: Random): DayPlan {
  const segments = plan.segments.filter((segment) => segment.kind !== 'entry' || segment.timed || !random.chance(15));
  return { ...plan, start: plan.start + 15 * random.between(-1, 1), segments };
}
