import assert from 'node:assert/strict';
import { addEntriesText, addEntryText, readJournalText, removeEntryText } from '../../../src/journal/journalFile.ts';
import { ana, anaLine, journalOf, loop, loopLine, short, shortLine } from '../../fixtures/journal/journalSamples.ts';

/** A name for a test from the text it is about. */
const shown = (text: string | undefined): string => JSON.stringify(text) ?? 'no file';

describe('addEntryText', () => {
  const table: [before: string | undefined, after: string][] = [
    [undefined, journalOf(anaLine)],
    ['', journalOf(anaLine)],
    ['\uFEFF', `\uFEFF${journalOf(anaLine)}`],
    ['# mine\n', `# mine\n${journalOf(anaLine)}`],
    ['# mine', `# mine\n${journalOf(anaLine)}`.slice(0, -1)],
    ['# mine\r\n', `# mine\n${journalOf(anaLine)}`.replaceAll('\n', '\r\n')],
    ['---\n', `---\n${journalOf(anaLine)}`],
    [journalOf(shortLine), journalOf(shortLine, anaLine)],
    ['version: 1\nentries: []\n', journalOf(anaLine)],
    ['version: 1\nentries: [ ]\n', journalOf(anaLine)],
    ['version: 1\nentries:   []   # none yet\n', `version: 1\nentries:   # none yet\n${anaLine}\n`],
    ['version: 1\nentries:\n', journalOf(anaLine)],
    ['version: 1\nentries:', journalOf(anaLine).slice(0, -1)],
    ['version: 1\nentries: ~\n', journalOf(anaLine)],
    ['version: 1\nentries: null # soon\n# end\n', `version: 1\nentries: # soon\n${anaLine}\n# end\n`],
    ['entries: []\nversion: 1\n', `entries:\n${anaLine}\nversion: 1\n`],
    ['\uFEFFentries: []\nversion: 1\n', `\uFEFFentries:\n${anaLine}\nversion: 1\n`],
    ['version: 1\n? entries\n: \n', `version: 1\n? entries\n: \n${anaLine}\n`],
    ['  version: 1\n  entries: []\n', `  version: 1\n  entries:\n  ${anaLine}\n`],
    ['version: 1\nentries:\n  []\n', `version: 1\nentries:\n  [${anaLine.slice(2)}]\n`],
    ['version: 1\nentries: [\n  # none\n]\n', `version: 1\nentries: [${anaLine.slice(2)}\n  # none\n]\n`],
    ['{version: 1, entries: []}', `{version: 1, entries: [${anaLine.slice(2)}]}`],
    ['{version: 1, entries: }', `{version: 1, entries: [${anaLine.slice(2)}] }`],
    [
      `version: 1\nentries: [${shortLine.slice(2)}]\n`,
      `version: 1\nentries: [${shortLine.slice(2)}, ${anaLine.slice(2)}]\n`,
    ],
    [
      `version: 1\nentries: [\n  ${shortLine.slice(2)}, # c\n]\n`,
      `version: 1\nentries: [\n  ${shortLine.slice(2)}, # c\n  ${anaLine.slice(2)},\n]\n`,
    ],
    [
      `version: 1\nentries: [\n  ${shortLine.slice(2)} # c\n]\n`,
      `version: 1\nentries: [\n  ${shortLine.slice(2)}, # c\n  ${anaLine.slice(2)}\n]\n`,
    ],
    [
      `version: 1\nentries:\n   ${shortLine} # c\n\n# end\n`,
      `version: 1\nentries:\n   ${shortLine} # c\n   ${anaLine}\n\n# end\n`,
    ],
    [`version: 1\nentries:\n${shortLine}\nowner: me\n`, `version: 1\nentries:\n${shortLine}\n${anaLine}\nowner: me\n`],
    [
      `# mine\nversion: 1\nentries:\n${shortLine}\n  # about it\n \t# too\n   \nowner: me  # c\n`,
      `# mine\nversion: 1\nentries:\n${shortLine}\n  # about it\n \t# too\n${anaLine}\n   \nowner: me  # c\n`,
    ],
    [
      `version: 1\nentries:\n${shortLine}\n# the rest\n`,
      `version: 1\nentries:\n${shortLine}\n${anaLine}\n# the rest\n`,
    ],
    ['version: 1\nentries : []\n', `version: 1\nentries :\n${anaLine}\n`],
    [`version: 1\nentries:\n${shortLine}`, `version: 1\nentries:\n${shortLine}\n${anaLine}`],
    [
      'version: 1\nentries:\n  - id: b2\n    on: 2026-11-21\n    minutes: 45\n    bucket: strategy\n    note: |+\n      kept\n\n\nowner: me\n',
      `version: 1\nentries:\n  - id: b2\n    on: 2026-11-21\n    minutes: 45\n    bucket: strategy\n    note: |+\n      kept\n\n\n  ${anaLine}\nowner: me\n`,
    ],
  ];
  for (const [before, after] of table) {
    it(`to ${shown(before)}`, () => assert.equal(addEntryText(before, ana), after));
  }

  it('adds several in the style of their list', () => {
    const third = { ...short, id: 'd4' };
    const [one, two, three] = [anaLine.slice(2), shortLine.slice(2), shortLine.slice(2).replace('b2', 'd4')];
    const added = (text: string) => addEntriesText(text, [ana, third]);
    assert.equal(added('{version: 1, entries: []}'), `{version: 1, entries: [${one}, ${three}]}`);
    assert.equal(added('{version: 1, entries: }'), `{version: 1, entries: [${one}, ${three}] }`);
    assert.equal(added(`{version: 1, entries: [${two}]}`), `{version: 1, entries: [${two}, ${one}, ${three}]}`);
    assert.equal(
      added(`version: 1\nentries: [\n  ${two}\n]\n`),
      `version: 1\nentries: [\n  ${two},\n  ${one},\n  ${three}\n]\n`,
    );
  });

  it('keeps the comma behind the last where there is one', () => {
    const [one, two] = [anaLine.slice(2), shortLine.slice(2)];
    assert.equal(
      removeEntryText(`version: 1\nentries: [${two}, ${one},]\n`, ana.id),
      `version: 1\nentries: [${two},]\n`,
    );
    assert.equal(
      removeEntryText(`version: 1\nentries: [${two} , ${one}]\n`, ana.id),
      `version: 1\nentries: [${two} ]\n`,
    );
  });

  it('quotes a note with a comma', () => {
    const line = '- {id: b2, on: 2026-11-21, minutes: 45, bucket: strategy, note: "a, b"}';
    assert.equal(addEntryText(undefined, { ...short, note: 'a, b' }), journalOf(line));
  });

  it('adds to a long list what it would to a short one, again and again', () => {
    const lines = Array.from({ length: 40 }, (_, index) => anaLine.replace(ana.id, `e${index}`));
    const third = { ...short, id: 'd4' };
    for (const foot of ['', '# the end\n', 'owner: me\n']) {
      const text = `# mine\n${journalOf(...lines)}${foot}`;
      const once = addEntriesText(text, [ana, short]);
      assert.equal(once, `# mine\n${journalOf(...lines, anaLine, shortLine)}${foot}`);
      const twice = addEntryText(once, third);
      assert.equal(twice, `# mine\n${journalOf(...lines, anaLine, shortLine, shortLine.replace('b2', 'd4'))}${foot}`);
      const { value, problems } = readJournalText(twice);
      assert.deepEqual([problems, value.entries.slice(40)], [[], [ana, short, third]]);
      assert.equal(removeEntryText(twice, 'd4'), once);
      assert.throws(() => addEntryText(once, { ...ana, id: 'e17' }), { code: 'duplicateId', detail: 'e17' });
      assert.throws(() => addEntryText(twice, third), { code: 'duplicateId', detail: 'd4' });
    }
  });

  it('writes a leave', () => {
    assert.equal(
      addEntryText(undefined, { id: 'l1', on: '2026-11-23', leave: 'day' }),
      journalOf('- {id: l1, on: 2026-11-23, leave: day}'),
    );
  });

  it('writes a correction', () => {
    assert.equal(addEntryText(journalOf(anaLine), loop), journalOf(anaLine, loopLine));
  });

  for (const evidence of ['1234567890123456', '12e4567890123456', '0000000000000000', '0123456701234567']) {
    it(`writes ${evidence} so that every reader of YAML takes it for a text`, () => {
      const text = addEntryText(undefined, { ...loop, evidence });
      assert.equal(text, journalOf(loopLine.replace(loop.evidence, `"${evidence}"`)));
      assert.deepEqual(readJournalText(text).value.corrections, [{ ...loop, evidence }]);
    });
  }

  it('keeps the line breaks of a file written on Windows', () => {
    assert.equal(
      addEntryText(journalOf(shortLine).replaceAll('\n', '\r\n'), ana),
      journalOf(shortLine, anaLine).replaceAll('\n', '\r\n'),
    );
  });

  it('refuses a list whose key has no colon', () => {
    assert.throws(() => addEntryText('{version: 1, entries}', ana), { code: 'editRefused' });
  });

  it('refuses an id that is there', () => {
    assert.throws(() => addEntryText(journalOf(anaLine), ana), { code: 'duplicateId', detail: ana.id });
  });

  it('refuses to guess where a file ends that says it has ended', () => {
    assert.throws(() => addEntryText('# c\n---\n...\n', ana), { code: 'editRefused' });
  });
});
