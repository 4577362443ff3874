import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bucketIds } from '../../../src/balance/bucket.ts';
import type { Correction } from '../../../src/balance/correction.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { JournalError } from '../../../src/journal/journalError.ts';
import { addEntryText, readJournalText, removeEntryText, replaceEntryText } from '../../../src/journal/journalFile.ts';
import { scalarText } from '../../../src/journal/scalarText.ts';

const notes = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '#',
        ' #',
        ': ',
        ':',
        '{',
        '}',
        '[',
        ']',
        ',',
        '\n',
        '\r\n',
        '\t',
        ' ',
        '- ',
        '? ',
        '---',
        '...',
        '%',
        '&a',
        '*a',
        '!t',
        '|',
        '>',
        '@',
        '`',
        '\\',
        '\0',
        '\x1b',
        '\x7f',
        '\x85',
        '\u2028',
        '\u2029',
        '\uFEFF',
        '\uD800',
        '👩‍💻',
        'é',
        'null',
        'true',
        '~',
        '0x1f',
        '1e3',
        '007',
        '1:1',
        '2026-11-20',
        '=',
        '<<',
      ),
    )
    .map((parts) => parts.join('')),
);

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function entryWith(id: string): fc.Arbitrary<TimeEntry> {
  return fc.record(
    {
      id: fc.constant(id),
      on: day,
      minutes: fc.integer({ min: 1, max: 1440 }),
      bucket: fc.constantFrom(...bucketIds),
      at: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
      note: notes,
      responsibility: fc.constantFrom('mentoring', 'technical-guidance', '42', 'a, b'),
    },
    { requiredKeys: ['id', 'on', 'minutes', 'bucket'], noNullPrototype: true },
  );
}

/** Refs that YAML may take for numbers are as likely as others. */
const refs = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 16, maxLength: 16 }),
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: 16, maxLength: 16 }),
  fc
    .tuple(
      fc.integer({ min: 1, max: 14 }),
      fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: 15, maxLength: 15 }),
    )
    .map(([at, digits]) => `${digits.slice(0, at)}e${digits.slice(at)}`),
);

function correctionWith(id: string): fc.Arbitrary<Correction> {
  return fc.record(
    {
      id: fc.constant(id),
      on: day,
      evidence: refs,
      as: fc.constantFrom(...bucketIds, 'excluded', 'notMine'),
      note: notes,
    },
    { requiredKeys: ['id', 'on', 'evidence', 'as'], noNullPrototype: true },
  );
}

const gap = fc.constantFrom(' ', '  ', '   ');
const comment = fc.constantFrom('', '', ' # c', '  # {id: no, "', '\t# tab');
const filler = fc.constantFrom('', '', '# between', '   ', '      # deep: {x', '# - {id: fake, on: 2026-01-01}');

/** One item as somebody might have typed it: flow or block, any spacing, keys of their own. */
const item = fc
  .record({
    style: fc.constantFrom('flow', 'block', 'wide'),
    gap,
    comment,
    note: notes,
    tail: fc.constantFrom('', 'plain', 'block', 'keep'),
  })
  .map(({ style, gap, comment, note, tail }) => (id: string, indent: string): string[] => {
    if (style === 'flow') {
      return [
        `${indent}-${gap}{id: ${id},${gap}on: 2026-11-20, minutes: 30, bucket: people, note: ${scalarText(note, 'flow')}}${comment}`,
      ];
    }
    if (style === 'wide') {
      return [
        `${indent}-${gap}{`,
        `${indent}    id: ${id}, # its id`,
        `${indent}    'on': 2026-11-20, minutes: 30,`,
        '',
        `${indent}    bucket:${gap}people, mine: [1,{a: b}] }${comment}`,
      ];
    }
    const inner = `${indent} ${gap}`;
    const tails: Record<string, string[]> = {
      '': [],
      plain: [`${inner}mine: several`, `${inner}   lines`],
      block: [`${inner}mine: |`, `${inner}  # no comment`, '', `${inner}  text`],
      keep: [`${inner}mine: >+`, `${inner}  text`, '', ''],
    };
    return [
      `${indent}-${gap}id: ${id}${comment}`,
      `${inner}"on" :${gap}2026-11-20`,
      `${inner}minutes: 30${comment}`,
      `${inner}note: ${scalarText(note, 'block')}`,
      `${inner}bucket: people`,
      ...(tails[tail] ?? []),
    ];
  });

interface Typed {
  readonly text: string;
  readonly ids: readonly string[];
}

/** A whole journal as somebody might have typed it. */
const documents = fc
  .record({
    items: fc.array(fc.tuple(item, filler), { maxLength: 6 }),
    indent: fc.constantFrom('', '  ', '     '),
    eol: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\uFEFF'),
    head: fc.constantFrom('', '# head', '---', 'owner: {name: me}'),
    foot: fc.constantFrom('', '# foot', 'after: 1', '...'),
    final: fc.boolean(),
    empty: fc.constantFrom('', ' []', ' ~', ' [ ] # none', ' # none'),
  })
  .map(({ items, indent, eol, bom, head, foot, final, empty }): Typed => {
    const ids = items.map((_, index) => `id${index}`);
    const lines = [
      ...(head ? [head] : []),
      'version: 1',
      items.length > 0 ? 'entries: # mine' : `entries:${empty}`,
      ...items.flatMap(([make, between], index) => [...make(`id${index}`, indent), ...(between ? [between] : [])]),
      ...(foot ? [foot] : []),
    ];
    return { text: bom + lines.join(eol) + (final ? eol : ''), ids };
  });

/** What two texts share at both ends, as lengths. */
function shared(one: string, other: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return { head, tail };
}

/**
 * The text without an entry. Undefined for a refusal where it is right: blank lines or an indented
 * comment below the entry would become part of a block scalar above it.
 */
function removed(text: string, id: string): string | undefined {
  try {
    return removeEntryText(text, id);
  } catch (error) {
    assert.match(text, /mine: (\||>\+)/);
    assert.ok(error instanceof JournalError && error.code === 'editRefused');
    return undefined;
  }
}

/** `PROPERTY_RUNS=10000` looks harder than a unit test has the time for. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 60);
const runs = { numRuns };

describe('journal texts', function () {
  this.timeout(600_000);

  it('round-trip any note', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const text = addEntryText(undefined, { id: 'a', on: '2026-11-20', minutes: 5, bucket: 'people', note });
        assert.equal(readJournalText(text).value.entries[0]?.note, note);
        assert.equal(text.split('\n').length, 4, 'one line an entry');
        // oxlint-disable-next-line no-control-regex
        assert.doesNotMatch(text.replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
        assert.equal(Buffer.from(text, 'utf8').toString('utf8'), text, 'survives the disk');
      }),
      { numRuns: numRuns * 4 },
    );
  });

  it('are read alike however they are typed', () => {
    fc.assert(
      fc.property(documents, ({ text, ids }) => {
        const { value, problems } = readJournalText(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          value.entries.map(({ id }) => id),
          ids,
        );
      }),
      runs,
    );
  });

  it('keep every byte when an entry is added', () => {
    fc.assert(
      fc.property(documents, entryWith('new'), ({ text, ids }, entry) => {
        const after = addEntryText(text, entry);
        // Nothing but an insertion; an explicit empty value (`[]`, `~`) makes room.
        const { head, tail } = shared(text, after);
        if (ids.length > 0) assert.equal(head + tail, text.length);
        else assert.ok(head + tail >= text.length - ' [ ] # none'.length);
        assert.deepEqual(readJournalText(after).value.entries, [...readJournalText(text).value.entries, entry]);
        assert.equal(after.includes('\r\n'), text.includes('\r\n'));
        assert.equal(
          after.replaceAll('\r\n', '').includes('\n'),
          text.replaceAll('\r\n', '').includes('\n'),
          'no mixed line breaks',
        );
        assert.equal(after.endsWith('\n'), text.endsWith('\n'));
      }),
      runs,
    );
  });

  it('keep every byte when an entry is added and taken back', () => {
    fc.assert(
      fc.property(documents, entryWith('new'), ({ text, ids }, entry) => {
        const back = removeEntryText(addEntryText(text, entry), 'new');
        if (ids.length > 0) assert.equal(back, text);
      }),
      runs,
    );
  });

  it('keep every byte when a correction is added, changed and taken back', () => {
    fc.assert(
      fc.property(documents, correctionWith('new'), correctionWith('new'), ({ text, ids }, first, second) => {
        const added = addEntryText(text, first);
        assert.deepEqual(readJournalText(added), {
          text: added,
          value: { ...readJournalText(text).value, corrections: [first] },
          problems: [],
        });
        const changed = replaceEntryText(added, second);
        assert.deepEqual(readJournalText(changed).value.corrections, [second]);
        const back = removeEntryText(changed, 'new');
        if (ids.length > 0) assert.equal(back, text);
      }),
      runs,
    );
  });

  it('lose the lines of one entry and no other byte when it is removed', () => {
    fc.assert(
      fc.property(documents, fc.nat(), ({ text, ids }, pick) => {
        const id = ids[pick % Math.max(ids.length, 1)];
        fc.pre(id !== undefined);
        const after = removed(text, id);
        fc.pre(after !== undefined);
        const { head, tail } = shared(text, after);
        if (ids.length > 1) assert.equal(head + tail, after.length, 'only a removal');
        assert.deepEqual(
          readJournalText(after).value.entries,
          readJournalText(text).value.entries.filter((entry) => entry.id !== id),
        );
        for (const kept of ['# between', '# foot', '# head', '# mine', 'after: 1', 'owner: {name: me}']) {
          assert.equal(after.split(kept).length, text.split(kept).length, kept);
        }
      }),
      runs,
    );
  });

  it('keep unknown keys and other entries when one is replaced', () => {
    fc.assert(
      fc.property(documents, fc.nat(), entryWith('id'), ({ text, ids }, pick, fields) => {
        const id = ids[pick % Math.max(ids.length, 1)];
        fc.pre(id !== undefined);
        const entry = { ...fields, id };
        const after = replaceEntryText(text, entry);
        assert.deepEqual(
          readJournalText(after).value.entries,
          readJournalText(text).value.entries.map((old) => (old.id === id ? entry : old)),
        );
        assert.equal(after.split('mine').length, text.split('mine').length);
        assert.equal(after.split('#').length >= text.split('#').length - 8, true);
      }),
      runs,
    );
  });
});
