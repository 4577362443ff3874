import assert from 'node:assert/strict';
import { type FileKind, treeOf } from '../../../../src/journal/editing/format.ts';
import { unknownResponsibilities } from '../../../../src/journal/editing/responsibilityHints.ts';
import { fixesOf } from '../../../../src/journal/editing/fixes.ts';
import type { FileProblemCode } from '../../../../src/journal/problem.ts';
import { checklist, context, fixes, journal, mended } from './mending.ts';

const entry = '- {id: aaaaaa, on: 2026-11-20, minutes: 30, bucket: people}';

const tagged = (id: string) => journal(entry.replace('}', `, responsibility: ${id}}`));

const cases: readonly (readonly [name: string, FileProblemCode, FileKind, string, string])[] = [
  [
    'a tag',
    'unsupportedYaml',
    'checklist',
    checklist('id: a', 'bucket: !bucket  people', 'title: A'),
    checklist('id: a', 'bucket: people', 'title: A'),
  ],
  [
    'an alias of a plain value',
    'unsupportedYaml',
    'checklist',
    `${checklist('id: a', 'bucket: &b people', 'title: A')}  - {id: b, title: B, bucket: *b}\n`,
    `${checklist('id: a', 'bucket: &b people', 'title: A')}  - {id: b, title: B, bucket: people}\n`,
  ],
  ['a directive', 'unsupportedYaml', 'journal', `%YAML 1.1\n---\n${journal(entry)}`, `---\n${journal(entry)}`],
  [
    'a colon in a title',
    'yamlSyntax',
    'checklist',
    checklist('id: a', 'title: Mentor: the team # all', 'bucket: people'),
    checklist('id: a', 'title: "Mentor: the team" # all', 'bucket: people'),
  ],
  [
    'an at sign before a title',
    'yamlSyntax',
    'checklist',
    checklist('id: a', 'title: @ana', 'bucket: people'),
    checklist('id: a', 'title: "@ana"', 'bucket: people'),
  ],
  [
    'a colon in a note',
    'yamlSyntax',
    'journal',
    journal(entry.replace('}', ', note: plan: Q4}')),
    journal(entry.replace('}', ', note: "plan: Q4"}')),
  ],
  [
    'tabs',
    'yamlSyntax',
    'checklist',
    'version: 1\nresponsibilities:\n\t- id: a\n \t bucket: people\n\t\ttitle: A\tB # \tc\n',
    'version: 1\nresponsibilities:\n  - id: a\n    bucket: people\n    title: A\tB # \tc\n',
  ],
  [
    'a colon in a title, with blanks around',
    'yamlSyntax',
    'checklist',
    'version: 1\nresponsibilities:\n-  title:  Mentor: the team  # all\n   id: a\n   bucket: people\n',
    'version: 1\nresponsibilities:\n-  title:  "Mentor: the team"  # all\n   id: a\n   bucket: people\n',
  ],
  [
    'a colon in the first note',
    'yamlSyntax',
    'journal',
    journal(entry.replace('{', '{note:  plan: Q4,  ')),
    journal(entry.replace('{', '{note:  "plan: Q4",  ')),
  ],
  [
    'a colon in a later note, behind blanks',
    'yamlSyntax',
    'journal',
    journal(entry.replace('}', ',   note: plan: Q4}')),
    journal(entry.replace('}', ',   note: "plan: Q4"}')),
  ],
];

const alias = (anchored: string) =>
  fixes(
    'checklist',
    `${checklist('id: a', 'bucket: people', 'title: A', anchored)}  - {id: b, x: *b}\n`,
    'unsupportedYaml',
  );

const named = (kind: FileKind, text: string, code: FileProblemCode) =>
  fixes(kind, text, code).map((fix) => [fix.kind, fix.value]);

describe('fixes of YAML', () => {
  for (const [name, code, kind, before, after] of cases) {
    it(`mend ${name}`, () => {
      const [first] = mended(kind, before, code);
      assert.equal(first?.text, after);
      assert.equal(first?.preferred, true);
      assert.deepEqual(treeOf(kind, after).problems, []);
    });
  }

  it('keep both sides of every conflict, without what they came from', () => {
    const mine = '- {id: bbbbbb, on: 2026-11-19, minutes: 15, bucket: strategy}';
    const text = journal(
      '<<<<<<< HEAD',
      mine,
      '||||||| 0123abc',
      '- {id: oooooo, on: 2026-11-18, minutes: 1, bucket: people}',
      '=======',
      entry,
      '>>>>>>> theirs',
      '<<<<<<< HEAD',
      '=======',
      '>>>>>>> theirs',
    );
    assert.deepEqual(mended('journal', text, 'conflictMarkers'), [{ text: journal(mine, entry), preferred: false }]);
    assert.deepEqual(
      fixes('journal', text, 'conflictMarkers').map(({ kind, value }) => [kind, value]),
      [['keepBoth', '']],
    );
    const broken = journal('<<<<<<< HEAD', mine, '=======', '- {id: oooooo, on: "2026-11-18', '>>>>>>> theirs');
    assert.deepEqual(mended('journal', broken, 'conflictMarkers'), [], 'what is whole on one side is not on the other');
  });

  it('say what they do', () => {
    for (const [name, said] of [
      ['a tag', ['remove', '!bucket']],
      ['an alias of a plain value', ['change', 'people']],
      ['a directive', ['remove', '%YAML 1.1']],
      ['a colon in a note', ['quote', 'plan: Q4']],
      ['tabs', ['spaces', '']],
    ] as const) {
      const [, code, kind, before] = cases.find(([each]) => each === name) ?? assert.fail(name);
      assert.deepEqual(named(kind, before, code)[0], said, name);
    }
  });

  it('leave an alias of something larger, or of nothing, to its author', () => {
    assert.deepEqual(alias('mine: &b [1]'), []);
    assert.deepEqual(alias('mine: 1'), []);
    const again = `${checklist('id: a', 'bucket: &b people', 'title: A')}  - {id: b, title: *b, bucket: &b building}\n`;
    assert.deepEqual(
      fixes('checklist', again, 'unsupportedYaml').map(({ value }) => value),
      ['people'],
      'the last before it',
    );
    assert.deepEqual(alias('mine: &b "two\\n      lines"').length, 1);
    assert.deepEqual(alias('mine: &b two\n      lines'), []);
    assert.deepEqual(fixes('journal', `${journal(entry)}---\n${journal(entry)}`, 'unsupportedYaml'), []);
  });

  it('promise nothing for syntax they cannot mend', () => {
    assert.deepEqual(fixes('checklist', 'version: 1\nresponsibilities: [', 'yamlSyntax'), []);
    assert.deepEqual(fixes('checklist', 'version: 1\n\t\nresponsibilities: [', 'yamlSyntax'), []);
  });
});

describe('responsibilities that the checklist does not have', () => {
  const known = new Set(context.responsibilities.map(({ id }) => id));

  it('are pointed at in a readable file, and stay no problem of it', () => {
    const text = tagged('mentorng');
    const [hint, ...others] = unknownResponsibilities(text, known);
    assert.deepEqual(others, []);
    assert.equal(text.slice(hint?.start, hint?.end), 'mentorng');
    assert.equal(hint?.detail, 'mentorng');
    assert.deepEqual(treeOf('journal', text).problems, []);
    assert.deepEqual(unknownResponsibilities(tagged('mentoring'), known), []);
    assert.deepEqual(unknownResponsibilities(journal(entry), known), []);
  });

  for (const [word, offered] of [
    ['mentorng', ['mentoring']],
    ['doc', ['documentation']],
    ['hiring', []],
  ] as const) {
    it(`become the nearest one: ${word}`, () => {
      const text = tagged(word);
      const [problem] = unknownResponsibilities(text, known);
      assert.ok(problem);
      const found = fixesOf({ kind: 'journal', text, problem }, context);
      assert.deepEqual(
        found.map(({ value, preferred }) => [value, preferred]),
        offered.map((value) => [value, true]),
      );
    });
  }

  it('are written in the style of their place, and none is preferred to another as near', () => {
    const responsibilities = ['a, b', 'a, c'].map((id) => ({ id, bucket: 'people', title: id }) as const);
    for (const [text, written] of [
      [tagged('"a, x"'), ['"a, b"', '"a, c"']],
      [
        journal(
          ...entry
            .slice(3, -1)
            .split(', ')
            .map((pair, at) => `${at === 0 ? '- ' : '  '}${pair}`),
          '  responsibility: a, x',
        ),
        ['a, b', 'a, c'],
      ],
    ] as const) {
      const [problem] = unknownResponsibilities(text, known);
      assert.ok(problem);
      assert.deepEqual(
        fixesOf({ kind: 'journal', text, problem }, { ...context, responsibilities }).map(({ splices, preferred }) => [
          splices[0]?.text,
          preferred,
        ]),
        written.map((each) => [each, false]),
      );
    }
  });
});
