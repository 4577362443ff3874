import assert from 'node:assert/strict';
import { cursorAt } from '../../../../src/journal/editing/cursor.ts';
import type { FileKind } from '../../../../src/journal/editing/format.ts';
import { type Proposal, proposalsFor } from '../../../../src/journal/editing/proposals.ts';
import { checklist, context, journal } from './mending.ts';

/** Where the cursor stands in the texts below. */
const caret = '‸';

interface Offered {
  readonly proposals: readonly Proposal[];
  /** The text after the proposal of this label was taken. */
  take(label: string): string | undefined;
}

function offered(kind: FileKind, marked: string): Offered {
  const offset = marked.indexOf(caret);
  const text = marked.replace(caret, '');
  const cursor = cursorAt(kind, text, offset);
  const proposals = cursor ? proposalsFor(kind, cursor, context) : [];
  return {
    proposals,
    take: (label) => {
      const proposal = proposals.find((candidate) => candidate.label === label);
      return proposal && cursor && text.slice(0, cursor.start) + proposal.insert + text.slice(cursor.end);
    },
  };
}

const entry = (rest: string) => journal(`- {id: a, ${rest}}`);
const item = (...lines: readonly string[]) => checklist('id: a', 'title: A', ...lines);

const buckets = ['strategy', 'people', 'building'];
const cadences = ['daily', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'none'];

const cases: readonly (readonly [FileKind, string, readonly string[]])[] = [
  ['journal', caret, ['version', 'entries']],
  ['journal', `version: 1\n${caret}`, ['entries']],
  ['journal', `ver${caret}`, ['version', 'entries']],
  ['journal', `version: ${caret}\n`, ['1']],
  ['journal', journal(caret), []],
  ['journal', entry(`b${caret}`), ['on', 'at', 'minutes', 'bucket', 'note', 'responsibility', 'leave']],
  ['journal', entry(`on: 2026-11-20, minutes: 30, ${caret}`), ['at', 'bucket', 'note', 'responsibility']],
  ['journal', entry(`leave: day, ${caret}`), ['on']],
  [
    'journal',
    journal(`- {on: 2026-11-20, ${caret}}`),
    ['id', 'at', 'minutes', 'bucket', 'note', 'responsibility', 'leave'],
  ],
  ['journal', entry(`done: ${caret}`), []],
  ['journal', entry(`paused: ${caret}`), []],
  ['checklist', checklist('id: a', caret), ['bucket', 'title', 'description', 'cadence', 'done', 'paused', 'notes']],
  ['journal', entry(`evidence: 0123456789abcdef, ${caret}`), ['on', 'as', 'note']],
  [
    'journal',
    entry(`evidence: 0123456789abcdef, minutes: 5, ${caret}`),
    ['on', 'at', 'bucket', 'note', 'responsibility'],
  ],
  ['journal', entry(`bucket: ${caret}`), buckets],
  ['journal', entry(`bucket: pe${caret}ople, minutes: 30`), buckets],
  ['journal', entry(`bucket: "${caret}"`), buckets],
  ['journal', entry(`leave: ${caret}`), ['day', 'half']],
  ['journal', entry(`evidence: 0123456789abcdef, as: ${caret}`), [...buckets, 'excluded', 'notMine']],
  ['journal', entry(`on: ${caret}`), ['2026-11-20', '2026-11-19']],
  ['journal', entry(`minutes: ${caret}`), ['15', '30', '45', '60', '90']],
  ['journal', entry(`minutes: "${caret}"`), []],
  ['journal', entry(`responsibility: ${caret}`), ['mentoring', 'delivery', 'documentation']],
  ['journal', `version: 1\nentries:\n- {id: a, bucket: ${caret}\n- {id: b}\n`, buckets],
  ['journal', journal('- {id: a,', `   bucket: ${caret}}`), buckets],
  ['journal', journal('-   id: a', `    bucket: ${caret}`), buckets],
  ['journal', entry(`note: it's "so" - b, bucket: ${caret}`), buckets],
  ['journal', entry(`note: "\\"", bucket: ${caret}`), buckets],
  ['journal', entry(`note: 'a', bucket: ${caret}`), buckets],
  ['journal', entry(`mine: [[a], b], bucket: ${caret}`), buckets],
  ['journal', entry(`mine: [[${caret}`), []],
  ['journal', entry(`minutes: 30, bucket: ${caret}`).trimEnd(), buckets],
  ['journal', entry(`note: "b, bucket: ${caret}"`), []],
  ['journal', entry(`note: we said ${caret}`), []],
  ['journal', journal(`- {id: a} # bucket: ${caret}`), []],
  ['journal', `# bucket: ${caret}\n`, []],
  ['journal', `${entry('on: 2026-11-20')}mood: ${caret}\n`, []],
  ['checklist', item(`bucket: ${caret}`), buckets],
  ['checklist', item(`bucket: bu${caret} # which?`), buckets],
  ['checklist', item(`cadence: ${caret}`), cadences],
  ['checklist', item(`cad${caret}`), ['bucket', 'description', 'cadence', 'done', 'paused', 'notes']],
  ['checklist', item('bucket: people', 'cadence: weekly', caret), ['description', 'done', 'paused', 'notes']],
  ['checklist', item(`done: ${caret}`), ['2026-11-20']],
  ['checklist', item(`done: [2026-11-06, ${caret}]`), ['2026-11-20']],
  ['checklist', item('done:', `  - ${caret}`), ['2026-11-20']],
  ['checklist', item(`paused: ${caret}`), ['2026-11-27', '2026-12-18', '2027-02-19']],
  ['checklist', checklist('', `  - ${caret}`), []],
  ['checklist', item(`title: bucket: ${caret}`), []],
  ['checklist', item(`description: ${caret}`), []],
  ['checklist', `version: 1\nresponsibilities:\n  - {id: a, cadence: ${caret}}\n`, cadences],
  ['checklist', item(`bucket: people`).replace('responsibilities', 'other').replace('people', caret), []],
];

const inserted = (marked: string) =>
  offered('journal', marked).proposals.map(({ kind, label, insert, leadsOn }) => [kind, label, insert, leadsOn]);

describe('proposals', () => {
  for (const [kind, marked, expected] of cases) {
    it(`${kind}: ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(
        offered(kind, marked)
          .proposals.filter((proposal) => proposal.kind !== 'newItem')
          .map(({ label }) => label),
        expected,
      );
    });
  }

  it('take the place of the whole word, and of nothing else', () => {
    assert.equal(
      offered('journal', entry(`bucket: pe${caret}ople, minutes: 30`)).take('building'),
      entry('bucket: building, minutes: 30'),
    );
    assert.equal(offered('journal', entry(`bucket: ${caret}`)).take('building'), entry('bucket: building'));
    assert.equal(offered('journal', entry(`bucket: "pe${caret}"`)).take('people'), entry('bucket: "people"'));
    assert.equal(
      offered('checklist', item(`bucket: bu${caret} # which?`)).take('people'),
      item('bucket: people # which?'),
    );
    assert.equal(offered('checklist', item(`buc${caret}ket: people`)).take('cadence'), item('cadence: people'));
    assert.equal(offered('checklist', item(`cad${caret}`)).take('cadence'), item('cadence: '));
    assert.equal(offered('checklist', item(`done: ${caret}`)).take('2026-11-20'), item('done: [2026-11-20]'));
    assert.equal(
      offered('checklist', item(`done: [2026-11-06, ${caret}]`)).take('2026-11-20'),
      item('done: [2026-11-06, 2026-11-20]'),
    );
    assert.equal(
      offered('checklist', item('done:', `  - 2026${caret}`)).take('2026-11-20'),
      item('done:', '  - 2026-11-20'),
    );
  });

  it('name a stretch of one line around the cursor, wherever it stands', () => {
    const odd = `${item('done: [2026-11-06]')}\r\nother: [{x: "y"}]\n- {\n# end`;
    for (const text of [odd, ...cases.map(([, marked]) => marked.replace(caret, ''))]) {
      for (let offset = 0; offset <= text.length; offset += 1) {
        for (const kind of ['checklist', 'journal'] as const) {
          const { start, end } = cursorAt(kind, text, offset) ?? { start: offset, end: offset };
          assert.ok(start <= offset && offset <= end && end <= text.length, `${kind}: ${text}, ${offset}`);
          assert.ok(!text.slice(start, end).includes('\n'), `${kind}: ${text}, ${offset}`);
        }
      }
    }
  });

  it('give an entry an id of its own', () => {
    const [proposal] = offered('journal', journal(`- {id: ${caret}}`)).proposals;
    assert.match(proposal?.insert ?? '', /^[a-z][0-9a-z]{7}$/);
  });

  it('quote a responsibility whose id needs it', () => {
    const cursor = cursorAt('journal', entry('responsibility: '), entry('responsibility: ').indexOf('}'));
    assert.ok(cursor);
    const odd = { ...context, responsibilities: [{ id: 'a, b', bucket: 'people', title: 'Odd' }] } as const;
    assert.deepEqual(
      proposalsFor('journal', cursor, odd).map(({ insert }) => insert),
      ['"a, b"'],
    );
    const quoted = entry('responsibility: ""');
    const within = cursorAt('journal', quoted, quoted.indexOf('"}'));
    assert.ok(within);
    assert.deepEqual(
      proposalsFor('journal', within, odd).map(({ insert }) => insert),
      ['a, b'],
    );
  });

  it('begin a new entry on a blank line, where the others stand', () => {
    const [proposal] = offered('journal', `${entry('on: 2026-11-20')}${caret}`).proposals;
    assert.deepEqual([proposal?.kind, proposal?.label, proposal?.leadsOn], ['newItem', 'entries', false]);
    assert.match(
      proposal?.insert ?? '',
      /^- \{id: [a-z][0-9a-z]{7}, on: \$\{1:2026-11-20\}, minutes: \$\{2:30\}, bucket: \$\{3\|strategy,people,building\|\}, note: \$0\\\}$/,
    );
    const [afterDash] = offered('journal', journal(`- ${caret}`)).proposals;
    assert.match(afterDash?.insert ?? '', /^\{id: /);
  });

  it('begin a new responsibility with the indentation of the others', () => {
    const [proposal] = offered('checklist', `${item('bucket: people')}  ${caret}`).proposals;
    assert.equal(
      proposal?.insert,
      [
        '  - id: ${1:name}',
        'bucket: ${2|strategy,people,building|}',
        'title: $3',
        'cadence: ${4|daily,weekly,fortnightly,monthly,quarterly,none|}',
        'done: []',
      ].join('\n    '),
    );
    const [afterDash] = offered('checklist', `${item('bucket: people')}  - ${caret}`).proposals;
    assert.match(afterDash?.insert ?? '', /^id: .*\n {4}bucket: /);
  });

  it('say of each key what the schema says', () => {
    const descriptions = offered('checklist', item(`cad${caret}`)).proposals.map(({ description }) => description);
    assert.match(descriptions[2] ?? '', /How often it wants attention/);
    assert.ok(descriptions.every((description) => description !== undefined));
    const described = (marked: string, label: string) =>
      offered('journal', marked).proposals.find((proposal) => proposal.label === label)?.description ?? '';
    assert.match(described(entry(caret), 'leave'), /No work is expected/);
    assert.match(described(entry(`evidence: 0123456789abcdef, ${caret}`), 'as'), /What it counts for/);
    assert.match(described(entry(`evidence: 0123456789abcdef, ${caret}`), 'on'), /The day of the evidence/);
    assert.match(described(entry(caret), 'on'), /as the lead lives it/);
  });

  it('go on to the value of a key that is written anew, and of no other', () => {
    assert.deepEqual(inserted(caret), [
      ['key', 'version', 'version: ', true],
      ['key', 'entries', 'entries:', false],
    ]);
    assert.deepEqual(inserted(journal(`- {id: a, leave: day, o${caret}: 2026-11-20}`)), [['key', 'on', 'on', false]]);
    assert.deepEqual(inserted(`version: ${caret}`), [['value', '1', '1', false]]);
    assert.deepEqual(inserted(entry(`on: ${caret}`))[0], ['day', '2026-11-20', '2026-11-20', false]);
    assert.deepEqual(inserted(entry(`responsibility: ${caret}`))[0], [
      'responsibility',
      'mentoring',
      'mentoring',
      false,
    ]);
  });
});
