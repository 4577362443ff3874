import { parseArgs } from 'node:util';
import { HumanError, runMain } from '../host/humanError.ts';
import { fitHabits } from './accuracy/fitHabits.ts';
import type { Habit } from './accuracy/habit.ts';
import { heldOutHabits } from './accuracy/heldOutHabits.ts';
import { likenessOf } from './accuracy/likeness.ts';
import { rangeHabits } from './accuracy/rangeHabits.ts';
import { goalsOf, habitTable, likenessTable, scoreTable } from './accuracy/report.ts';
import { samplesOf, scoresOf } from './accuracy/score.ts';

interface Group {
  readonly id: string;
  readonly title: string;
  readonly habits: readonly Habit[];
}

const groups: readonly Group[] = [
  { id: 'heldOut', title: 'Held out', habits: heldOutHabits },
  { id: 'range', title: 'Held out for the likely value, the range chosen with them', habits: rangeHabits },
  { id: 'fit', title: 'Chosen with', habits: fitHabits },
];

/**
 * `npm run bench:accuracy -- --seeds 20 --json`: simulated leads whose true hours are known, and what
 * we and others make of their commits. `--only fit` keeps to the habits that the likely value was chosen
 * with. A missed goal is said, and is no failure.
 */
await runMain(main);

function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      seeds: { type: 'string', default: '20' },
      only: { type: 'string' },
    },
  });
  const seeds = Number(values.seeds);
  if (!Number.isInteger(seeds) || seeds < 1) throw new HumanError('--seeds is a whole number from 1.');
  const chosen = groups.filter(({ id }) => values.only === undefined || id === values.only);
  if (chosen.length === 0) throw new HumanError(`--only is one of ${groups.map(({ id }) => id).join(', ')}.`);
  const results = chosen.map(({ id, title, habits }) => {
    const samples = habits.map((habit) => samplesOf(habit, seeds));
    return {
      id,
      title,
      samples,
      together: scoresOf(samples),
      each: samples.map((each) => ({ habit: each.habit, scores: scoresOf([each]) })),
      likeness: habits.map((habit) => likenessOf(habit, seeds)),
    };
  });
  const unseen = scoresOf(results.flatMap(({ id, samples }) => (id === 'fit' ? [] : samples)));
  const heldOut = results.find(({ id }) => id === 'heldOut')?.together;
  if (values.json) {
    const plain = results.map(({ samples: _samples, ...result }) => result);
    console.log(JSON.stringify({ seeds, groups: plain, likelyHeldOut: unseen }, null, 2));
    return Promise.resolve();
  }
  for (const { title, together, each, likeness } of results) {
    console.log(`## ${title}\n\n${[scoreTable(together), habitTable(each), likenessTable(likeness)].join('\n\n')}\n`);
  }
  if (values.only === undefined && heldOut !== undefined) {
    console.log(`## All that the likely value was not chosen with\n\n${scoreTable(unseen)}\n`);
    console.log(goalsOf(unseen, heldOut));
  }
  return Promise.resolve();
}
