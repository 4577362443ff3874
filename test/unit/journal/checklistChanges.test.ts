import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeResponsibilityText, moveResponsibilityText } from '../../../src/journal/checklistChanges.ts';
import { readChecklistText } from '../../../src/journal/checklistFile.ts';
import { checklists, sortedLines } from './checklistArbitraries.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };

const head = 'version: 1\nresponsibilities:\n';
const a = '  # about a\n  - id: a\n    bucket: people\n    title: A   # short\n    done: []\n    # end of a\n';
const b = '  - {id: b, bucket: people, title: B} # of b\n';
const c = '  - id: c\n    bucket: building\n    title: C\n';

const idsIn = (text: string) => readChecklistText(text).value.map(({ id }) => id);
const itemIn = (text: string, id: string) => readChecklistText(text).value.find((item) => item.id === id);

describe('changeResponsibilityText', function () {
  this.timeout(600_000);

  it('renames, and keeps the id, the comment beside and all else', () => {
    const text = head + a + b + c;
    assert.equal(changeResponsibilityText(text, 'a', { title: 'Ask: why?' }), text.replace('A   #', '"Ask: why?"   #'));
    assert.equal(changeResponsibilityText(text, 'b', { title: 'B, too' }), text.replace('title: B', 'title: "B, too"'));
  });

  it('adds keys in the style of the item, changes them and takes them away', () => {
    const text = head + a + b;
    const paused = changeResponsibilityText(text, 'a', { paused: '2027-01-15', notes: 'Ask Ana' });
    assert.equal(paused, head + a.replace('    # end', '    paused: 2027-01-15\n    notes: Ask Ana\n    # end') + b);
    assert.deepEqual([itemIn(paused, 'a')?.paused, itemIn(paused, 'a')?.notes], ['2027-01-15', 'Ask Ana']);
    assert.equal(
      changeResponsibilityText(paused, 'a', { paused: '2027-02-01' }),
      paused.replace('2027-01-15', '2027-02-01'),
    );
    assert.equal(changeResponsibilityText(paused, 'a', { paused: undefined, notes: undefined }), text);
    assert.equal(
      changeResponsibilityText(text, 'b', { paused: '2027-01-15' }),
      text.replace('title: B}', 'title: B, paused: 2027-01-15}'),
    );
  });

  it('keeps the quotes of what stays the same', () => {
    const text = head + a.replace('title: A', 'title: "A"');
    assert.equal(changeResponsibilityText(text, 'a', { title: 'A', bucket: 'people' }), text);
  });

  it('refuses a bad value, an unknown item, and a file with problems', () => {
    assert.throws(() => changeResponsibilityText(head + a, 'a', { paused: 'soon' }), { code: 'editRefused' });
    assert.throws(() => changeResponsibilityText(head + a, 'a', { title: '' }), { code: 'editRefused' });
    assert.throws(() => changeResponsibilityText(head + a, 'z', { title: 'Z' }), { code: 'unknownId' });
    assert.throws(() => changeResponsibilityText(head + a.replace('people', 'persons'), 'a', { title: 'Z' }), {
      code: 'fileNotWritable',
    });
  });

  it('touches no other line of any checklist', () => {
    fc.assert(
      fc.property(checklists, fc.nat(), fc.string({ minLength: 1 }), ({ text, ids }, pick, words) => {
        const id = ids[pick % ids.length] ?? '';
        const after = changeResponsibilityText(text, id, { title: words, notes: words });
        assert.deepEqual([itemIn(after, id)?.title, itemIn(after, id)?.notes], [words, words]);
        const kept = sortedLines(after);
        const gone = sortedLines(text).filter((line) => !kept.includes(line));
        assert.ok(gone.length <= 1, JSON.stringify(gone));
        for (const line of gone) assert.ok(line.includes(`T ${id}`));
        const back = changeResponsibilityText(after, id, { title: `T ${id}`, notes: undefined });
        assert.deepEqual(readChecklistText(back).value, readChecklistText(text).value);
      }),
      runs,
    );
  });
});

describe('moveResponsibilityText', function () {
  this.timeout(600_000);

  const table: [
    name: string,
    before: string,
    id: string,
    place: { bucket: 'people' | 'building'; before?: string },
    after: string,
  ][] = [
    ['down, with its comments', head + a + b + c, 'a', { bucket: 'people' }, head + b + a + c],
    ['up', head + a + b + c, 'b', { bucket: 'people', before: 'a' }, head + b + a + c],
    ['to itself', head + a + b, 'a', { bucket: 'people', before: 'a' }, head + a + b],
    ['where it is', head + a + b, 'a', { bucket: 'people', before: 'b' }, head + a + b],
    [
      'to another bucket',
      head + a + c + b,
      'b',
      { bucket: 'building', before: 'c' },
      head + a + b.replace('people', 'building') + c,
    ],
    [
      'to a bucket that has none',
      head + b + a,
      'b',
      { bucket: 'building' },
      head + a + b.replace('people', 'building'),
    ],
    [
      'to the end, where its new bucket has none',
      head + b + a + b.replace('b,', 'd,'),
      'b',
      { bucket: 'building' },
      head + a + b.replace('b,', 'd,') + b.replace('people', 'building'),
    ],
    [
      'below the last of its bucket',
      head + c + b + a + c.replace('id: c', 'id: d'),
      'c',
      { bucket: 'people' },
      head + b + a + c.replace('building', 'people') + c.replace('id: c', 'id: d'),
    ],
    [
      'in a file of Windows',
      (head + a + b + c).replaceAll('\n', '\r\n'),
      'a',
      { bucket: 'people' },
      (head + b + a + c).replaceAll('\n', '\r\n'),
    ],
    [
      'past empty lines, which stay',
      `${head}${a}\n  # Rest\n\n${b}\n\n${c}`,
      'b',
      { bucket: 'people', before: 'a' },
      `${head}${b}\n  # Rest\n\n${a}\n\n${c}`,
    ],
    [
      'to an end without a line break',
      (head + a + b).slice(0, -1),
      'a',
      { bucket: 'people' },
      (head + b + a).slice(0, -1),
    ],
    [
      'in brackets',
      'version: 1\nresponsibilities: [{id: x, bucket: people, title: X}, {id: y, bucket: people, title: Y}]',
      'y',
      { bucket: 'people', before: 'x' },
      'version: 1\nresponsibilities: [{id: y, bucket: people, title: Y}, {id: x, bucket: people, title: X}]',
    ],
  ];
  for (const [name, before, id, place, after] of table) {
    it(name, () => assert.equal(moveResponsibilityText(before, id, place), after));
  }

  it('keeps every line of any checklist', () => {
    fc.assert(
      fc.property(checklists, fc.nat(), fc.nat(), ({ text, ids }, from, to) => {
        const [id = '', before = ''] = [ids[from % ids.length], ids[to % ids.length]];
        const bucket = itemIn(text, id)?.bucket ?? 'people';
        const after = moveResponsibilityText(text, id, { bucket, before });
        const others = ids.filter((each) => each !== id);
        const expected = id === before ? ids : others.toSpliced(others.indexOf(before), 0, id);
        assert.deepEqual(idsIn(after), expected);
        assert.deepEqual(sortedLines(after), sortedLines(text));
        assert.equal(after.endsWith('\n'), text.endsWith('\n'));
      }),
      runs,
    );
  });
});
