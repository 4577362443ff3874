import { parseArgs } from 'node:util';
import { HumanError, runMain } from '../host/humanError.ts';
import { fitHabits } from './accuracy/fitHabits.ts';
import type { Habit } from './accuracy/habit.ts';
import { heldOutHabits } from './accuracy/heldOutHabits.ts';
import { likenessOf } from './accuracy/likeness.ts';
import { goalsOf, habitTable, likenessTable, scoreTable } from './accuracy/report.ts';
import { scoresOf } from './accuracy/score.ts';

/**
 * `npm run bench:accuracy -- --seeds 20 --json`: simulated leads whose true hours are known, and what
 * we and others make of their commits. `--half fit` leaves out the habits that no constant was chosen
 * with. A missed goal is said, and is no failure.
 */
await runMain(main);

function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      seeds: { type: 'string', default: '20' },
      half: { type: 'string', default: 'both' },
    },
  });
  const seeds = Number(values.seeds);
  if (!Number.isInteger(seeds) || seeds < 1) throw new HumanError('--seeds is a whole number from 1.');
  if (!['both', 'fit', 'heldOut'].includes(values.half)) throw new HumanError('--half is fit, heldOut or both.');
  const halves: [string, readonly Habit[]][] = [];
  if (values.half !== 'fit') halves.push(['Held out', heldOutHabits]);
  if (values.half !== 'heldOut') halves.push(['Chosen with', fitHabits]);
  const results = halves.map(([half, habits]) => ({
    half,
    seeds,
    ...scoresOf(habits, seeds),
    likeness: habits.map((habit) => likenessOf(habit, seeds)),
  }));
  if (values.json) console.log(JSON.stringify(results, null, 2));
  else {
    for (const { half, together, each, likeness } of results) {
      const parts = [scoreTable(together), goalsOf(together), habitTable(each), likenessTable(likeness)];
      console.log(`## ${half}\n\n${parts.join('\n\n')}\n`);
    }
  }
  return Promise.resolve();
}
