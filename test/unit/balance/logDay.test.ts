import assert from 'node:assert/strict';
import { isDayBegun, parseDay, type DayReading } from '../../../src/balance/logDay.ts';
import { context } from './logRows.ts';

type Row = [text: string, expected: Partial<DayReading>, problems?: string];

const halfPeople = { strategy: 30, people: 50, building: 20 };
const rows: readonly Row[] = [
  ['day 30/50/20', { shares: halfPeople }],
  ['day 30/50/20 @fri', { shares: halfPeople }],
  ['day 30/50/20 @mon', { shares: halfPeople, on: '2026-11-16' }],
  ['@mon 30/50/20 day', { shares: halfPeople, on: '2026-11-16' }],
  ['30/50/20 @mon DAY', { shares: halfPeople, on: '2026-11-16' }],
  ['day 8h 30/50/20', { shares: halfPeople, minutes: 480 }],
  ['8h day 30/50/20 offsite', { shares: halfPeople, minutes: 480, note: 'offsite' }],
  ['offsite day 30/50/20 @mon', { shares: halfPeople, on: '2026-11-16', note: 'offsite' }],
  ['day with the board 30/50/20', { shares: halfPeople, note: 'with the board' }],
  ['tag 30%/50%/20%', { shares: halfPeople }],
  ['day 33,3/33,3/33.4', { shares: { strategy: 33.3, people: 33.3, building: 33.4 } }],
  ['day 1/1/2', { shares: { strategy: 1, people: 1, building: 2 } }, 'sharesScaled:1/1/2'],
  ['day 30/50/30', { shares: { strategy: 30, people: 50, building: 30 } }, 'sharesScaled:30/50/30'],
  ['day 30/50', {}, 'sharesNotUnderstood:30/50'],
  ['day 0/0/0', {}, 'sharesNotUnderstood:0/0/0'],
  ['day 1/2/3/4', {}, 'sharesNotUnderstood:1/2/3/4'],
  ['day 30h 30/50/20', { shares: halfPeople }, 'minutesOutOfRange:30h'],
  ['day 30/50/20 #mentoring @9:00', { shares: halfPeople }, 'notForDay:#mentoring notForDay:@9:00'],
  ['day 30/50/20 @mno', { shares: halfPeople, note: '@mno' }, 'notUnderstood:@mno'],
  ['day 30/50/20 @2026-11-23', { shares: halfPeople, on: '2026-11-23' }, 'inFuture:@2026-11-23'],
];

describe('a log line of a whole day', () => {
  const words = { ...context, dayWords: new Set(['tag']) };
  for (const [text, expected, problems = ''] of rows) {
    it(JSON.stringify(text), () => {
      const reading = parseDay(text, words);
      assert.ok(reading);
      const { problems: found, ...rest } = reading;
      assert.deepEqual(rest, { on: '2026-11-20', note: '', minutes: undefined, shares: undefined, ...expected });
      assert.equal(found.map(({ code, word }) => `${code}:${word}`).join(' '), problems);
    });
  }

  for (const text of [
    'day',
    '30/50/20',
    'p 30 about the day 30/50/20',
    'p 30 -- day 30/50/20',
    'b 2h day 30/50/20',
    'holiday 30/50/20',
    'the worst of the day was 30/50/20',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(parseDay(text, words), undefined));
  }

  it('is begun by its word alone', () => {
    assert.deepEqual(
      ['day', 'Tag @fri', 'day 8h', 'day off', 'day 30', 'days', ''].map((text) => isDayBegun(text, words)),
      [true, true, true, false, false, false, false],
    );
  });
});
