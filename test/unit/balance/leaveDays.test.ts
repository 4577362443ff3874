import assert from 'node:assert/strict';
import { expectedMinutes } from '../../../src/balance/coverage.ts';
import { leaveDays } from '../../../src/balance/leaveDays.ts';

const week = [480, 480, 480, 480, 240, 0, 0];

describe('the days off of a range', () => {
  it('leave out days without expected work', () => {
    const { drafts, free, alreadyOff } = leaveDays({ from: '2026-11-20', to: '2026-11-24', leave: 'day' }, week, []);
    assert.deepEqual(
      drafts.map(({ on, leave }) => [on, leave]),
      [
        ['2026-11-20', 'day'],
        ['2026-11-23', 'day'],
        ['2026-11-24', 'day'],
      ],
    );
    assert.deepEqual([free, alreadyOff], [2, 0]);
    assert.deepEqual(leaveDays({ from: '2026-11-21', to: '2026-11-22', leave: 'half' }, week, []).drafts, []);
  });

  it('are not counted twice: a half becomes a whole, a whole stays', () => {
    const known = [
      { id: 'a', on: '2026-11-23', leave: 'half' },
      { id: 'b', on: '2026-11-24', leave: 'day' },
      { id: 'c', on: '2026-11-25', leave: 'half' },
      { id: 'd', on: '2026-11-25', leave: 'half' },
    ] as const;
    for (const leave of ['day', 'half'] as const) {
      const found = leaveDays({ from: '2026-11-23', to: '2026-11-26', leave }, week, known);
      assert.deepEqual(found, {
        drafts: [
          { on: '2026-11-23', leave: 'half' },
          { on: '2026-11-26', leave },
        ],
        free: 0,
        alreadyOff: 2,
      });
    }
  });

  it('take the expected hours of a week away', () => {
    const period = { kind: 'custom', from: '2026-11-23', to: '2026-11-29' } as const;
    const { drafts } = leaveDays({ ...period, leave: 'day' }, week, []);
    const leave = drafts.map((draft, index) => ({ ...draft, id: String(index) }));
    assert.equal(expectedMinutes(period, '2026-12-31', week, []), 2160);
    assert.equal(expectedMinutes(period, '2026-12-31', week, leave), 0);
    assert.equal(expectedMinutes(period, '2026-12-31', week, leave.slice(1)), 480);
  });
});
