import assert from 'node:assert/strict';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import type { PeriodChoice } from '../../../src/balance/period.ts';
import { computeSnapshot } from '../../../src/workbench/computeSnapshot.ts';
import { openGaps } from '../../../src/workbench/gapRows.ts';
import { logSuggestions } from '../../../src/workbench/logSuggestions.ts';
import { observationOf, sourcesAt } from '../../unit/workbench/snapshotSources.ts';

const minuteAt = (time: string) => Date.parse(`2026-11-20T${time}Z`) / 60_000;

/** Friday at noon, with a commit at half past eleven in a repository of another window. */
function snapshotWith(choice: PeriodChoice, scope: 'all' | 'workspace', entries: readonly TimeEntry[]) {
  const [elsewhere, here] = ['other', 'app'].map((name) => observationOf(name, []));
  assert.ok(elsewhere && here);
  const commit = {
    kind: 'commit',
    ref: '0123456789abcdef',
    id: 'c0ffee',
    repository: 'other',
    at: minuteAt('11:30'),
    title: 'Mend',
  } as const;
  const sources = sourcesAt(minuteAt('12:00'), [{ ...elsewhere, inWorkspace: false, evidence: [commit] }, here]);
  return computeSnapshot({ ...sources, choice, scope, written: { ...sources.written, entries } });
}

const standUp: TimeEntry = { id: 'a', on: '2026-11-20', at: '09:00', minutes: 15, bucket: 'people' };

const sinceRows = (...given: Parameters<typeof snapshotWith>) =>
  logSuggestions(snapshotWith(...given)).flatMap(({ label, completion }) =>
    / since /.test(label) ? [[label, completion]] : [],
  );

describe('an empty log box', () => {
  for (const kind of ['thisWeek', 'lastWeek'] as const) {
    for (const scope of ['all', 'workspace'] as const) {
      it(`offers the time since the last sign of work where ${kind} of ${scope} is shown`, () => {
        assert.deepEqual(sinceRows({ kind }, scope, [standUp]), [['30 min since 11:30', '30m @11:30 ']]);
      });
    }
  }

  it('offers no time in what was logged to its end ahead of time', () => {
    assert.deepEqual(sinceRows({ kind: 'thisWeek' }, 'all', [{ ...standUp, at: '11:45', minutes: 60 }]), []);
  });
});

describe('the gaps', () => {
  it('are of the week that is asked for, and nothing is open where another repository shows work', () => {
    const period = { kind: 'custom', from: '2026-11-16', to: '2026-11-22' } as const;
    const gaps = openGaps(snapshotWith({ kind: 'lastWeek' }, 'workspace', []), period, []);
    assert.deepEqual(
      [...new Set(gaps.map(({ on }) => on))],
      ['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'],
    );
    const today = gaps.filter(({ on }) => on === '2026-11-20');
    assert.ok(
      today.every(
        ({ interval }) =>
          interval !== undefined && (interval.end <= minuteAt('11:00') || interval.start >= minuteAt('11:30')),
      ),
    );
  });
});
