import assert from 'node:assert/strict';
import { alike, distance, likeliest } from '../../../../src/journal/editing/likeness.ts';

const cadences = ['daily', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'none'];

describe('likeness', () => {
  for (const [one, other, steps] of [
    ['', 'abc', 3],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
    ['weekyl', 'weekly', 1],
  ] as const) {
    it(`counts ${steps} steps from "${one}" to "${other}"`, () => {
      assert.equal(distance(one, other), steps);
      assert.equal(distance(other, one), steps);
    });
  }

  for (const [word, meant] of [
    ['weekyl', 'weekly'],
    ['  Monthly ', 'monthly'],
    ['quarter', 'quarterly'],
    ['q', 'quarterly'],
    ['often', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ] as const) {
    it(`takes "${word.slice(0, 20)}" for ${meant ?? 'none of them'}`, () => {
      assert.equal(likeliest(word, cadences), meant);
    });
  }

  it('decides for none of two that are as near', () => {
    assert.equal(likeliest('cat', ['bat', 'rat']), undefined);
    assert.equal(likeliest('team', ['team-health', 'team-goals']), undefined);
  });

  it('lists the near ones, the likeliest first, and no more than asked for', () => {
    assert.deepEqual(alike('docs', ['dogs', 'docs-api', 'hiring'], 3), ['docs-api', 'dogs']);
    assert.deepEqual(alike('docs', ['dogs', 'docs-api', 'hiring'], 1), ['docs-api']);
    assert.deepEqual(alike('zzzz', ['dogs', 'docs-api', 'hiring'], 3), []);
  });
});
