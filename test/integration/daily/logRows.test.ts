import assert from 'node:assert/strict';
import { parseLog } from '../../../src/balance/logGrammar.ts';
import { currentMinute } from '../../../src/workbench/clock.ts';
import { computeSnapshot } from '../../../src/workbench/computeSnapshot.ts';
import { logContext } from '../../../src/workbench/logContext.ts';
import { rowsOfOne } from '../../../src/workbench/logRows.ts';
import { readSettings } from '../../../src/workbench/settings.ts';
import { emptyJournal } from '../../fixtures/editor/notices.ts';

const responsibilities = ['mentoring', 'mentors'].map(
  (id) => ({ id, bucket: 'people', title: 'Mentor', cadence: 'weekly', done: [] }) as const,
);

const snapshot = () =>
  computeSnapshot({
    settings: readSettings(),
    choice: { kind: 'thisWeek' },
    scope: 'all',
    now: currentMinute(),
    observed: { kind: 'ready', from: 0, repositories: [], problems: [] },
    written: emptyJournal,
  });
const readingOf = (typed: string) => parseLog(typed, logContext(snapshot(), responsibilities)).reading;
const completionsFor = (typed: string) => {
  const context = logContext(snapshot(), responsibilities);
  return rowsOfOne({ snapshot: snapshot(), context, responsibilities }, typed).flatMap(
    ({ completion }) => completion ?? [],
  );
};

describe('the rows of the log box', () => {
  it('offer a duration that is read as one, also before a note that is word for word', () => {
    assert.deepEqual(completionsFor('p Ana'), ['p Ana 15m', 'p Ana 30m', 'p Ana 60m']);
    for (const typed of ['p Ana', 'p -- 1:1 with #Ana', '--', '@today 14:00 p --']) {
      assert.deepEqual(
        completionsFor(typed).map(readingOf),
        [15, 30, 60].map((minutes) => ({ ...readingOf(typed), minutes })),
        typed,
      );
    }
  });

  it('complete a responsibility, but not in a note that is word for word', () => {
    assert.deepEqual(completionsFor('p 30 #men'), ['p 30 #mentoring ', 'p 30 #mentors ']);
    assert.deepEqual(completionsFor('p 30 -- #men'), []);
  });
});
