import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bucketIds } from '../../../src/balance/bucket.ts';
import { addDays } from '../../../src/balance/days.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { editedEntry, formatLog, knowing } from '../../../src/balance/logFormat.ts';
import { parseLog } from '../../../src/balance/logGrammar.ts';
import type { LogContext } from '../../../src/balance/logReading.ts';

const ids = ['mentoring', 'delivery', 'technical-guidance', 'technical-depth', '42', 'Größe', '@odd'];

const context: LogContext = {
  today: '2026-11-20',
  isToCome: (at) => at > '15:00',
  responsibilities: ids.map((id, index) => ({ id, bucket: bucketIds[index % 3] ?? 'people' })),
};

/** Words with which the grammar has something to do, and some it has not. */
const words = fc.oneof(
  fc.constantFrom(
    'p',
    'b',
    'S',
    'people',
    '30',
    '0',
    '-5',
    '1h',
    '1h30',
    '30m',
    '1,5h',
    '1:30h',
    '48h',
    '--',
    '-',
    '@',
    '#',
  ),
  fc.constantFrom(
    '@mon',
    '@mon@14:00',
    '@14:00',
    '14:00',
    '9:30',
    '@9',
    '#ment',
    '#technical',
    '#42',
    '#7',
    '1:1',
    'with',
    'Ana',
    '__proto__',
    '@__proto__',
  ),
  fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }).filter((text) => !/\s/.test(text)),
);
const lines = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words, { maxLength: 9 }).map((each) => each.join(' ')),
);

const two = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
const entries = fc.record(
  {
    on: fc.integer({ min: -800, max: 800 }).map((count) => addDays('2026-11-20', count)),
    at: fc.tuple(two(23), two(59)).map((clock) => clock.join(':')),
    minutes: fc.integer({ min: 1, max: 1440 }),
    bucket: fc.constantFrom(...bucketIds),
    note: fc.array(words, { minLength: 1, maxLength: 6 }).map((each) => each.join(' ')),
    responsibility: fc.constantFrom(...ids),
  },
  { requiredKeys: ['on', 'minutes', 'bucket'] },
);

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

describe('any log line', () => {
  it('is read without throwing, and loses or invents no word', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { reading, problems } = parseLog(line, context);
        // The words of the note appear in the line, in the same order.
        let position = 0;
        const input = split(line);
        for (const word of split(reading.note)) {
          position = input.indexOf(word, position) + 1;
          assert.notEqual(position, 0, word);
        }
        assert.ok(problems.every(({ word }) => word === '' || split(word).every((part) => input.includes(part))));
      }),
      { numRuns: 2000 },
    );
  });

  it('either has bucket and minutes in range, or says which is missing', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { reading, problems } = parseLog(line, context);
        const has = (...codes: string[]): boolean => problems.some(({ code }) => codes.includes(code));
        assert.equal(reading.bucket === undefined, has('missingBucket'));
        assert.equal(reading.minutes === undefined, has('missingMinutes', 'minutesOutOfRange'));
        const { minutes = 1 } = reading;
        assert.ok(Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440);
      }),
      { numRuns: 2000 },
    );
  });

  it('says the same in other case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('p 30 @MON x', '1H30 B x', 'x 30M PEOPLE', '#MENT 1H 30MIN @Yesterday 9:30'),
        (line) => {
          const [upper, lower] = [line.toUpperCase(), line.toLowerCase()].map(
            (text) => parseLog(text, context).reading,
          );
          assert.deepEqual({ ...upper, note: '' }, { ...lower, note: '' });
        },
      ),
    );
  });

  it('comes back from the entry it made', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const { reading } = parseLog(formatLog(entry), context);
        assert.deepEqual(reading, { ...entry, note: entry.note ?? '' });
      }),
      { numRuns: 2000 },
    );
  });
});

/** What somebody may have written by hand. */
const anyEntries = fc.record(
  {
    id: fc.constant('x'),
    on: fc.integer({ min: -800, max: 800 }).map((count) => addDays('2026-11-20', count)),
    at: fc.tuple(two(23), two(59)).map((clock) => clock.join(':')),
    minutes: fc.integer({ min: 1, max: 1440 }),
    bucket: fc.constantFrom(...bucketIds),
    note: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.oneof(words, fc.constantFrom('', '\n', '\t', '\u00a0')), { maxLength: 9 })
        .map((each) => each.join(' ')),
    ),
    responsibility: fc.oneof(fc.constantFrom(...ids, 'MENTORING', 'two words', ''), fc.string({ maxLength: 5 })),
  },
  { requiredKeys: ['id', 'on', 'minutes', 'bucket'] },
);

/** The entry that comes of editing another one's line into this. */
function edited(before: TimeEntry, line: string): TimeEntry {
  const { reading } = parseLog(line, knowing(context, before));
  const { bucket, minutes } = reading;
  assert.ok(bucket !== undefined && minutes !== undefined, line);
  return editedEntry(before, { ...reading, bucket, minutes });
}

/** Without the keys that say nothing. */
function said(entry: TimeEntry): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

describe('any entry', () => {
  it('comes back from its line unchanged to the letter, when nothing in it is edited', () => {
    fc.assert(
      fc.property(anyEntries, (entry) => {
        assert.deepEqual(said(edited(entry, formatLog(entry))), { ...entry });
      }),
      { numRuns: 5000 },
    );
  });

  it('changes in what was edited alone', () => {
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 1, max: 1440 }), (entry, minutes) => {
        const line = formatLog(entry).replace(` ${entry.minutes}m `, ` ${minutes}m `);
        assert.deepEqual(said(edited(entry, line)), { ...entry, minutes });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an entry as a line', () => {
  it('takes another note, and none', () => {
    const entry: TimeEntry = { id: 'x', on: '2026-11-20', minutes: 30, bucket: 'people', note: 'two\nlines' };
    assert.deepEqual(said(edited(entry, 'p 30m @2026-11-20 two words')), { ...entry, note: 'two words' });
    const { note: _note, ...rest } = entry;
    assert.deepEqual(said(edited(entry, 'p 30m @2026-11-20')), rest);
  });

  it('is one that people would type', () => {
    const entry = {
      on: '2026-11-20',
      at: '14:00',
      minutes: 30,
      bucket: 'people',
      note: '1:1  with Ana',
      responsibility: 'mentoring',
    } as const;
    assert.equal(formatLog(entry), 'p 30m #mentoring @2026-11-20@14:00 1:1 with Ana');
    assert.equal(formatLog({ on: '2026-11-20', minutes: 90, bucket: 'strategy' }), 's 90m @2026-11-20');
  });

  it('sets off a note that would be read as something else', () => {
    assert.equal(
      formatLog({ on: '2026-11-20', minutes: 30, bucket: 'people', note: 'met @mon' }),
      'p 30m @2026-11-20 -- met @mon',
    );
    assert.equal(
      formatLog({ on: '2026-11-20', minutes: 30, bucket: 'people', note: '9:30 call' }),
      'p 30m @2026-11-20 -- 9:30 call',
    );
  });
});
