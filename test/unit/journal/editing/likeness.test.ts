import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alike, distance, likeliest } from '../../../../src/journal/editing/likeness.ts';

/** The same, as it is defined. */
function defined(one: string, other: string): number {
  if (one === '' || other === '') return Math.max(one.length, other.length);
  const isSwapped = one.length > 1 && one[0] === other[1] && one[1] === other[0];
  return Math.min(
    defined(one.slice(1), other) + 1,
    defined(one, other.slice(1)) + 1,
    defined(one.slice(1), other.slice(1)) + (one[0] === other[0] ? 0 : 1),
    isSwapped ? defined(one.slice(2), other.slice(2)) + 1 : Infinity,
  );
}

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

  it('counts as it is defined', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(words, words, (one, other) => assert.equal(distance(one, other), defined(one, other))),
      { numRuns: 500 },
    );
  });

  for (const [word, meant] of [
    ['   none', 'none'],
    ['NONE', 'none'],
    ['qartely', 'quarterly'],
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

  it('takes no word for nothing, and a word for the only one it is near', () => {
    assert.equal(likeliest('', ['a', 'bcd']), undefined);
    assert.equal(likeliest('wekly', ['weekly']), 'weekly');
    assert.equal(likeliest('x'.repeat(64), ['y'.repeat(65), `${'x'.repeat(63)}y`]), `${'x'.repeat(63)}y`);
    assert.equal(likeliest('x'.repeat(65), ['y'.repeat(65), `${'x'.repeat(64)}y`]), undefined);
  });

  it('decides for none of two that are as near', () => {
    assert.equal(likeliest('cat', ['bat', 'rat']), undefined);
    assert.equal(likeliest('team', ['team-health', 'team-goals']), undefined);
  });

  it('lists the near ones, the likeliest first, and no more than asked for', () => {
    assert.deepEqual(alike('docs', ['dogs', 'docs-api', 'hiring'], 3), ['docs-api', 'dogs']);
    assert.deepEqual(alike('docs', ['dogs', 'docs-api', 'hiring'], 1), ['docs-api']);
    assert.deepEqual(alike('   DOCS', ['dogz', 'docs-api', 'hiring'], 3), ['docs-api', 'dogz']);
    assert.deepEqual(alike('zzzz', ['dogs', 'docs-api', 'hiring'], 3), []);
  });
});
