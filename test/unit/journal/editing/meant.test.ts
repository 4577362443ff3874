import assert from 'node:assert/strict';
import { daysMeant, unquoted } from '../../../../src/journal/editing/dayMeant.ts';
import { minutesMeant } from '../../../../src/journal/editing/minutesMeant.ts';

describe('the days that a text means', () => {
  for (const [text, days] of [
    ['Today', ['2026-11-20']],
    ["' yesterday '", ['2026-11-19']],
    ['todays', []],
    ['not today', []],
    ['yesterdays', []],
    ['not yesterday', []],
    ['2026-1-5T14:00', ['2026-01-05']],
    ['2026-1-5 14:00:30', ['2026-01-05']],
    ['2026-1-5 14:00:3', []],
    ['x2026-1-5', []],
    ['2026-1-5x', []],
    ['2026-1/5', []],
    ['20260105', ['2026-01-05']],
    ['x20260105', []],
    ['20260105x', []],
    ['5.1.2026', ['2026-01-05']],
    ['5. 1. 2026', ['2026-01-05']],
    ['x5.1.2026', []],
    ['5.1.2026x', []],
    ['13/1/2026', ['2026-01-13']],
    ['3-4-2026', ['2026-03-04', '2026-04-03']],
    ['x3/4/2026', []],
    ['3/4/2026x', []],
  ] as const) {
    it(`"${text}": ${days.join(', ') || 'none'}`, () => assert.deepEqual(daysMeant(text, '2026-11-20'), days));
  }
});

describe('the minutes that a text means', () => {
  for (const [text, minutes, sure] of [
    ['90', 90, true],
    ['90.00', 90, true],
    ['90,0', 90, true],
    ['1,5', 90, false],
    ['12.5', 750, false],
    ['1.25', 75, false],
    ['x1.5', undefined],
    ['1:30', 90, true],
    ['10:30', 630, true],
    ['x1:30', undefined],
    ['1:30x', undefined],
    ['1:60', undefined],
    ['1  h', 60, true],
    ['1 hour', 60, true],
    ['2 hrs', 120, true],
    ['1 hr', 60, true],
    ['1 std', 60, true],
    ['5 minutes', 5, true],
    ['5 minute', 5, true],
    ['5 mins', 5, true],
    ['5 min', 5, true],
    ['2 h  30 m', 150, true],
    ['2 h lunch', undefined],
    ['0', undefined],
    ['25h', undefined],
  ] as const) {
    it(`"${text}": ${minutes ?? 'none'}`, () => {
      assert.deepEqual(minutesMeant(text), minutes === undefined ? undefined : { minutes, sure });
    });
  }
});

describe('a scalar without its quotes', () => {
  for (const [text, words] of [
    ['" a "', 'a'],
    ["'a'", 'a'],
    ['"a\'', '"a\''],
    ['x"a"', 'x"a"'],
    ['"a" x', '"a" x'],
    ['"a\nb"', 'a\nb'],
  ] as const) {
    it(JSON.stringify(text), () => assert.equal(unquoted(text), words));
  }
});
