import assert from 'node:assert/strict';
import { usualEnd } from '../../../src/balance/workday.ts';

const weekPlan = [480, 480, 480, 480, 240, 0, 0];

describe('the usual end of a day', () => {
  const cases = [
    ['a long day has an hour of pauses', '2026-11-23', [], 540 + 480 + 60],
    ['a short day has none', '2026-11-27', [], 540 + 240],
    ['a free day has no end', '2026-11-28', [], undefined],
    ['leave is a free day', '2026-11-23', [{ id: 'a', on: '2026-11-23', leave: 'day' }], undefined],
    ['half a day of leave leaves half', '2026-11-23', [{ id: 'a', on: '2026-11-23', leave: 'half' }], 540 + 240],
    ['leave of another day does not matter', '2026-11-23', [{ id: 'a', on: '2026-11-24', leave: 'day' }], 1080],
  ] as const;
  for (const [name, day, leave, expected] of cases) {
    it(name, () => assert.equal(usualEnd(day, 540, { weekPlan, leave }), expected));
  }
});
