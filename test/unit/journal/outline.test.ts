import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addEntriesText, addEntryText, readJournalText } from '../../../src/journal/journalFile.ts';
import { JournalError } from '../../../src/journal/journalError.ts';
import { ana, short } from '../../fixtures/journal/journalSamples.ts';

/** Items as people and other programs write them, each on lines of its own; `ID` stands for the id. */
const items = [
  '- {id: ID, on: 2026-11-20, minutes: 30, bucket: people}',
  '- {id: ID, on: 2026-11-20, minutes: 30, bucket: people, note: "a # b: - {c"} # said so',
  '- id: ID\n  on: 2026-11-20\n  minutes: 30\n  bucket: people',
  '-\n  id: ID\n  on: 2026-11-20\n  minutes: 30\n  bucket: strategy\n  note: |\n    - {id: no, entry: here}\n\n    last line',
  '- { id: ID,\n    on: 2026-11-20, minutes: 30,\n    bucket: building }',
  '- {id: ID, on: 2026-11-20, minutes: 30, bucket: people, mine: [1, {two: "3"}]}',
  '- {id: ID, on: 2026-11-21, leave: half}',
];
const between = ['', '\n', '# a comment\n', '  # indented\n', '\t\n'];

const documents = fc
  .record({
    head: fc.constantFrom('version: 1\n', '# mine\nversion: 1\nmood: fine\n', '\uFEFFversion: 1\n'),
    indent: fc.constantFrom('', '  '),
    list: fc.array(fc.tuple(fc.constantFrom(...items), fc.constantFrom(...between)), { minLength: 20, maxLength: 60 }),
    foot: fc.constantFrom('\n', '', '\n# the end\n', '\nother: [1, 2]\n', '\n\n\n'),
    lineBreak: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ head, indent, list, foot, lineBreak }) => {
    const lines = list.map(([item, gap], index) => {
      const own = item.replace('ID', `e${index}`).replaceAll(/^/gm, indent);
      return index === list.length - 1 ? own : `${own}\n${gap}`;
    });
    return { count: list.length, text: `${head}entries:\n${lines.join('')}${foot}`.replaceAll('\n', lineBreak) };
  });

describe('a long list', function () {
  this.timeout(60_000); // hundreds of documents are parsed several times
  it('is added to by its end, and says what it would say parsed as a whole', () => {
    fc.assert(
      fc.property(documents, ({ count, text }) => {
        const before = readJournalText(text);
        fc.pre(before.problems.length === 0);
        const after = addEntryText(addEntryText(text, ana), short);
        const remembered = readJournalText(after);
        // Another text, which nothing is remembered of: a comment more.
        const { value, problems } = readJournalText(`${after}\n# not seen before\n`);
        assert.deepEqual(problems, []);
        assert.deepEqual(remembered.value, value);
        assert.deepEqual(value.entries, [...before.value.entries, ana, short]);
        assert.deepEqual(value.leave, before.value.leave);
        assert.equal(value.entries.length + value.leave.length, count + 2);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every byte but the new lines', () => {
    fc.assert(
      fc.property(documents, ({ text }) => {
        fc.pre(readJournalText(text).problems.length === 0);
        const after = addEntryText(text, short);
        const at = after.lastIndexOf('- {id: b2');
        const lineFrom = after.lastIndexOf('\n', at) + 1;
        const line = after.slice(lineFrom, after.indexOf('}', at) + 1);
        const candidates = ['\r\n', '\n'].flatMap((lineBreak) => [
          after.replace(line + lineBreak, ''),
          after.replace(lineBreak + line, ''),
        ]);
        assert.ok(candidates.includes(text), JSON.stringify([text, after]));
      }),
      { numRuns: 150 },
    );
  });

  it('takes several at once, as if they came one after the other', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 30 }), ({ text }, count) => {
        fc.pre(readJournalText(text).problems.length === 0);
        const more = Array.from({ length: count }, (_, index) => ({ ...ana, id: `more${index}` }));
        const after = addEntriesText(text, more);
        assert.equal(after, more.reduce(addEntryText, text));
        assert.deepEqual(readJournalText(after).value, readJournalText(`${after}\n# not seen before\n`).value);
        assert.deepEqual(
          readJournalText(addEntryText(after, short)).value,
          readJournalText(`${addEntryText(after, short)}\n# x\n`).value,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('whose first dash stands behind its key is added to all the same', () => {
    const lines = Array.from({ length: 40 }, (_, index) => items[0]?.replace('ID', `e${index}`));
    const text = `version: 1\n? entries\n: ${lines.join('\n  ')}\n`;
    assert.equal(addEntryText(addEntryText(text, ana), short).split('\n').length, text.split('\n').length + 2);
    const { value } = readJournalText(addEntryText(addEntryText(text, ana), short));
    assert.deepEqual(value.entries.slice(-2), [ana, short]);
  });

  it('has no second item of an id that stands in its middle', () => {
    const lines = Array.from({ length: 40 }, (_, index) => items[0]?.replace('ID', `e${index}`));
    const text = `version: 1\nentries:\n${lines.join('\n')}\n`;
    assert.throws(
      () => addEntryText(text, { ...ana, id: 'e17' }),
      (error) => error instanceof JournalError && error.code === 'duplicateId' && error.detail === 'e17',
    );
    assert.throws(() => addEntriesText(text, [ana, short, ana]), { code: 'duplicateId', detail: ana.id });
  });
});
