import assert from 'node:assert/strict';
import { cursorAt } from '../../../../src/journal/editing/cursor.ts';
import type { FileKind } from '../../../../src/journal/editing/format.ts';
import { checklist, journal } from './mending.ts';

/** Where the cursor stands in the texts below. */
const caret = '‸';

/** What can be written at the caret, in words, and its line with the stretch that would be replaced in ⟦⟧. */
function told(kind: FileKind, marked: string): string {
  const offset = marked.indexOf(caret);
  const text = marked.replace(caret, '');
  const cursor = cursorAt(kind, text, offset);
  if (!cursor) return 'nothing';
  const { start, end, isRoot, style } = cursor;
  const [before = ''] = text.slice(0, start).split('\n').slice(-1);
  const [after = ''] = text.slice(end).split('\n');
  const line = `${before}⟦${text.slice(start, end)}⟧${after}`.trim();
  const where = `${isRoot ? 'root' : 'item'} ${style}`;
  if (cursor.at === 'value') {
    return `${where} value of ${cursor.key}${cursor.isInList ? ' in a list' : ''}${cursor.isQuoted ? ' quoted' : ''}: ${line}`;
  }
  const begins = cursor.newItem ? `, new ${JSON.stringify(cursor.newItem)}` : '';
  return `${where} ${cursor.at}${cursor.hasColon ? ' with a colon' : ''} beside ${[...cursor.present].join(' ')}${begins}: ${line}`;
}

const entry = (rest: string) => journal(`- {id: a, ${rest}}`);
const item = (...lines: readonly string[]) => checklist('id: a', ...lines);

const cases: readonly (readonly [FileKind, string, string])[] = [
  ['journal', entry(`bu${caret}, on: 2026-11-20`), 'item flow key beside id on: - {id: a, ⟦bu⟧, on: 2026-11-20}'],
  ['journal', entry(`bu${caret} : people`), 'item flow key with a colon beside id bu: - {id: a, ⟦bu⟧ : people}'],
  ['journal', entry(`note: it's${caret} so`), `item flow value of note: - {id: a, note: ⟦it's so⟧}`],
  ['journal', entry(`bucket: ${caret}"people" # c`), 'item flow value of bucket: - {id: a, bucket: ⟦"people"⟧ # c}'],
  ['journal', entry(`bucket: ${caret}people "x"`), 'item flow value of bucket: - {id: a, bucket: ⟦people⟧ "x"}'],
  ['checklist', item(`title: ${caret}A, B`), 'item block value of title: title: ⟦A, B⟧'],
  ['checklist', item(`title: ${caret}A "b"`), 'item block value of title: title: ⟦A⟧ "b"'],
  ['journal', entry(`note: ${caret}a#b, minutes: 3`), 'item flow value of note: - {id: a, note: ⟦a#b⟧, minutes: 3}'],
  [
    'journal',
    entry(`bucket: ${caret}people #c, minutes: 3`),
    'item flow value of bucket: - {id: a, bucket: ⟦people⟧ #c, minutes: 3}',
  ],
  ['checklist', item(`bucket: ${caret}people   # c`), 'item block value of bucket: bucket: ⟦people⟧   # c'],
  ['checklist', item(`bucket: ${caret}people`).trimEnd(), 'item block value of bucket: bucket: ⟦people⟧'],
  ['journal', `version: 1\nentries:${caret}\n- {id: a}\n`, 'nothing'],
  ['journal', `version: 1\nentries: ${caret}\n- {id: a}\n`, 'root block value of entries: entries: ⟦⟧'],
  [
    'journal',
    `version: 1\nent${caret}ries:\n- {id: a}\n`,
    'root block key with a colon beside version entries: ⟦entries⟧:',
  ],
  ['journal', `version: ${caret}1\nentries:\n- {id: a}\n`, 'root block value of version: version: ⟦1⟧'],
  ['journal', `${entry('on: 2026-11-20')}mood: ${caret}\n`, 'root block value of mood: mood: ⟦⟧'],
  ['journal', `${entry('on: 2026-11-20')}mo${caret}\n`, 'root block key beside version entries: ⟦mo⟧'],
  ['journal', `${entry('on: 2026-11-20')}other:\n- {id: b, bucket: ${caret}}\n`, 'nothing'],
  ['journal', `${entry('on: 2026-11-20')}other:\n${caret}\n`, 'root block key beside version entries other: ⟦⟧'],
  [
    'journal',
    `version: 1\nentries:\n# a - b\n  - {id: a}\n${caret}\n`,
    'root block key beside version entries, new {"beginning":"  - ","indent":4}: ⟦⟧',
  ],
  [
    'journal',
    `version: 1\r\nentries:\r\n  -\r\n    id: a\r\n${caret}\r\n`,
    'root block key beside version entries, new {"beginning":"  - ","indent":4}: ⟦⟧',
  ],
  ['journal', `version: 1\nentries:\n  -\n    id: a\n    bu${caret}\n`, 'item block key beside id: ⟦bu⟧'],
  [
    'journal',
    `version: 1\nentries:\n    -x\n  - id: a\n${caret}\n`,
    'root block key beside version entries, new {"beginning":"  - ","indent":4}: ⟦⟧',
  ],
  [
    'journal',
    `mine:\n    - a\nversion: 1\nentries:\n- {id: a}\n${caret}\n`,
    'root block key beside mine version entries, new {"beginning":"- ","indent":2}: ⟦⟧',
  ],
  ['journal', `version: 1\nentries:\n    ${caret}\n- {id: a}\n`, 'nothing'],
  [
    'journal',
    `version: 1\nentries:\n${caret}\n- {id: a}\n`,
    'root block key beside version entries, new {"beginning":"- ","indent":2}: ⟦⟧',
  ],
  [
    'journal',
    `version: 1\nentries:\n- id: a\n  ${caret}\n- bucket: people\n  note: x\n`,
    'item block key beside id: ⟦⟧',
  ],
  [
    'journal',
    `version: 1\nentries:\n- id: a\n- bucket: people\n  ${caret}\n- note: x\n`,
    'item block key beside bucket: ⟦⟧',
  ],
  ['journal', `${entry('on: 2026-11-20')}# c${caret}\n`, 'nothing'],
  ['journal', `# version: ${caret}\n`, 'nothing'],
  ['journal', `version : ${caret}1\n`, 'root block value of version: version : ⟦1⟧'],
  ['journal', `version:  ${caret}1\n`, 'root block value of version: version:  ⟦1⟧'],
  ['journal', `version : 1\nmood: x: y\n${caret}\n`, 'root block key beside version mood: ⟦⟧'],
  ['journal', journal(`- id: a # bucket: ${caret}`), 'nothing'],
  ['journal', journal(`- {id: a, # bucket: ${caret}`), 'nothing'],
  ['journal', journal(`-${caret} {id: a}`), 'nothing'],
  ['journal', journal(`-${caret}`), 'nothing'],
  ['journal', journal(`- ${caret}`), 'item block key beside , new {"beginning":"","indent":2}: - ⟦⟧'],
  ['journal', journal(`- ${caret}id: a`), 'item block key with a colon beside id: - ⟦id⟧: a'],
  ['journal', journal(`- i${caret}`), 'item block key beside , new {"beginning":"","indent":2}: - ⟦i⟧'],
  ['journal', journal(`- id: ${caret}`), 'item block value of id: - id: ⟦⟧'],
  ['journal', journal(`- some words ${caret}`), 'nothing'],
  ['checklist', item(`title: Plan - ${caret}b`), 'item block value of title: title: ⟦Plan - b⟧'],
  ['checklist', item('mine: {x: 1}', caret), 'item block key beside id mine: ⟦⟧'],
  ['journal', journal(`-  {id : a, ${caret}}`), 'item flow key beside id: -  {id : a, ⟦⟧}'],
  ['journal', journal('- id: a', '  bucket : people', `  ${caret}`), 'item block key beside id bucket: ⟦⟧'],
  ['journal', journal('- id: a', `  two words: ${caret}`), 'nothing'],
  ['journal', entry(`bucket : ${caret}`), 'item flow value of bucket: - {id: a, bucket : ⟦⟧}'],
  ['journal', entry(`bucket:  ${caret}people`), 'item flow value of bucket: - {id: a, bucket:  ⟦people⟧}'],
  ['checklist', item(`done : [${caret}]`), 'item flow value of done in a list: done : [⟦⟧]'],
  ['checklist', item(`done:  [a,  ${caret}b]`), 'item flow value of done in a list: done:  [a,  ⟦b⟧]'],
  ['checklist', checklist(`[${caret}]`), 'nothing'],
  ['checklist', item('done:', `  -  ${caret}x`, 'notes: x'), 'item block value of done in a list: -  ⟦x⟧'],
  ['checklist', checklist('done:', `  - ${caret}`), 'item block value of done in a list: - ⟦⟧'],
  ['checklist', item('mine:', `  [${caret}`), 'item flow value of mine in a list: [⟦⟧'],
  ['checklist', item(`title: it's # it's`, `bucket: ${caret}`), 'item block value of bucket: bucket: ⟦⟧'],
  ['checklist', item(`title: A # [{`, `bucket: ${caret}`), 'item block value of bucket: bucket: ⟦⟧'],
  ['journal', journal('- {note: a', `    "b, bucket: ${caret}}`), 'item flow value of bucket: "b, bucket: ⟦⟧}'],
  [
    'journal',
    entry(`note: "\\", b: ", bucket: ${caret}`),
    'item flow value of bucket: - {id: a, note: "\\", b: ", bucket: ⟦⟧}',
  ],
  ['journal', entry(`note: 'a\\', bucket: ${caret}`), `item flow value of bucket: - {id: a, note: 'a\\', bucket: ⟦⟧}`],
  ['journal', entry(`note:\t"a, b: ${caret}"`), 'item flow value of note quoted: - {id: a, note:\t"⟦a, b: ⟧"}'],
  ['journal', `entries:\r\n- {id: a,\r\n   "x, bucket: ${caret}\r\n`, 'nothing'],
  ['journal', entry(`note: a#b, bucket: ${caret}`), 'item flow value of bucket: - {id: a, note: a#b, bucket: ⟦⟧}'],
  ['journal', entry(`note: 'a, bucket: ${caret}'`), `item flow value of note quoted: - {id: a, note: '⟦a, bucket: ⟧'}`],
  ['checklist', item('title: a, "b', `done: [${caret}`), 'item flow value of done in a list: done: [⟦⟧'],
  ['checklist', item(`done: [a, "b, ${caret}`), 'item flow value of done in a list quoted: done: [a, "⟦b, ⟧'],
  [
    'journal',
    entry(`note: we "said, bucket: ${caret}`),
    'item flow value of bucket: - {id: a, note: we "said, bucket: ⟦⟧}',
  ],
];

describe('the cursor', () => {
  for (const [kind, marked, expected] of cases) {
    it(`in ${JSON.stringify(marked)} of a ${kind}`, () => assert.equal(told(kind, marked), expected));
  }
});
