import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bucketIds } from '../../../src/balance/bucket.ts';
import { recognise } from '../../../src/journal/importing/columns.ts';
import { csvTable } from '../../../src/journal/importing/csvTable.ts';
import { decodeText } from '../../../src/journal/importing/decodeText.ts';
import { dateOrderOf } from '../../../src/journal/importing/readDate.ts';
import { readEntries } from '../../../src/journal/importing/readEntries.ts';
import { durationUnitOf } from '../../../src/journal/importing/readMinutes.ts';
import { balanceCsv } from '../../../src/workbench/balanceCsv.ts';

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('=1+1', "'=x", 'a;-1', ' @x', '"', 'two\nlines', 'a\r\nb', '1,5', 'a\tb', ', ', 'Date'),
);
/** A blank note is none, and NUL is in no file. */
const text = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join('').replaceAll('\0', ''))
  .filter((joined) => joined.trim() !== '');
const two = (number: number) => String(number).padStart(2, '0');

const entries = fc.array(
  fc.record(
    {
      id: fc.uuid(),
      on: fc
        .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`),
      at: fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
      minutes: fc.integer({ min: 1, max: 1440 }),
      bucket: fc.constantFrom(...bucketIds),
      note: text,
      responsibility: text,
    },
    { requiredKeys: ['id', 'on', 'minutes', 'bucket'] },
  ),
  { minLength: 1, maxLength: 20 },
);

describe('what the export writes', () => {
  it('is read back without a question, entry by entry, equal in all it says', () => {
    fc.assert(
      // Of what overlaps an earlier entry less counts, or nothing.
      fc.property(entries, fc.nat(1440), (all, most) => {
        const csv = balanceCsv(
          {
            entries: all.map((entry) => ({ entry, counted: Math.min(entry.minutes, most) })),
            observed: { sessions: [] },
          },
          { timeZone: 'UTC', rolloverHour: 4, weekStart: 1 },
        );
        const table = csvTable(decodeText(Buffer.from(csv)));
        const columns = recognise(table);
        const days = all.map(({ on }) => on);
        assert.equal(dateOrderOf(days), 'dayFirst');
        assert.equal(durationUnitOf(table.header?.[columns.duration ?? -1] ?? '', []), 'minutes');
        const reading = readEntries(table, {
          columns,
          dateOrder: 'dayFirst',
          unit: 'minutes',
          rolloverHour: 4,
          buckets: new Map(bucketIds.map((id) => [id, id])),
          responsibilities: new Map(),
        });
        assert.deepEqual(reading.unread, []);
        assert.deepEqual(
          reading.drafts,
          all.map(({ id: _id, ...draft }) => draft),
        );
      }),
      { numRuns: 500 },
    );
  });
});
