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
    assert.deepEqual(
      tally(text ?? '', () => assert.fail('parsed')),
      { items: 4, minutes: 75 },
    );
  });

  const line = `- {id: a, on: ${on}, minutes: 75, bucket: people}`;
  for (const other of [
    `x${line}`,
    `${line}x`,
    `${line} # mine`,
    line.replace('a,', '"a",'),
    line.replace('2026', '20'),
    line.replace('minutes: 75', 'minutes: many'),
    line.replace(', minutes: 75', ', at: 14:00, minutes: 75'),
    line.replace(', bucket: people', ''),
    'mood: fine',
  ]) {
    it(`asks the parser about ${other}`, () => {
      const asked: string[] = [];
      const text = `version: 1\nentries:\n${other}\n`;
      const parse = (each: string) => {
        asked.push(each);
        return { items: 7, minutes: 7 };
      };
      assert.deepEqual(tally(text, parse), { items: 7, minutes: 7 });
      assert.deepEqual(asked, [text]);
    });
  }

  it('counts days off and corrections in any style', () => {
    const text = `version: 1\nentries:\n- {on: ${on}, id: a, leave: day}\n- {on: ${on}, id: c, evidence: 3f9a1c20b4d70a11, as: excluded}\n- {on: ${on}, id: b, minutes: 5, bucket: people}\n`;
    assert.deepEqual(tally(text), { items: 3, minutes: 5 });
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
