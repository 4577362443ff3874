import assert from 'node:assert/strict';
import { coverageOf, expectedMinutes } from '../../../src/balance/coverage.ts';
import type { Leave } from '../../../src/balance/entry.ts';

const week = { kind: 'thisWeek', from: '2026-11-16', to: '2026-11-22' } as const;
const plan = [480, 480, 455, 480, 300, 0, 0];

function leave(...days: [on: string, length: 'day' | 'half'][]): Leave[] {
  return days.map(([on, length], index) => ({ id: String(index), on, leave: length }));
}

describe('coverage', () => {
  const table: [what: string, today: string, absent: Leave[], minutes: number][] = [
    ['on Monday, Monday alone', '2026-11-16', [], 480],
    ['on Wednesday, three days', '2026-11-18', [], 1415],
    ['on Sunday, the whole week', '2026-11-22', [], 2195],
    ['weeks later, the whole week', '2026-12-24', [], 2195],
    ['before the week, nothing', '2026-11-15', [], 0],
    ['a day of leave', '2026-11-22', leave(['2026-11-17', 'day']), 1715],
    ['half a day of leave', '2026-11-22', leave(['2026-11-17', 'half']), 1955],
    ['half of an odd day, rounded', '2026-11-22', leave(['2026-11-18', 'half']), 1740 + 228],
    ['two halves are one day', '2026-11-22', leave(['2026-11-17', 'half'], ['2026-11-17', 'half']), 1715],
    ['a day is never less than nothing', '2026-11-22', leave(['2026-11-17', 'day'], ['2026-11-17', 'day']), 1715],
    [
      'leave on a free day or outside changes nothing',
      '2026-11-22',
      leave(['2026-11-21', 'day'], ['2026-11-23', 'day']),
      2195,
    ],
    ['leave still to come', '2026-11-16', leave(['2026-11-17', 'day']), 480],
  ];
  for (const [what, today, absent, minutes] of table) {
    it(`${what}: ${minutes} expected`, () => assert.equal(expectedMinutes(week, today, plan, absent), minutes));
  }

  for (const [accounted, expected, enough] of [
    [0, 0, false],
    [0, 480, false],
    [239, 480, false],
    [240, 480, true],
    [1, 0, true],
    [600, 480, true],
  ] as const) {
    it(`${accounted} of ${expected} is ${enough ? '' : 'not '}enough`, () => {
      assert.deepEqual(coverageOf(accounted, expected), { accounted, expected, enough });
    });
  }
});
