import assert from 'node:assert/strict';
import { explanationAt } from '../../../../src/journal/editing/explain.ts';
import type { FileKind } from '../../../../src/journal/editing/format.ts';
import { checklist, journal } from './mending.ts';

const list = checklist(
  'id: a',
  'bucket: people',
  'title: A',
  'cadence: weekly',
  'done: [2026-11-06]',
  'mine: cadence',
  'description: B',
  'x: {paused: 1}',
  'notes:',
);
const log = journal(
  '- {id: a, on: 2026-11-20, minutes: 30, bucket: people, responsibility: mentoring, note: C}',
  '- {id: b, on: 2026-11-21, leave: half}',
  '- {id: c, on: 2026-11-20, evidence: 0123456789abcdef, as: notMine}',
);

const cases: readonly (readonly [FileKind, string, string, string | undefined, RegExp])[] = [
  ['checklist', 'version', 'version', undefined, /Version of this file format/],
  ['checklist', 'responsibilities', 'responsibilities', undefined, /looks after/],
  ['checklist', 'bucket', 'bucket', undefined, /people management/],
  ['checklist', 'people', 'bucket', 'people', /people management/],
  ['checklist', 'weekly', 'cadence', 'weekly', /How often/],
  ['checklist', '2026-11-06', 'done', '2026-11-06', /Days on which/],
  ['journal', 'entries', 'entries', undefined, /Time you wrote down/],
  ['journal', 'minutes', 'minutes', undefined, /Whole minutes/],
  ['journal', '30', 'minutes', '30', /Whole minutes/],
  ['journal', 'mentoring', 'responsibility', 'mentoring', /Id of a responsibility/],
  ['journal', 'half', 'leave', 'half', /No work is expected/],
  ['journal', 'notMine', 'as', 'notMine', /What it counts for/],
];

describe('the explanation of a place', () => {
  for (const [kind, word, key, value, description] of cases) {
    it(`is the schema's word on ${word}`, () => {
      const text = kind === 'checklist' ? list : log;
      const start = text.indexOf(word);
      for (const offset of [start, start + 1, start + word.length]) {
        const explanation = explanationAt(kind, text, offset);
        assert.deepEqual(
          [explanation?.place, explanation?.key, explanation?.value],
          [{ start, end: start + word.length }, key, value],
        );
        assert.match(explanation?.description ?? '', description);
      }
    });
  }

  it('is none for what the author worded', () => {
    assert.equal(explanationAt('checklist', list, list.indexOf('title: A') + 7), undefined);
    assert.equal(explanationAt('checklist', list, list.indexOf('description: B') + 13), undefined);
    assert.equal(explanationAt('journal', log, log.indexOf('id: a') + 4), undefined);
    assert.equal(explanationAt('journal', log, log.indexOf('note: C') + 6), undefined);
  });

  it('is the same where there is no value yet', () => {
    const { key, value } = explanationAt('checklist', list, list.indexOf('notes:') + 6) ?? {};
    assert.deepEqual([key, value], ['notes', '']);
  });

  it('is none for keys of somebody else, for blanks, and for what only looks like a key', () => {
    assert.equal(explanationAt('checklist', list, list.indexOf('mine')), undefined);
    assert.equal(explanationAt('checklist', list, list.lastIndexOf('cadence')), undefined);
    assert.equal(explanationAt('checklist', list, list.indexOf('  - id') + 1), undefined);
    const complex = checklist('? [a]', ': people');
    const other = 'version: 1\nother:\n- {bucket: people}\n';
    assert.equal(explanationAt('checklist', other, other.indexOf('bucket')), undefined);
    assert.equal(explanationAt('checklist', list, list.indexOf('paused')), undefined);
    assert.equal(explanationAt('checklist', complex, complex.indexOf('people') + 1), undefined);
    assert.equal(explanationAt('checklist', checklist('toString: x'), 33), undefined);
    assert.equal(explanationAt('journal', '\0', 0), undefined);
  });
});
