import assert from 'node:assert/strict';
import { buildingBlocks } from '../../../src/balance/blocks.ts';
import { clockOf } from '../../../src/balance/calendar.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { calendar, commit, logged, weekBalance } from './weekBalance.ts';

const day = '2026-11-17';
const commits = (...clocks: string[]) => clocks.map((clock) => commit(`${day}T${clock}`));

function blocks(evidence: Evidence[], entries: TimeEntry[] = []): string[] {
  return buildingBlocks(weekBalance('2026-11-16', evidence, entries), calendar).map(
    ({ start, end }) => `${clockOf(start, calendar)}–${clockOf(end, calendar)}`,
  );
}

describe('blocks of building', () => {
  it('are those of two hours or more', () => {
    assert.deepEqual(blocks(commits('10:00', '11:30')), ['09:30–11:30']);
    assert.deepEqual(blocks(commits('10:00', '11:29')), []);
  });

  it('end where a meeting was logged in the middle', () => {
    const morning = commits('10:00', '11:00', '12:00', '13:00', '14:00', '15:00');
    assert.deepEqual(blocks(morning, [logged(day, 'people', 30, { at: '11:00' })]), ['11:30–15:00']);
    assert.deepEqual(blocks(morning, [logged(day, 'people', 120, { at: '11:00' })]), ['13:00–15:00']);
  });

  it('are not cut by building that was logged, and include what only the log knows', () => {
    assert.deepEqual(blocks(commits('10:00', '11:30'), [logged(day, 'building', 60, { at: '11:00' })]), [
      '09:30–12:00',
    ]);
    assert.deepEqual(blocks([], [logged(day, 'building', 150, { at: '14:00' })]), ['14:00–16:30']);
    assert.deepEqual(blocks([], [logged(day, 'building', 150)]), []);
  });
});
