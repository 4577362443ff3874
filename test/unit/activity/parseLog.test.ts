import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LogRecord } from '../../../src/activity/logRecord.ts';
import { LogParser } from '../../../src/activity/parseLog.ts';
import { cleanTitle } from '../../../src/activity/title.ts';
import { seconds } from './observing.ts';

const now = seconds('2026-11-20 12:00');

/** In the order of the fields of the log. */
function valuesOf(record: LogRecord): unknown[] {
  const { hash, parents, authorName, authorMail, mappedMail, authored } = record;
  const { committerMail, committed, subject, trailers, notes } = record;
  return [
    hash,
    parents,
    authorName,
    authorMail,
    mappedMail,
    authored,
    committerMail,
    committed,
    subject,
    trailers,
    notes,
  ];
}

function parse(pieces: readonly Buffer[], withNotes = true): { records: unknown[][]; isWhole: boolean } {
  const records: unknown[][] = [];
  const parser = new LogParser(now, (record) => records.push(valuesOf(record)), withNotes);
  for (const piece of pieces) parser.push(piece);
  return { records, isWhole: parser.isWhole };
}

describe('parsing a log', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.replaceAll('\0', '').toWellFormed());
  const time = fc.integer({ min: seconds('1990-01-01 00:00'), max: now });
  const row = fc.tuple(text, text, text, text, text, time, text, time, text, text, text);

  it('gives back what was written, however the output is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.array(fc.nat(400), { maxLength: 20 }), (rows, cuts) => {
        const bytes = Buffer.from(rows.map((fields) => fields.map((field) => `${field}\0`).join('')).join(''));
        const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b), bytes.length];
        const { records, isWhole } = parse(places.slice(1).map((end, index) => bytes.subarray(places[index], end)));
        assert.deepEqual(records, rows);
        assert.equal(isWhole, true);
      }),
    );
  });

  it('notices that the end is missing', () => {
    const fields = ['abc', '', 'é', 'é@x', 'é@x', String(now), 'c@x', String(now), 'subject é', '', 'note'];
    const whole = Buffer.from(`${fields.join('\0')}\0`);
    for (let length = 1; length < whole.length; length += 1) {
      assert.equal(parse([whole.subarray(0, length)]).isWhole, false, `${length} bytes`);
    }
    assert.deepEqual([parse([whole]).isWhole, parse([]).isWhole, parse([whole]).records.length], [true, true, 1]);
  });

  it('takes long fields, and stops at one without an end before it fills the memory', () => {
    const megabyte = Buffer.alloc(2 ** 20, 'x');
    const long = Array.from({ length: 15 }, () => megabyte);
    const before = Buffer.from(`h\0\0n\0a\0a\0${now}\0c\0${now}\0`);
    const { records } = parse([before, ...long, Buffer.from('\0\0\0'), ...long]);
    assert.deepEqual(
      records.map((fields) => String(fields[8]).length),
      [15 * 2 ** 20],
    );
    assert.throws(() => parse([before, ...long, megabyte, Buffer.from('x')]), /a field of more than 16777216 bytes/);
  });

  for (const [time, expected] of [
    ['', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['1e9', 1e9],
    ['12.5', undefined],
    ['%at', undefined],
    ['99999999999999999999', undefined],
    [String(seconds('1989-12-31 23:59:59')), undefined],
    [String(seconds('1990-01-01 00:00')), seconds('1990-01-01 00:00')],
    [String(now + 86_400), now + 86_400],
    [String(now + 86_401), undefined],
  ] as const) {
    it(`takes the date ${JSON.stringify(time)} for ${expected}`, () => {
      const { records } = parse([Buffer.from(`h\0\0n\0a\0a\0${time}\0c\0${time}\0s\0\0`)], false);
      assert.deepEqual(records, [['h', '', 'n', 'a', 'a', expected, 'c', expected, 's', '', '']]);
    });
  }
});

describe('the title of evidence', () => {
  it('is at most 80 graphemes without control or direction characters, whatever the subject', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (subject) => {
        const title = cleanTitle(subject);
        assert.ok([...new Intl.Segmenter().segment(title)].length <= 80);
        assert.doesNotMatch(title, /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('keeps ordinary text as it is, and a megabyte is no trouble', () => {
    assert.equal(cleanTitle('Fix: größere Änderung (#12) 🎉'), 'Fix: größere Änderung (#12) 🎉');
    assert.equal(cleanTitle('a'.repeat(1_000_000)).length, 80);
    assert.ok(cleanTitle('e\u0301'.repeat(1_000_000)).length <= 160);
  });
});
