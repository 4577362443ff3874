import { addDays, lastWeekday, monthStart, quarterStart } from '../../../src/balance/days.ts';
import type { Day } from '../../../src/balance/time.ts';
import { starterChecklist } from '../../../src/journal/starter.ts';
import { starterWords } from '../../fixtures/starterWords.ts';

/** The shipped checklist as a lead has ticked it for a while: most done, some due, two overdue. */
export function checklistText(today: Day): string {
  const ticks = ticksUntil(today);
  let id = '';
  return starterChecklist(starterWords)
    .split('\n')
    .map((line) => {
      id = /^ {2}- id: (\S+)$/.exec(line)?.[1] ?? id;
      return line === '    done: []' ? `    done: [${(ticks[id] ?? []).join(', ')}]` : line;
    })
    .join('\n');
}

function ticksUntil(today: Day): Record<string, readonly Day[]> {
  const monday = lastWeekday(today, 1);
  const ago = (weeks: number, weekday = 0): Day => addDays(monday, weekday - 7 * weeks);
  const thisWeek = addDays(monday, 2) < today ? addDays(monday, 2) : monday;
  return {
    standards: [addDays(monthStart(today, -2), 11), addDays(monthStart(today, -1), 14)],
    'technical-guidance': [ago(3, 2), ago(2, 1), ago(1, 3), monday],
    delivery: [ago(4, 4), ago(3, 4), ago(2, 3), ago(1, 4), thisWeek],
    'technical-depth': [addDays(monthStart(today, -3), 19)],
    'cross-functional': [ago(5, 1), ago(3, 1)],
    'stakeholder-communication': [ago(3, 4), ago(2, 4), ago(1, 4)],
    mentoring: [ago(3, 3), ago(2, 2), ago(1, 2), monday],
    'process-improvement': [addDays(monthStart(today, -1), 4), later(monthStart(today), addDays(today, -6))],
    documentation: [addDays(monthStart(today, -2), 7), addDays(monthStart(today, -1), 20)],
    hiring: [later(quarterStart(today), addDays(today, -20))],
  };
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
