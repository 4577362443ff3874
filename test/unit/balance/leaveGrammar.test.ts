import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/balance/days.ts';
import type { LeaveContext } from '../../../src/balance/leaveDay.ts';
import { parseLeave } from '../../../src/balance/leaveGrammar.ts';

/** Friday. */
const context: LeaveContext = {
  today: '2026-11-20',
  weekdayWords: new Map([
    ['mi', 3],
    ['mar', 2],
  ]),
  monthWords: new Map([
    ['dez', 12],
    ['märz', 3],
  ]),
  daysAheadWords: new Map([['morgen', 1]]),
  halfWords: new Set(['halb']),
  untilWords: new Set(['bis']),
};

/** What a text means: `from`, `from to`, `half from`, or the problem. */
function read(text: string): string {
  const reading = parseLeave(text, context);
  if ('code' in reading) return reading.word === '' ? reading.code : `${reading.code}:${reading.word}`;
  const { from, to, leave } = reading;
  return [...(leave === 'half' ? ['half'] : []), from, ...(from === to ? [] : [to])].join(' ');
}

describe('a text about days off', () => {
  const rows: [text: string, meaning: string][] = [
    ['today', '2026-11-20'],
    ['Tomorrow', '2026-11-21'],
    ['@yesterday', '2026-11-19'],
    ['morgen', '2026-11-21'],
    ['fri', '2026-11-20'],
    ['thursday', '2026-11-26'],
    ['mi', '2026-11-25'],
    ['2026-12-24', '2026-12-24'],
    ['24.12.', '2026-12-24'],
    ['24.12.2027', '2027-12-24'],
    ['24 dec', '2026-12-24'],
    ['Dec 24', '2026-12-24'],
    ['24th of December', '2026-12-24'],
    ['24 december 2025', '2025-12-24'],
    ['24. Dez', '2026-12-24'],
    ['3 jan', '2027-01-03'],
    ['10 nov', '2026-11-10'],
    ['3 mar', '2027-03-03'],
    ['mar', '2026-11-24'],
    ['29 feb', '2028-02-29'],
    ['30 feb', 'notUnderstood:30'],
    ['half', 'noDay'],
    ['half a day tomorrow', 'half 2026-11-21'],
    ['tomorrow half', 'half 2026-11-21'],
    ['½ fri', 'half 2026-11-20'],
    ['halb morgen', 'half 2026-11-21'],
    ['mon - wed', '2026-11-23 2026-11-25'],
    ['mon-wed', '2026-11-23 2026-11-25'],
    ['mon..wed', '2026-11-23 2026-11-25'],
    ['from mon until wed', '2026-11-23 2026-11-25'],
    ['fri to mon', '2026-11-20 2026-11-23'],
    ['morgen bis mi', '2026-11-21 2026-11-25'],
    ['24 dec – 2 jan', '2026-12-24 2027-01-02'],
    ['24 - 31 dec', '2026-12-24 2026-12-31'],
    ['dec 24 - 31', '2026-12-24 2026-12-31'],
    ['2026-12-24 2027-01-02', '2026-12-24 2027-01-02'],
    ['2027-01-02, 2026-12-24', '2026-12-24 2027-01-02'],
    ['24.12. - 2.1.', '2026-12-24 2027-01-02'],
    ['half mon - wed', 'half 2026-11-23 2026-11-25'],
    ['', 'noDay'],
    ['-', 'noDay'],
    ['soon', 'notUnderstood:soon'],
    ['24', 'notUnderstood:24'],
    ['24 - 31', 'notUnderstood:24'],
    ['0 dec', 'notUnderstood:0'],
    ['mon tue wed', 'notUnderstood:wed'],
    ['2026-02-30', 'notUnderstood:2026-02-30'],
    ['2026-11-20 - 2027-11-20', '2026-11-20 2027-11-20'],
    ['2026-11-20 - 2027-11-21', 'tooLong'],
    ['__proto__', 'notUnderstood:__proto__'],
  ];
  for (const [text, meaning] of rows) it(JSON.stringify(text), () => assert.equal(read(text), meaning));

  it('never throws, and a range has a start before its end', () => {
    const words = fc.constantFrom('half', 'mon', '-', 'to', 'dec', '24', '31', '2.1.', 'tomorrow', '2026-12-24', '..');
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((each) => each.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: -900, max: 900 }), (text, offset) => {
        const reading = parseLeave(text, { ...context, today: addDays('2026-11-20', offset) });
        if (!('code' in reading)) assert.ok(reading.from <= reading.to && daysBetween(reading.from, reading.to) < 366);
      }),
      { numRuns: 2000 },
    );
  });
});
