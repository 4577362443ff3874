import assert from 'node:assert/strict';
import { bucketIds } from '../../../src/balance/bucket.ts';
import type { CorrectedTo, Correction } from '../../../src/balance/correction.ts';
import { judge } from '../../../src/balance/corrections.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';

const evidence: readonly Evidence[] = (['commit', 'review', 'release'] as const).map((kind, index) => ({
  kind,
  ref: kind,
  id: kind,
  repository: 'api',
  at: 1000 + index,
  title: 'change',
}));

function corrections(...said: (readonly [ref: string, as: CorrectedTo])[]): Correction[] {
  return said.map(([ref, as], index) => ({ id: `c${index}`, on: '2026-11-20', evidence: ref, as }));
}

describe('corrections', () => {
  const table: [what: string, said: Correction[], counted: [string, string][], leftOut: string[]][] = [
    [
      'nothing said: reviews count for what the lead chose, the rest for building',
      [],
      [
        ['commit', 'building'],
        ['review', 'people'],
        ['release', 'building'],
      ],
      [],
    ],
    [
      'a bucket is said',
      corrections(['commit', 'strategy'], ['review', 'building']),
      [
        ['commit', 'strategy'],
        ['review', 'building'],
        ['release', 'building'],
      ],
      [],
    ],
    [
      'something is not to count',
      corrections(['commit', 'excluded'], ['release', 'notMine']),
      [['review', 'people']],
      ['commit', 'release'],
    ],
    [
      'the last word holds',
      corrections(['commit', 'excluded'], ['commit', 'people'], ['review', 'strategy'], ['review', 'notMine']),
      [
        ['commit', 'people'],
        ['release', 'building'],
      ],
      ['review'],
    ],
    [
      'a word on what nobody knows does nothing',
      corrections(['gone', 'excluded']),
      [
        ['commit', 'building'],
        ['review', 'people'],
        ['release', 'building'],
      ],
      [],
    ],
  ];
  for (const [what, said, counted, leftOut] of table) {
    it(what, () => {
      const judged = judge(evidence, said, 'people');
      assert.deepEqual(
        judged.counted.map((each) => [each.ref, judged.bucketOf(each)]),
        counted,
      );
      assert.deepEqual(
        judged.leftOut.map(({ ref }) => ref),
        leftOut,
      );
    });
  }

  for (const bucket of bucketIds) {
    it(`reviews can count for ${bucket}`, () => {
      const [, review] = evidence;
      assert.equal(review && judge(evidence, [], bucket).bucketOf(review), bucket);
    });
  }

  it('reach a commit under a wording it had, the latest first, unless there is a word on what it is now', () => {
    const [commit] = evidence;
    assert.ok(commit);
    const reworded = { ...commit, was: ['first', 'second'] };
    const bucket = (...said: Correction[]) => judge([reworded], said, 'people').bucketOf(reworded);
    const onWordings = corrections(['second', 'strategy'], ['first', 'people']);
    assert.equal(bucket(...onWordings), 'strategy');
    assert.equal(bucket(...corrections(['first', 'people'])), 'people');
    assert.equal(bucket(...onWordings, ...corrections(['commit', 'building'])), 'building');
    assert.deepEqual(judge([reworded], corrections(['first', 'excluded']), 'people').leftOut, [reworded]);
  });

  it('reach every copy of a piece of work', () => {
    const copies = evidence.flatMap((each) => [each, { ...each, id: 'other', repository: 'web' }]);
    const judged = judge(copies, corrections(['commit', 'excluded']), 'building');
    assert.deepEqual([judged.counted.length, judged.leftOut.length], [2, 1]);
  });
});
