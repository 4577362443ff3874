import assert from 'node:assert/strict';
import { type FileKind, treeOf } from '../../../../src/journal/editing/format.ts';
import { fixesOf } from '../../../../src/journal/editing/fixes.ts';
import type { FileProblemCode } from '../../../../src/journal/problem.ts';
import { checklist, context, fixes, journal, mended, problemOf } from './mending.ts';

const entry = (field: string, rest = 'minutes: 30, bucket: people') =>
  journal(`- {id: aaaaaa, ${field}, ${rest}}  # why`);
const item = (...lines: readonly string[]) => checklist('id: mentoring', 'bucket: people', 'title: Mentor', ...lines);

/** Problem, file, text, and what its obvious fix makes of it. */
const obvious: readonly (readonly [FileProblemCode, FileKind, string, string])[] = [
  ...[
    ['2026-1-5', '2026-01-05'],
    ['2026/01/05', '2026-01-05'],
    ['2026.1.5', '2026-01-05'],
    ['05.01.2026', '2026-01-05'],
    ['5.1.2026', '2026-01-05'],
    ['20260105', '2026-01-05'],
    ['2026-20-11', '2026-11-20'],
    ['20/11/2026', '2026-11-20'],
    ['11/20/2026', '2026-11-20'],
    ['"2026-1-5"', '2026-01-05'],
    ['2026-01-05 14:00', '2026-01-05'],
    ['today', '2026-11-20'],
    ['yesterday', '2026-11-19'],
  ].map(([bad, good]) => ['invalidDay', 'journal', entry(`on: ${bad}`), entry(`on: ${good}`)] as const),
  ['invalidDay', 'checklist', item('done: [2026-01-04, 2026-1-5] # two'), item('done: [2026-01-04, 2026-01-05] # two')],
  ...[
    ['1h30', '90'],
    ['"90"', '90'],
    ["'90'", '90'],
    ['"90.0"', '90'],
    ['1.5h', '90'],
    ['1h 30m', '90'],
    ['90 min', '90'],
    ['2 hours', '120'],
    ['1:30', '90'],
  ].map(
    ([bad, good]) =>
      [
        'invalidMinutes',
        'journal',
        entry(`minutes: ${bad}`, 'on: 2026-11-20, bucket: people'),
        entry(`minutes: ${good}`, 'on: 2026-11-20, bucket: people'),
      ] as const,
  ),
  ...[
    ['peple', 'people'],
    ['People', 'people'],
    ['p', 'people'],
    ['build', 'building'],
    ['coding', 'building'],
    ['Strategy & alignment', 'strategy'],
    ...['alignment', 'vision'].map((word) => [word, 'strategy'] as const),
    ...['management', 'team', '1:1'].map((word) => [word, 'people'] as const),
    ...['code', 'development', 'Review', 'software'].map((word) => [word, 'building'] as const),
    ['"stratgy"', 'strategy'],
  ].map(
    ([bad, good]) =>
      [
        'unknownBucket',
        'checklist',
        checklist('id: a', `bucket: ${bad} # which`, 'title: A'),
        checklist('id: a', `bucket: ${good} # which`, 'title: A'),
      ] as const,
  ),
  ['invalidValue', 'checklist', item('cadence: weekley'), item('cadence: weekly')],
  ['invalidValue', 'checklist', item('cadence: month'), item('cadence: monthly')],
  ['invalidValue', 'checklist', item('done: 2026-11-06'), item('done: [2026-11-06]')],
  ['invalidValue', 'checklist', item().replace('version: 1', 'version: "1"'), item()],
  ...[
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['9h30', '09:30'],
    ['9h', '09:00'],
    ['9:30:15', '09:30'],
    ['23.30', '23:30'],
    ['14.30', '14:30'],
    ['2:30 pm', '14:30'],
    ['2pm', '14:00'],
    ['12 am', '00:00'],
    ['12 PM', '12:00'],
  ].map(
    ([bad, good]) =>
      ['invalidValue', 'journal', entry(`on: 2026-11-20, at: ${bad}`), entry(`on: 2026-11-20, at: "${good}"`)] as const,
  ),
  [
    'invalidValue',
    'journal',
    journal('- {id: a, on: 2026-11-20, leave: haf}'),
    journal('- {id: a, on: 2026-11-20, leave: half}'),
  ],
];

const checklistOfTwo = `${item()}  - id: mentoring
    bucket: building
    title: Other
`;

const values = (text: string, kind: FileKind) =>
  fixes(kind, text, 'invalidValue').map(({ value, preferred }) => [value, preferred]);

describe('fixes of a problem', () => {
  for (const [code, kind, before, after] of obvious) {
    const line = before.split('\n').find((text, index) => text !== after.split('\n')[index]);
    it(`${code}: ${line?.trim()}`, () => {
      const [first, ...rest] = mended(kind, before, code);
      assert.deepEqual(first, { text: after, preferred: true });
      assert.equal(fixes(kind, before, code)[0]?.kind, 'change');
      assert.deepEqual(treeOf(kind, after).problems, []);
      assert.deepEqual(
        rest.filter(({ preferred }) => preferred),
        [],
      );
    });
  }

  it('offer all three buckets, the likeliest first, and prefer none that is a guess', () => {
    const offered = fixes('checklist', checklist('id: a', 'bucket: persons', 'title: A'), 'unknownBucket');
    assert.deepEqual(
      offered.map(({ value, preferred }) => [value, preferred]),
      [
        ['people', false],
        ['strategy', false],
        ['building', false],
      ],
    );
  });

  it('offer both readings of an ambiguous date and prefer neither', () => {
    assert.deepEqual(
      fixes('journal', entry('on: 03/04/2026'), 'invalidDay').map(({ value, preferred }) => [value, preferred]),
      [
        ['2026-03-04', false],
        ['2026-04-03', false],
      ],
    );
    assert.equal(fixes('journal', entry('on: 04/04/2026'), 'invalidDay').length, 1);
  });

  for (const nonsense of ['2026-02-30', '2026-13-32', 'soon', '26-11-20']) {
    it(`guess no date from ${nonsense}`, () => {
      assert.deepEqual(fixes('journal', entry(`on: ${nonsense}`), 'invalidDay'), []);
    });
  }

  for (const nonsense of ['-5', '0', '1800', '30.5', 'long', '30h']) {
    it(`guess no minutes from ${nonsense}`, () => {
      const text = entry(`minutes: ${nonsense}`, 'on: 2026-11-20, bucket: people');
      assert.deepEqual(fixes('journal', text, 'invalidMinutes'), []);
    });
  }

  it('say that 1.5 may be hours without insisting', () => {
    const text = entry('minutes: 1.5', 'on: 2026-11-20, bucket: people');
    assert.deepEqual(
      fixes('journal', text, 'invalidMinutes').map(({ value, preferred }) => [value, preferred]),
      [['90', false]],
    );
  });

  it('give the second responsibility of an id the next free one', () => {
    const [first, ...rest] = mended('checklist', checklistOfTwo, 'duplicateId');
    assert.deepEqual(first, {
      text: checklistOfTwo.replace('mentoring\n    bucket: building', 'mentoring-2\n    bucket: building'),
      preferred: true,
    });
    assert.deepEqual(rest, []);
  });

  it('count on past the ids that are taken, and tell a copy from others of the list', () => {
    const text = checklistOfTwo.replace(
      '- id: mentoring',
      '- {id: mentoring-2, bucket: people, title: A}\n  - id: mentoring',
    );
    assert.deepEqual(
      fixes('checklist', text, 'duplicateId').map(({ kind, value, preferred }) => [kind, value, preferred]),
      [['newId', 'mentoring-3', true]],
    );
  });

  it('give the second entry of an id a new one, unless it is the same entry', () => {
    const line = '- {id: aaaaaa, on: 2026-11-20, minutes: 30, bucket: people}';
    const other = journal(line, line.replace('30', '45'));
    const [renewed] = mended('journal', other, 'duplicateId');
    assert.match(renewed?.text ?? '', /id: [a-z][0-9a-z]{7}, on: 2026-11-20, minutes: 45/);
    assert.equal(renewed?.preferred, true);
    assert.deepEqual(treeOf('journal', renewed?.text ?? '').problems, []);
    const [removed] = mended('journal', journal(line, line), 'duplicateId');
    assert.deepEqual(removed, { text: journal(line), preferred: true });
  });

  it('take the copy out of the list it is in, and count every id that is taken', () => {
    const line = '- {id: mentoring, bucket: people, title: A}';
    const twice = `version: 1\nresponsibilities:\nresponsibilities:\n${line}\n${line}\n- {bucket: people, title: B}\n`;
    assert.deepEqual(
      mended('checklist', twice, 'duplicateId').map(({ text }) => text),
      [
        twice.replace(`${line}\n`, ''),
        twice.replace(`${line}\n- {bucket`, `${line.replace('ing,', 'ing-2,')}\n- {bucket`),
      ],
    );
  });

  it('are none in a layout that nothing edits, and hide no fault of ours', () => {
    assert.deepEqual(fixes('journal', '? version\nentries: []\n', 'missingKey'), []);
    const text = entry('on: 2026-11-20', 'minutes: 30');
    const problem = problemOf('journal', text, 'missingKey');
    const failing = {
      ...context,
      get responsibilities(): never {
        throw new TypeError('a fault of ours');
      },
    };
    assert.throws(() => fixesOf({ kind: 'journal', text, problem }, failing), TypeError);
  });

  it('are none, or harmless, for a problem of a text that is another by now', () => {
    for (const [code, detail] of [
      ['missingKey', 'version'],
      ['missingKey', 'bucket'],
      ['duplicateId', 'mentoring'],
      ['duplicateKey', 'id'],
      ['invalidValue', 'wekly'],
      ['unsupportedYaml', '*a'],
      ['yamlSyntax', ''],
      ['tooDeep', ''],
      ['tooLarge', ''],
      ['emptied', '3'],
      ['unreadable', 'EACCES'],
    ] as const) {
      const problem = { code, detail, start: 40, end: 45 };
      assert.deepEqual(fixesOf({ kind: 'checklist', text: '', problem }, context), [], code);
    }
    const hint = { code: 'unknownResponsibility', detail: 'mentorng', start: 40, end: 48 } as const;
    assert.deepEqual(
      fixesOf({ kind: 'journal', text: '', problem: hint }, context).map(({ value }) => value),
      ['mentoring'],
    );
  });

  it('offer the whole list where a word is near none of it', () => {
    assert.deepEqual(values(journal('- {id: a, on: 2026-11-20, evidence: 0123456789abcdef, as: nobody}'), 'journal'), [
      ['strategy', false],
      ['people', false],
      ['building', false],
      ['excluded', false],
      ['notMine', false],
    ]);
    assert.equal(values(item('cadence: often'), 'checklist').length, 6);
  });

  for (const [kind, text] of [
    ['journal', entry('on: 2026-11-20, at: 25:00')],
    ['journal', entry('on: 2026-11-20, at: 13 pm')],
    ['journal', entry('on: 2026-11-20, at: noon')],
    ['journal', entry('on: 2026-11-20, at: 9')],
    ['journal', entry('on: 2026-11-20, at: x9:30')],
    ['journal', entry('on: 2026-11-20, at: 9:30x')],
    ['journal', entry('on: 2026-11-20, at: 24.00')],
    ['checklist', item('done: x2026-11-06')],
    ['checklist', item('done: 2026-11-06x')],
    ['checklist', item().replace('version: 1', 'version: 1.5')],
    ['checklist', item().replace('version: 1', 'version: v1')],
    ['checklist', item('done: never')],
    ['checklist', item('description: [a, b]')],
    ['checklist', item().replace('version: 1', 'version: one')],
    ['journal', 'version: 1\nentries: none\n'],
  ] as const) {
    it(`guess no value in ${text.split('\n').find((line) => /at:|done|description|one|version: .{2}/.test(line))}`, () => {
      assert.deepEqual(fixes(kind, text, 'invalidValue'), []);
    });
  }

  it('offer nothing where nothing sensible is known', () => {
    assert.deepEqual(fixes('journal', 'version: 7\nentries:\n', 'unsupportedVersion'), []);
    assert.deepEqual(fixes('journal', journal('- just words'), 'notAMapping'), []);
    assert.deepEqual(fixes('journal', '\0', 'binaryContent'), []);
    assert.deepEqual(fixes('checklist', item('__proto__: x'), 'unsupportedYaml'), []);
  });
});
