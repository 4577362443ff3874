import assert from 'node:assert/strict';
import fc from 'fast-check';
import { meterOf, subtract, union } from '../../../src/balance/intervals.ts';
import type { Interval } from '../../../src/balance/time.ts';

const bounds = fc.integer({ min: -30, max: 90 });
const lists = fc.array(fc.record({ start: bounds, end: bounds }), { maxLength: 12 });

/** The same sets written out minute by minute. */
function minutes(list: readonly Interval[]): Set<number> {
  return new Set(
    list.flatMap(({ start, end }) => Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)),
  );
}

/** In order, without empty, touching or overlapping intervals. */
function isSet(list: readonly Interval[]): boolean {
  return list.every(({ start, end }, index) => start < end && (list[index - 1]?.end ?? -Infinity) < start);
}

describe('intervals', () => {
  it('joins what overlaps or touches', () => {
    assert.deepEqual(
      union([
        { start: 5, end: 8 },
        { start: 0, end: 2 },
        { start: 2, end: 4 },
        { start: 6, end: 7 },
        { start: 9, end: 9 },
      ]),
      [
        { start: 0, end: 4 },
        { start: 5, end: 8 },
      ],
    );
  });

  it('takes away', () => {
    assert.deepEqual(
      subtract(
        [
          { start: 0, end: 10 },
          { start: 20, end: 30 },
        ],
        [
          { start: -5, end: 1 },
          { start: 4, end: 6 },
          { start: 9, end: 25 },
        ],
      ),
      [
        { start: 1, end: 4 },
        { start: 6, end: 9 },
        { start: 25, end: 30 },
      ],
    );
  });

  it('does with sets of minutes what Set does', () => {
    fc.assert(
      fc.property(lists, lists, (left, right) => {
        const [a, b] = [union(left), union(right)];
        const [allA, allB] = [minutes(left), minutes(right)];
        assert.ok([a, b, subtract(a, b)].every(isSet));
        assert.deepEqual(minutes(a), allA);
        assert.deepEqual(minutes(subtract(a, b)), new Set([...allA].filter((minute) => !allB.has(minute))));
      }),
      { numRuns: 500 },
    );
  });

  it('measures any stretch of a set', () => {
    fc.assert(
      fc.property(lists, bounds, bounds, (list, start, end) => {
        const expected = [...minutes(list)].filter((minute) => start <= minute && minute < end).length;
        assert.equal(meterOf(union(list))(start, end), expected);
      }),
      { numRuns: 500 },
    );
  });
});
