import assert from 'node:assert/strict';
import { openJournalText } from '../../../src/journal/journalFile.ts';
import { excerptOf, outlineOf } from '../../../src/journal/outline.ts';

const item = (id: string) => `{id: ${id}, on: 2026-11-20, minutes: 30, bucket: people}`;
const outlined = (text: string) => outlineOf(openJournalText(text), 'entries');

const lines = (count: number) => Array.from({ length: count }, (_, index) => `- ${item(`e${index}`)}\n`);
const journal = (all: readonly string[]) => `version: 1\nentries:\n${all.join('')}# the end\n`;
function excerpt(text: string) {
  const outline = outlined(text);
  assert.ok(outline);
  return excerptOf(text, outline);
}

describe('the outline of a list', () => {
  it('says what its items are and where their lines begin', () => {
    const text = `version: 1\nentries:\n  - ${item('a')}\n  # between\n  - id: b\n    on: 2026-11-21\n    leave: half\n`;
    const { items = [], starts } = outlined(text) ?? {};
    assert.deepEqual(
      items.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(starts, [text.indexOf('  - {'), text.indexOf('  - id')]);
  });

  for (const [what, text] of [
    ['in brackets', `version: 1\nentries: [${item('a')}]\n`],
    ['that begins in the line of its key', `version: 1\n? entries\n: - ${item('a')}\n  - ${item('b')}\n`],
    ['that is missing', 'version: 1\n'],
    ['in which something is wrong', `version: 1\nentries:\n- ${item('a')}\n- {id: b}\n`],
  ] as const) {
    it(`is none of a list ${what}`, () => assert.equal(outlined(text), undefined));
  }

  it('leaves of twenty items the first and the last two, with all around them', () => {
    const all = lines(20);
    const text = journal(all);
    assert.deepEqual(excerpt(text), {
      text: journal([all[0] ?? '', ...all.slice(-2)]),
      from: text.indexOf(all[1] ?? ''),
      to: text.indexOf(all[18] ?? ''),
    });
  });

  it('leaves nothing out of fewer', () => assert.equal(excerpt(journal(lines(19))), undefined));
});
