import fc from 'fast-check';
import { bucketIds } from '../../../src/balance/bucket.ts';
import type { Correction } from '../../../src/balance/correction.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { scalarText } from '../../../src/journal/scalarText.ts';

/** Anything somebody may have typed, and what means something to YAML. */
export const notes = fc.oneof(
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

export function entryWith(id: string): fc.Arbitrary<TimeEntry> {
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

export function correctionWith(id: string): fc.Arbitrary<Correction> {
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

/** A journal, and the ids in it. */
export interface Typed {
  readonly text: string;
  readonly ids: readonly string[];
}

/** A whole journal as somebody might have typed it. */
export const documents = fc
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
