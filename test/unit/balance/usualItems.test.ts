import assert from 'node:assert/strict';
import { addDays } from '../../../src/balance/days.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { usualItems } from '../../../src/balance/usualItems.ts';

/** The first Friday of 2027; the Friday before is in week 53 of 2026. */
const today = '2027-01-08';
let count = 0;

function entry(weeksAgo: number, minutes: number, note?: string, more: Partial<TimeEntry> = {}): TimeEntry {
  count += 1;
  return { id: `e${count}`, on: addDays(today, -7 * weeksAgo), minutes, bucket: 'people', note, ...more };
}

describe("this weekday's usual items", () => {
  it('are in two of the last four weeks, with their median, the most frequent first', () => {
    const items = usualItems(
      [
        entry(1, 15, 'stand-up'),
        entry(4, 25, 'Stand-up '),
        entry(1, 60, 'retro', { responsibility: 'mentoring', at: '10:00' }),
        entry(2, 45, 'retro'),
        entry(3, 90, 'retro'),
        entry(2, 30, 'once'),
        entry(2, 30, 'once'),
        entry(5, 30, 'long ago'),
        entry(1, 30, 'long ago'),
      ],
      today,
    );
    assert.deepEqual(items, [
      { on: today, minutes: 60, bucket: 'people', note: 'retro', responsibility: 'mentoring' },
      { on: today, minutes: 20, bucket: 'people', note: 'stand-up' },
    ]);
  });

  it('are told apart by bucket, and leave out other days and what is logged today', () => {
    const tuesday = { on: addDays(today, -3) };
    const twice = [entry(1, 15, 'mail'), entry(2, 15, 'mail')];
    assert.equal(usualItems(twice, today).length, 1);
    assert.deepEqual(usualItems([...twice, entry(0, 5, 'mail')], today), []);
    assert.deepEqual(usualItems([entry(1, 15, 'mail'), entry(2, 15, 'mail', { bucket: 'strategy' })], today), []);
    assert.deepEqual(usualItems([entry(1, 15, 'mail', tuesday), entry(2, 15, 'mail', tuesday)], today), []);
  });
});
