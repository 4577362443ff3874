import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tickText, readChecklistText } from '../../../src/journal/checklistFile.ts';
import { addResponsibilityText, removeResponsibilityText } from '../../../src/journal/checklistItems.ts';
import { undoneChecklistText } from '../../../src/journal/undoneChecklist.ts';
import { checklists, sortedLines } from './checklistArbitraries.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };

const head = 'version: 1\nresponsibilities:\n';
const a = '  # about a\n  - id: a\n    bucket: people\n    title: A   # short\n    done: []\n    # end of a\n';
const c = '  - id: c\n    bucket: building\n    title: C\n';
const b = '  - {id: b, bucket: people, title: B} # of b\n';
const added = '  - id: n\n    bucket: people\n    title: "New: one"\n    cadence: weekly\n    done: []\n';
const item = { id: 'n', bucket: 'people', title: 'New: one', cadence: 'weekly' } as const;
const braces = '{id: n, bucket: people, title: "New: one", cadence: weekly, done: []}';

const put = (text: string, line: string, at: string) => text.replace(at, `${line}\n${at}`);
const idsIn = (text: string) => readChecklistText(text).value.map(({ id }) => id);

describe('addResponsibilityText', function () {
  this.timeout(600_000);

  const table: [name: string, before: string | undefined, after: string][] = [
    ['below the last of its bucket', head + a + c, head + a + added + c],
    ['at the end where its bucket has none', head + c, head + c + added],
    ['with an empty line where others have one', `${head}${c}\n${a}\n# End\n`, `${head}${c}\n${a}\n${added}\n# End\n`],
    ['to an end without a line break', (head + a).slice(0, -1), (head + a + added).slice(0, -1)],
    ['to a file of Windows', (head + a).replaceAll('\n', '\r\n'), (head + a + added).replaceAll('\n', '\r\n')],
    ['to no file', undefined, head + added],
    ['below what an empty file says', '# mine\n', `# mine\n${head}${added}`],
    ['to an empty list', 'version: 1\nresponsibilities: []\n# End\n', `${head}${added}# End\n`],
    [
      'to a list without a value',
      'version: 1\nresponsibilities: # none\n',
      `version: 1\nresponsibilities: # none\n${added}`,
    ],
    [
      'to a commented empty list',
      'version: 1\nresponsibilities: [ # none\n]\n',
      `version: 1\nresponsibilities: [${braces} # none\n]\n`,
    ],
    [
      'in brackets',
      'version: 1\nresponsibilities: [{id: x, bucket: people, title: X}] # c\n',
      `version: 1\nresponsibilities: [{id: x, bucket: people, title: X}, ${braces}] # c\n`,
    ],
    ['in braces', '{version: 1, responsibilities: []}', `{version: 1, responsibilities: [${braces}]}`],
  ];
  for (const [name, before, after] of table) {
    it(name, () => assert.equal(addResponsibilityText(before, item), after));
  }

  it('quotes a title in brackets where a comma is in it', () => {
    const text = 'version: 1\nresponsibilities: [{id: x, bucket: people, title: X}]\n';
    assert.match(addResponsibilityText(text, { ...item, title: 'a, b' }), /title: "a, b", cadence/);
  });

  it('refuses a file with problems', () => {
    assert.throws(() => addResponsibilityText(head + a.replace('people', 'persons'), item), {
      code: 'fileNotWritable',
    });
  });

  it('refuses an id that is there', () => {
    assert.throws(() => addResponsibilityText(head + a, { ...item, id: 'a' }), { code: 'duplicateId', detail: 'a' });
  });

  it('keeps every byte of any checklist', () => {
    fc.assert(
      fc.property(checklists, ({ text, ids }) => {
        const after = addResponsibilityText(text, item);
        assert.deepEqual(idsIn(after).toSorted(), [...ids, 'n'].toSorted());
        let at = 0;
        for (const character of after) if (character === text[at]) at += 1;
        assert.equal(at, text.length);
        assert.equal(removeResponsibilityText(after, 'n'), text);
        assert.equal(undoneChecklistText(after, text, after), text);
      }),
      runs,
    );
  });
});

describe('removeResponsibilityText', function () {
  this.timeout(600_000);

  const table: [name: string, before: string, id: string, after: string][] = [
    ['with its comments', head + a + c, 'a', head + c],
    ['the last one', head + c + a, 'a', head + c],
    ['the only one', head + a, 'a', 'version: 1\nresponsibilities: []\n'],
    ['with one of two empty lines', `${head}${c}\n${a}\n# End\n`, 'a', `${head}${c}\n# End\n`],
    ['with the empty line before it at the end', `${head}${c}\n${a}`, 'a', head + c],
    ['with no empty line that sets the next apart', `${head}${c}\n${a}${b}`, 'a', `${head}${c}\n${b}`],
    ['with no empty line below it', `${head}${c}${a}\n${b}`, 'a', `${head}${c}\n${b}`],
    ['with no line of the item above', `${head}${c}${a}`, 'a', head + c],
    ['with no empty line above the first', `${head}\n${a}`, 'a', 'version: 1\nresponsibilities: []\n\n'],
    ['leaving a heading alone', `${head}  # Rest\n\n${a}${c}`, 'a', `${head}  # Rest\n\n${c}`],
    ['at an end without a line break', (head + c + a).slice(0, -1), 'a', (head + c).slice(0, -1)],
    [
      'in brackets',
      'version: 1\nresponsibilities: [{id: x, bucket: people, title: X}, {id: y, bucket: people, title: Y}] # c\n',
      'x',
      'version: 1\nresponsibilities: [{id: y, bucket: people, title: Y}] # c\n',
    ],
  ];
  for (const [name, before, id, after] of table) {
    it(name, () => {
      assert.equal(removeResponsibilityText(before, id), after);
      assert.equal(undoneChecklistText(after, before, after), before);
    });
  }

  it('refuses a layout in which a dash shares its line', () => {
    const text = 'version: 1\n? responsibilities\n: - {id: x, bucket: people, title: X}\n';
    assert.throws(() => removeResponsibilityText(text, 'x'), { code: 'editRefused', detail: /shares its line/ });
  });

  it('keeps the lines of all others in any checklist', () => {
    fc.assert(
      fc.property(checklists, fc.nat(), ({ text, ids }, pick) => {
        const id = ids[pick % ids.length] ?? '';
        const after = removeResponsibilityText(text, id);
        assert.deepEqual(
          idsIn(after),
          ids.filter((each) => each !== id),
        );
        const before = sortedLines(text);
        const rest = sortedLines(after).filter((line) => !line.startsWith('responsibilities: []'));
        assert.deepEqual(
          rest.filter((line) => !before.includes(line)),
          [],
        );
        assert.equal(after.endsWith('\n'), text.endsWith('\n'));
      }),
      runs,
    );
  });
});

describe('undoneChecklistText', () => {
  const before = head + a + c;
  const after = head + c; // without `a`

  it('keeps what others changed elsewhere since', () => {
    const theirs = tickText(after, 'c', '2026-11-20');
    assert.equal(undoneChecklistText(theirs, before, after), tickText(before, 'c', '2026-11-20'));
    const above = `# Mine\n${after}`;
    assert.equal(undoneChecklistText(above, before, after), `# Mine\n${before}`);
  });

  it('keeps what others changed right beside it', () => {
    const renamed = after.replace('title: C', 'title: D');
    // Above, below, and where lines were taken out.
    for (const [theirs, undone] of [
      [renamed.replace('bucket: building', 'bucket: people'), after.replace('bucket: building', 'bucket: people')],
      [put(renamed, '    # mine', '    title: D'), put(after, '    # mine', '    title: C')],
      [`${renamed}    # mine\n`, `${after}    # mine\n`],
      [`${renamed}    done: []`, `${after}    done: []`],
    ] as const) {
      assert.equal(undoneChecklistText(theirs, after, renamed), undone);
    }
    const commented = after.replace('- id: c', '- id: c # mine');
    assert.equal(undoneChecklistText(commented, before, after), before.replace('- id: c', '- id: c # mine'));
    const unended = `${after.slice(0, -1)} # mine`;
    assert.equal(undoneChecklistText(unended, before, after), `${before.slice(0, -1)} # mine`);
  });

  it('does nothing where others changed a part of the same, or more', () => {
    const both = after.replace('bucket: building\n    title: C', 'bucket: people\n    title: D');
    const theirs = both.replace('title: D', 'title: E').replace('id: c', 'id: e');
    assert.equal(undoneChecklistText(both.replace('title: D', 'title: E'), after, both), undefined);
    assert.equal(undoneChecklistText(theirs, after, both), undefined);
    assert.equal(undoneChecklistText(both.replace('title: D', 'title: E\n    notes: x'), after, both), undefined);
  });

  it('does nothing where others changed one of the comments that it changed', () => {
    const [old, mine] = [`# a\n# b\n${after}`, `# c\n# d\n${after}`];
    assert.equal(undoneChecklistText(mine.replace('# d', '# e'), old, mine), undefined);
    assert.equal(undoneChecklistText(mine.replace('# c', '# e'), old, mine), undefined);
  });

  it('puts one of several same lines back', () => {
    const twice = `# c\n# c\n# c\n${after}`;
    const once = `# c\n# c\n${after}`;
    assert.equal(undoneChecklistText(`${once}# mine\n`, twice, once), `${twice}# mine\n`);
    assert.equal(undoneChecklistText(`${twice}# mine\n`, once, twice), `${once}# mine\n`);
  });

  it('takes a new list out of what others wrote around it', () => {
    const made = head + a;
    assert.equal(undoneChecklistText(`# Mine\n${made}`, '', made), '# Mine\n');
  });

  it('does nothing where others changed the same', () => {
    const renamed = before.replace('title: A', 'title: Z');
    const theirs = renamed.replace('title: Z', 'title: Y');
    assert.equal(undoneChecklistText(theirs, before, renamed), undefined);
    assert.equal(undoneChecklistText(before, before, renamed), undefined, 'it is undone already');
    const another = addResponsibilityText(after, { ...item, id: 'a', bucket: 'building' });
    assert.equal(undoneChecklistText(another, before, after), undefined, 'the id is taken again');
    const inItsPlace = after.replace('responsibilities:\n', `responsibilities:\n${added}`);
    assert.equal(undoneChecklistText(inItsPlace, before, after), undefined, 'which of the two comes first');
  });

  it('leaves a file with problems alone', () => {
    assert.throws(() => undoneChecklistText(after.replace('building', 'b'), before, after), {
      code: 'fileNotWritable',
    });
  });
});
