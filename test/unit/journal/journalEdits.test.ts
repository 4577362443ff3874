import assert from 'node:assert/strict';
import { addEntryText, readJournalText, removeEntryText, replaceEntryText } from '../../../src/journal/journalFile.ts';
import { ana, anaLine, journalOf, loop, loopLine, short, shortLine } from '../../fixtures/journal/journalSamples.ts';

/** A name for a test from the text it is about. */
const shown = (text: string | undefined): string => JSON.stringify(text) ?? 'no file';

describe('removeEntryText', () => {
  const table: [before: string, after: string][] = [
    [journalOf(anaLine), 'version: 1\nentries: []\n'],
    [journalOf(anaLine, shortLine), journalOf(shortLine)],
    [journalOf(shortLine, anaLine), journalOf(shortLine)],
    [journalOf(shortLine, anaLine).slice(0, -1), journalOf(shortLine).slice(0, -1)],
    [journalOf(anaLine).slice(0, -1), 'version: 1\nentries: []'],
    [journalOf(anaLine).slice(0, -1).replaceAll('\n', '\r\n'), 'version: 1\r\nentries: []'],
    [journalOf('# a', `${anaLine} # mine`, '# b', shortLine), journalOf('# a', '# b', shortLine)],
    [`version: 1\nentries: [${anaLine.slice(2)}]\n`, 'version: 1\nentries: []\n'],
    [
      `version: 1\nentries: [${anaLine.slice(2)}, ${shortLine.slice(2)}]\n`,
      `version: 1\nentries: [${shortLine.slice(2)}]\n`,
    ],
    [
      `version: 1\nentries: [${shortLine.slice(2)}, ${anaLine.slice(2)}]\n`,
      `version: 1\nentries: [${shortLine.slice(2)}]\n`,
    ],
    [
      `version: 1\nentries: [${shortLine.slice(2)}, ${anaLine.slice(2)},]\n`,
      `version: 1\nentries: [${shortLine.slice(2)},]\n`,
    ],
    [
      `version: 1\nentries: [\n  ${shortLine.slice(2)}, # s\n  ${anaLine.slice(2)}, # a\n]\n`,
      `version: 1\nentries: [\n  ${shortLine.slice(2)}, # s\n # a\n]\n`,
    ],
    [
      `version: 1\nentries: [\n  ${anaLine.slice(2)},\n  ${shortLine.slice(2)}\n]\n`,
      `version: 1\nentries: [\n  ${shortLine.slice(2)}\n]\n`,
    ],
    [
      `version: 1\nentries: [\n  ${shortLine.slice(2)},\n  ${anaLine.slice(2)}\n]\n`,
      `version: 1\nentries: [\n  ${shortLine.slice(2)}\n]\n`,
    ],
    [
      `version: 1\nentries: [\n  ${anaLine.slice(2)} # a\n  ,\n  ${shortLine.slice(2)}\n]\n`,
      `version: 1\nentries: [\n   # a\n  \n  ${shortLine.slice(2)}\n]\n`,
    ],
    [
      'version: 1\nentries:\n  - id: 7k2mq9\n    on: 2026-11-20\n    # why\n    minutes: 30\n    bucket: people\n    note: >\n      long\n  # next\n  - {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy}\n',
      'version: 1\nentries:\n  # next\n  - {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy}\n',
    ],
  ];
  it('takes a correction and leaves its neighbours', () => {
    assert.equal(removeEntryText(journalOf(anaLine, loopLine, shortLine), loop.id), journalOf(anaLine, shortLine));
  });

  for (const [before, after] of table) {
    it(`from ${shown(before)}`, () => assert.equal(removeEntryText(before, ana.id), after));
  }

  it('refuses to take out a first line that the list begins on', () => {
    assert.throws(() => removeEntryText(`version: 1\n? entries\n: ${anaLine}\n  ${shortLine}\n`, ana.id), {
      code: 'editRefused',
      detail: 'a dash that shares its line',
    });
  });

  it('says when there is no such entry', () => {
    assert.throws(() => removeEntryText(journalOf(anaLine), 'nobody'), { code: 'unknownId', detail: 'nobody' });
    assert.throws(() => removeEntryText('', 'nobody'), { code: 'unknownId' });
  });

  it('takes back what was added, to the byte', () => {
    for (const before of [
      'version: 1\nentries: []\n',
      journalOf(shortLine),
      journalOf(`${shortLine} # c`, '# d').replaceAll('\n', '\r\n'),
    ]) {
      assert.equal(removeEntryText(addEntryText(before, ana), ana.id), before);
    }
  });
});

describe('replaceEntryText', () => {
  const longer = { ...ana, minutes: 60 };
  const { note: _note, at: _at, ...bare } = ana;
  const table: [what: string, before: string, item: typeof ana, after: string][] = [
    ['nothing', journalOf(anaLine), ana, journalOf(anaLine)],
    ['one number', journalOf(anaLine, shortLine), longer, journalOf(anaLine.replace('30', '60'), shortLine)],
    [
      'fields that go',
      journalOf(anaLine),
      bare,
      journalOf('- {id: 7k2mq9, on: 2026-11-20, minutes: 30, bucket: people, responsibility: mentoring}'),
    ],
    [
      'fields that come',
      journalOf(shortLine),
      { ...short, at: '09:30', note: 'plan, and more' },
      journalOf('- {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy, at: "09:30", note: "plan, and more"}'),
    ],
    [
      'last for new',
      journalOf('- {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy, note: x}'),
      { ...short, at: '09:30' },
      journalOf('- {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy, at: "09:30"}'),
    ],
    [
      'beside unknown keys',
      journalOf('- {id: b2, mood: [ok], on: 2026-11-21, minutes:   0x2D, bucket: "strategy"} # c'),
      { ...short, bucket: 'people' },
      journalOf('- {id: b2, mood: [ok], on: 2026-11-21, minutes:   0x2D, bucket: people} # c'),
    ],
    [
      'block style',
      'version: 1\nentries:\n- note: first\n  id: b2 # id\n  on: 2026-11-21\n  minutes: 45\n  bucket: strategy\n  at: "08:00"\n',
      { ...short, minutes: 15, responsibility: 'delivery' },
      'version: 1\nentries:\n- id: b2 # id\n  on: 2026-11-21\n  minutes: 15\n  bucket: strategy\n  responsibility: delivery\n',
    ],
    [
      'a block scalar',
      'version: 1\nentries:\n- id: b2\n  note: |\n    two\n    lines\n  on: 2026-11-21\n  minutes: 45\n  bucket: strategy\n',
      { ...short, note: 'one: line' },
      'version: 1\nentries:\n- id: b2\n  note: "one: line"\n  on: 2026-11-21\n  minutes: 45\n  bucket: strategy\n',
    ],
    [
      'keys with a mark of their own',
      'version: 1\nentries:\n- ? note\n  : first\n  ? id\n  : b2\n  on: 2026-11-21\n  minutes: 45\n  bucket: strategy\n',
      { ...short, responsibility: 'delivery' },
      'version: 1\nentries:\n- ? id\n  : b2\n  on: 2026-11-21\n  minutes: 45\n  bucket: strategy\n  responsibility: delivery\n',
    ],
    [
      'a block scalar of a file written on Windows',
      'version: 1\r\nentries:\r\n- id: b2\r\n  note: |\r\n    two\r\n  on: 2026-11-21\r\n  minutes: 45\r\n  bucket: strategy\r\n',
      { ...short, note: 'one' },
      'version: 1\r\nentries:\r\n- id: b2\r\n  note: one\r\n  on: 2026-11-21\r\n  minutes: 45\r\n  bucket: strategy\r\n',
    ],
    [
      'what stands behind keys that say nothing',
      journalOf('- {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy, mine}'),
      { ...short, at: '09:30' },
      journalOf('- {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy, mine, at: "09:30"}'),
    ],
    [
      'what stands behind a colon that says nothing',
      journalOf('- {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy, mine: }'),
      { ...short, at: '09:30' },
      journalOf('- {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy, mine:, at: "09:30" }'),
    ],
    [
      'what stands below a key that says nothing',
      'version: 1\nentries:\n- id: b2\n  on: 2026-11-21\n  minutes: 45\n  bucket: strategy\n  mine:\n',
      { ...short, note: 'x' },
      'version: 1\nentries:\n- id: b2\n  on: 2026-11-21\n  minutes: 45\n  bucket: strategy\n  mine:\n  note: x\n',
    ],
    [
      'a key without a value',
      'version: 1\nentries:\n- id: b2\n  note:\n  on: 2026-11-21\n  minutes: 45\n  bucket: strategy\n',
      { ...short, note: 'now' },
      'version: 1\nentries:\n- id: b2\n  note: now\n  on: 2026-11-21\n  minutes: 45\n  bucket: strategy\n',
    ],
  ];
  for (const [what, before, item, after] of table) {
    it(`changes ${what}`, () => {
      assert.equal(replaceEntryText(before, item), after);
      assert.deepEqual(
        readJournalText(after).value.entries.find(({ id }) => id === item.id),
        item,
      );
    });
  }

  it('says when there is no such entry, and when the file has problems', () => {
    assert.throws(() => replaceEntryText(journalOf(anaLine), { ...ana, id: 'zz' }), {
      code: 'unknownId',
      detail: 'zz',
    });
    assert.throws(() => replaceEntryText(journalOf(anaLine, '- x'), ana), { code: 'fileNotWritable' });
  });

  it('changes what a correction says and nothing around it', () => {
    const before = loopLine.replace('as: strategy,', "as:   'strategy',  why: [talk],");
    assert.equal(
      replaceEntryText(journalOf('# mine', `${before} # later`, anaLine), { ...loop, as: 'excluded' }),
      journalOf('# mine', `${before.replace("'strategy'", 'excluded')} # later`, anaLine),
    );
  });

  it('makes a day off of an entry', () => {
    assert.equal(
      replaceEntryText(journalOf(shortLine), { id: 'b2', on: '2026-11-21', leave: 'half' }),
      journalOf('- {id: b2, on: 2026-11-21, leave: half}'),
    );
  });

  it('refuses what it cannot do without losing a comment', () => {
    const text =
      'version: 1\nentries:\n- note: first\n  # about the id\n  id: b2\n  on: 2026-11-21\n  minutes: 45\n  bucket: strategy\n';
    assert.throws(() => replaceEntryText(text, short), { code: 'editRefused', detail: 'a key that shares its line' });
  });
});
