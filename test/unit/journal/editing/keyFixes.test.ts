import assert from 'node:assert/strict';
import { type FileKind, treeOf } from '../../../../src/journal/editing/format.ts';
import { fixesOf } from '../../../../src/journal/editing/fixes.ts';
import type { FileProblemCode } from '../../../../src/journal/problem.ts';
import { checklist, context, fixes, journal, mended } from './mending.ts';

const cases: readonly (readonly [name: string, FileProblemCode, FileKind, string, string])[] = [
  ['a version', 'missingKey', 'journal', '# mine\nentries: []\n', '# mine\nversion: 1\nentries: []\n'],
  ['a version in braces', 'missingKey', 'journal', '{entries: []}', '{version: 1, entries: []}'],
  ['a version that has no value', 'missingKey', 'journal', 'version:\nentries:\n', 'version: 1\nentries:\n'],
  ['Windows line ends', 'missingKey', 'journal', 'entries: []\r\n', 'version: 1\r\nentries: []\r\n'],
  ['the list of a journal', 'missingKey', 'journal', 'version: 1\n', 'version: 1\nentries:\n'],
  ['the list of a checklist', 'missingKey', 'checklist', 'version: 1\n', 'version: 1\nresponsibilities: []\n'],
  [
    'a list with a slip in its name',
    'missingKey',
    'checklist',
    'version: 1\nresponsibilites: []\n',
    'version: 1\nresponsibilities: []\n',
  ],
  [
    'a title with a slip in its name',
    'missingKey',
    'checklist',
    checklist('id: a', 'bucket: people', 'tilte: A # short'),
    checklist('id: a', 'bucket: people', 'title: A # short'),
  ],
  [
    'a title from the id',
    'missingKey',
    'checklist',
    checklist('id: on-call_duty', 'bucket: people', 'cadence: weekly'),
    checklist('id: on-call_duty', 'bucket: people', 'cadence: weekly', 'title: On call duty'),
  ],
  [
    'an id from the title',
    'missingKey',
    'checklist',
    checklist('bucket: people', 'title: Über den Plan reden, und mehr noch'),
    checklist('id: uber-den-plan-reden', 'bucket: people', 'title: Über den Plan reden, und mehr noch'),
  ],
  [
    'the day of an entry',
    'missingKey',
    'journal',
    journal('- {id: a, minutes: 30, bucket: people}'),
    journal('- {id: a, minutes: 30, bucket: people, on: 2026-11-20}'),
  ],
  [
    'a day without its value',
    'missingKey',
    'journal',
    journal('- {id: a, on: , minutes: 30, bucket: people}'),
    journal('- {id: a, on: 2026-11-20 , minutes: 30, bucket: people}'),
  ],
  [
    'the bucket of a tagged entry',
    'missingKey',
    'journal',
    journal('- {id: a, on: 2026-11-20, minutes: 30, responsibility: delivery}'),
    journal('- {id: a, on: 2026-11-20, minutes: 30, responsibility: delivery, bucket: strategy}'),
  ],
  [
    'the same key with the same value',
    'duplicateKey',
    'checklist',
    checklist('id: a', 'bucket: people', 'title: A', 'bucket: people # again'),
    checklist('id: a', 'bucket: people', 'title: A'),
  ],
];

const values = (line: string) =>
  fixes('journal', journal(line), 'missingKey').map(({ value, preferred }) => [value, preferred]);

const named = (kind: FileKind, text: string, code: FileProblemCode = 'missingKey') =>
  fixes(kind, text, code).map((fix) => [fix.kind, fix.value, fix.preferred]);

describe('fixes of keys', () => {
  for (const [name, code, kind, before, after] of cases) {
    it(`mend ${name}`, () => {
      const [first] = mended(kind, before, code);
      assert.equal(first?.text, after);
      assert.equal(first?.preferred, true);
      assert.deepEqual(treeOf(kind, after).problems, []);
    });
  }

  it('add a random id to an entry, in front', () => {
    const [first] = mended('journal', journal('- {on: 2026-11-20, minutes: 30, bucket: people}'), 'missingKey');
    assert.match(first?.text ?? '', /^- \{id: [a-z][0-9a-z]{7}, on: 2026-11-20, minutes: 30, bucket: people\}$/m);
    assert.deepEqual(treeOf('journal', first?.text ?? '').problems, []);
  });

  it('prefer a slip in a name to a new key, and leave keys alone that are known', () => {
    assert.deepEqual(named('checklist', checklist('id: a', 'bucket: people', 'tilte: A')), [
      ['rename', 'title', true],
      ['add', 'title: A', false],
    ]);
    assert.deepEqual(named('checklist', checklist('id: a', 'bucket: people', 'title:')), [['add', 'title: A', true]]);
    assert.deepEqual(named('checklist', checklist('id: a', 'bucket: people', '? [x]', ': y')), [
      ['add', 'title: A', true],
    ]);
    assert.deepEqual(named('journal', journal('- {id: a, no: 2026-11-20, leave: day}')), [
      ['rename', 'on', true],
      ['add', 'on: 2026-11-20', false],
    ]);
    assert.deepEqual(named('journal', journal('- {id: a, no: 2026-11-20, minutes: 5, bucket: people}')), [
      ['add', 'on: 2026-11-20', true],
    ]);
  });

  it('take the bucket of the responsibility that an entry is for', () => {
    assert.deepEqual(named('journal', journal('- {id: a, on: 2026-11-20, minutes: 5, responsibility: mentoring}')), [
      ['add', 'bucket: people', true],
      ['add', 'bucket: strategy', false],
      ['add', 'bucket: building', false],
    ]);
  });

  it('quote what would be read as something else, in the style of its place', () => {
    assert.deepEqual(named('checklist', checklist('bucket: people', 'title: "1984"')), [['add', 'id: "1984"', true]]);
    assert.deepEqual(named('checklist', checklist('id: "a,-b"', 'bucket: people')), [['add', 'title: A, b', true]]);
    assert.deepEqual(named('checklist', 'version: 1\nresponsibilities:\n- {id: "a,-b", bucket: people}\n'), [
      ['add', 'title: "A, b"', true],
    ]);
    assert.deepEqual(named('checklist', checklist('id: _on--call_', 'bucket: people')), [
      ['add', 'title: On call', true],
    ]);
  });

  it('mend the item that lacks a key, beside others and beside what is none', () => {
    const text = `${checklist('id: plan', 'bucket: people', 'title: A')}  - words\n  - {bucket: people, title: Plan}\n`;
    assert.equal(mended('checklist', text, 'missingKey')[0]?.text, text.replace('{bucket', '{id: plan-2, bucket'));
  });

  it('begin an empty file in braces', () => {
    assert.equal(mended('journal', '{}', 'missingKey')[0]?.text, '{version: 1}');
  });

  it('make up no evidence', () => {
    assert.deepEqual(named('journal', journal('- {id: a, on: 2026-11-20, evidence: , as: notMine}')), []);
  });

  it('call a responsibility without id and title just that, and make up no title', () => {
    const text = checklist('bucket: people', 'cadence: weekly');
    const found = treeOf('checklist', text).problems.map((problem) =>
      fixesOf({ kind: 'checklist', text, problem }, context),
    );
    assert.deepEqual(
      found.map((each) => each.map(({ value }) => value)),
      [['id: responsibility'], []],
    );
  });

  it('offer minutes, buckets and what evidence was without preferring any', () => {
    assert.deepEqual(values('- {id: a, on: 2026-11-20, bucket: people}'), [
      ['minutes: 30', false],
      ['minutes: 60', false],
    ]);
    assert.deepEqual(values('- {id: a, on: 2026-11-20, minutes: 30}'), [
      ['bucket: strategy', false],
      ['bucket: people', false],
      ['bucket: building', false],
    ]);
    assert.deepEqual(
      values('- {id: a, on: 2026-11-20, evidence: 0123456789abcdef}'),
      ['as: strategy', 'as: people', 'as: building', 'as: excluded', 'as: notMine'].map((value) => [value, false]),
    );
    assert.deepEqual(values('- {id: a, on: 2026-11-20, leave: }'), [
      ['leave: day', false],
      ['leave: half', false],
    ]);
  });

  it('remove a second key that says something else only when told', () => {
    const text = checklist('id: a', 'bucket: people', 'title: A', 'title: B');
    assert.deepEqual(mended('checklist', text, 'duplicateKey'), [
      { text: checklist('id: a', 'bucket: people', 'title: A'), preferred: false },
    ]);
    assert.deepEqual(named('checklist', text, 'duplicateKey'), [['remove', 'title', false]]);
    const lists = 'version: 1\nentries: []\nentries: [{id: a, on: 2026-11-20, minutes: 5, bucket: people}]\n';
    assert.deepEqual(mended('journal', lists, 'duplicateKey'), [], 'a list would be thrown away');
  });
});
