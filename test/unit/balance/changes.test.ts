import assert from 'node:assert/strict';
import { changesOf } from '../../../src/balance/changes.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { calendar, commit, logged, weekBalance } from './weekBalance.ts';

const [before, now] = ['2026-11-09', '2026-11-16'];

/** Each change as one line. */
function changes(
  evidence: readonly [Evidence[], Evidence[]],
  entries: readonly [TimeEntry[], TimeEntry[]] = [[], []],
): string[] {
  const all = evidence.flat();
  return changesOf(weekBalance(now, all, entries[1]), weekBalance(before, all, entries[0]), calendar).map(
    ({ kind, name, bucket, minutes, since }) => [kind, name, bucket, minutes, since].filter((part) => part).join(' '),
  );
}

describe('what changed', () => {
  it('is nothing between two weeks that are alike', () => {
    assert.deepEqual(changes([[commit('2026-11-10T10:00')], [commit('2026-11-17T10:00')]]), []);
  });

  it('names the repository, and the day something new began', () => {
    const web = ['10:00', '11:00', '12:00'].map((clock) => commit(`2026-11-17T${clock}`, 'billing-api'));
    assert.deepEqual(
      changes([[commit('2026-11-10T10:00', 'web')], [...web, commit('2026-11-20T10:00', 'billing-api')]]),
      ['repository billing-api building 180 2026-11-17', 'repository web building -30'],
    );
  });

  it('says no day where there was some of it before', () => {
    const later = ['10:00', '11:00', '12:00'].map((clock) => commit(`2026-11-18T${clock}`));
    assert.deepEqual(changes([[commit('2026-11-10T10:00')], later]), ['repository api building 120']);
  });

  it('takes logged time by its responsibility, else its note whatever its case, else its bucket', () => {
    assert.deepEqual(
      changes(
        [[], []],
        [
          [logged('2026-11-10', 'people', 60, { note: 'interviews' }), logged('2026-11-10', 'strategy', 45)],
          [
            logged('2026-11-16', 'people', 90, { note: 'Interviews ' }),
            logged('2026-11-17', 'people', 90, { note: 'interviews' }),
            logged('2026-11-19', 'people', 50, { note: 'Ana', responsibility: 'mentoring' }),
            logged('2026-11-19', 'people', 20, { note: 'Ben', responsibility: 'mentoring' }),
          ],
        ],
      ),
      ['note Interviews people 120', 'responsibility mentoring people 70 2026-11-19', 'bucket strategy strategy -45'],
    );
  });

  it('is the three largest, and less than half an hour is none', () => {
    const entries = ['a', 'b', 'c', 'd'].map((note, index) =>
      logged('2026-11-16', 'people', 40 + index * 10, { note }),
    );
    assert.deepEqual(changes([[], []], [[], [...entries, logged('2026-11-16', 'people', 29, { note: 'e' })]]), [
      'note d people 70 2026-11-16',
      'note c people 60 2026-11-16',
      'note b people 50 2026-11-16',
    ]);
    assert.deepEqual(changes([[], []], [[], [logged('2026-11-16', 'people', 29)]]), []);
  });
});
