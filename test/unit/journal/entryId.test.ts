import assert from 'node:assert/strict';
import { newEntryId } from '../../../src/journal/entryId.ts';

describe('newEntryId', () => {
  it('is short, easy to read aloud and never a number', () => {
    for (let count = 0; count < 1000; count += 1) {
      assert.match(newEntryId(new Set()), /^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{7}$/);
    }
  });

  it('has digits in it', () => {
    const ids = Array.from({ length: 200 }, () => newEntryId(new Set()));
    assert.ok(ids.some((id) => /\d/.test(id)));
  });

  it('does not repeat itself', () => {
    const ids = new Set(Array.from({ length: 10_000 }, () => newEntryId(new Set())));
    assert.equal(ids.size, 10_000);
  });

  it('avoids what is taken', () => {
    const asked: string[] = [];
    const taken = new Set<string>();
    // The first three answers are taken.
    taken.has = (id) => asked.push(id) < 4;
    assert.equal(newEntryId(taken), asked[3]);
  });
});
