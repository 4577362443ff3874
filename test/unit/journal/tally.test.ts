import assert from 'node:assert/strict';
import { addEntryText } from '../../../src/journal/journalFile.ts';
import { tally } from '../../../src/journal/tally.ts';

const on = '2026-11-20';

describe('the tally of a journal file', () => {
  it('counts what we write', () => {
    const text = [
      { id: 'a', on, at: '14:00', minutes: 30, bucket: 'people', note: 'minutes: 500, "x"' } as const,
      { id: 'b', on, minutes: 45, bucket: 'building' } as const,
      { id: 'c', on, leave: 'half' } as const,
      { id: 'd', on, evidence: '3f9a1c20b4d70a11', as: 'excluded' } as const,
    ].reduce<string | undefined>((before, item) => addEntryText(before, item), undefined);
    assert.deepEqual(tally(text ?? ''), { items: 4, minutes: 75 });
  });

  for (const [name, text] of Object.entries({
    'block style': 'version: 1\nentries:\n  - id: a\n    on: 2026-11-20\n    minutes: 75\n    bucket: people\n',
    'other keys first': `version: 1\nmood: fine\nentries:\n- {minutes: 75, bucket: people, on: ${on}, id: a}\n`,
    'Windows line ends': `version: 1\r\nentries:\r\n- {id: a, on: ${on}, minutes: 75, bucket: people}\r\n`,
    'a broken neighbour': `version: 1\nentries:\n- {id: a, on: ${on}, minutes: 75, bucket: people}\n- {id: b, "\n`,
  })) {
    it(`counts ${name}`, () => assert.deepEqual(tally(text), { items: 1, minutes: 75 }));
  }

  for (const text of ['', '\0\0\0\0', 'entries: nothing', '\uFFFD']) {
    it(`finds nothing in ${JSON.stringify(text)}`, () => assert.deepEqual(tally(text), { items: 0, minutes: 0 }));
  }
});
