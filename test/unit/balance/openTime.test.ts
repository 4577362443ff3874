import assert from 'node:assert/strict';
import { computeBalance } from '../../../src/balance/compute.ts';
import { addDays } from '../../../src/balance/days.ts';
import { openMinutes } from '../../../src/balance/openTime.ts';
import { everyDay, inputs, monday, thisMonday, today } from './trendInputs.ts';

const open = (from: string, entries = inputs().entries, leave = inputs().leave): number => {
  const given = { ...inputs({ entries, leave }), period: { kind: 'custom' as const, from, to: addDays(from, 6) } };
  return openMinutes(computeBalance(given), given.weekPlan, leave);
};

describe('what is open', () => {
  it('is what was expected before today and is not accounted for', () => {
    // Monday and Tuesday, of 480 minutes each; it is Wednesday.
    assert.equal(open(thisMonday), 960);
    assert.equal(open(thisMonday, everyDay(0, 'people', 400).slice(0, 2)), 160);
  });

  it('is not made smaller by what was logged today', () => {
    assert.equal(open(thisMonday, everyDay(0, 'people', 400).slice(0, 3)), 160);
    assert.equal(open(thisMonday, [{ id: 'now', on: today, minutes: 900, bucket: 'people' }]), 960);
  });

  it('is all that is missing of a week that is over', () => {
    assert.equal(open(monday(1), everyDay(1, 'people', 400)), 400);
    assert.equal(open(monday(1), everyDay(1, 'people', 500)), 0);
  });

  it('is nothing on days off', () => {
    assert.equal(open(thisMonday, [], [{ id: 'off', on: thisMonday, leave: 'day' }]), 480);
  });
});
