import assert from 'node:assert/strict';
import { lastFew } from '../../../src/journal/lastFew.ts';

describe('lastFew', () => {
  it('computes again only what was not asked for lately', () => {
    const computed: string[] = [];
    const { get: length, set } = lastFew(2, (text) => {
      computed.push(text);
      return { length: text.length };
    });
    for (const text of ['a', 'bb', 'a', 'ccc', 'a', 'bb', 'bb']) assert.equal(length(text).length, text.length);
    assert.deepEqual(computed, ['a', 'bb', 'ccc', 'bb']);
    assert.equal(length('bb'), length('bb'));
    const given = { length: 4 };
    set('dddd', given);
    assert.equal(length('dddd'), given);
    assert.deepEqual(computed, ['a', 'bb', 'ccc', 'bb']);
  });
});
