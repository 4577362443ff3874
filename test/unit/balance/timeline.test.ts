import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { timelineOf } from '../../../src/balance/timeline.ts';
import { evidenceIn } from './arbitraries.ts';

function sign(at: number, changes: Partial<Evidence> = {}): Evidence {
  return { kind: 'commit', ref: 'r', id: 'i', repository: 'api', at, title: 'change', ...changes };
}

describe('the timeline', () => {
  const table: [what: string, first: Evidence, second: Evidence][] = [
    ['a commit written again by a rebase: seen first', sign(5, { id: 'b' }), sign(9, { id: 'a' })],
    ['two clones: the same one on every machine', sign(5), sign(5, { repository: 'web' })],
    ['a commit before a review of it', sign(5, { id: 'b' }), sign(5, { id: 'a', kind: 'review' })],
    ['the copy that says an agent wrote it', sign(5, { id: 'b', directed: true }), sign(5, { id: 'a' })],
  ];
  for (const [what, first, second] of table) {
    it(`keeps one of each ref, ${what}`, () => {
      assert.deepEqual(timelineOf([first, second]), [first]);
      assert.deepEqual(timelineOf([second, first]), [first]);
    });
  }

  it('keeps work of different refs, even where a hash is shared', () =>
    assert.equal(timelineOf([sign(5), sign(5, { ref: 's' })]).length, 2));

  it('is in order of time, and putting it in order again changes nothing', () => {
    fc.assert(
      fc.property(evidenceIn(0, 300), (items) => {
        const timeline = timelineOf(items);
        assert.ok(timeline.every(({ at }, index) => at >= (timeline[index - 1]?.at ?? 0)));
        assert.deepEqual(timelineOf(timeline), timeline);
        assert.equal(timeline.length, new Set(items.map(({ ref }) => ref)).size);
      }),
    );
  });
});
