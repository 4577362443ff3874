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
const added = '  - id: n\n    bucket: people\n    title: "New: one"\n    cadence: weekly\n    done: []\n';
const item = { id: 'n', bucket: 'people', title: 'New: one', cadence: 'weekly' } as const;
const braces = '{id: n, bucket: people, title: "New: one", cadence: weekly, done: []}';

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
