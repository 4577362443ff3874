import assert from 'node:assert/strict';
import { isMap, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { addPair, removeFromList, removePair, setValue } from '../../../src/journal/editList.ts';
import {
  colonEnd,
  commasAfter,
  dashOf,
  itemAt,
  itemEnd,
  itemStart,
  listPairIn,
} from '../../../src/journal/editNodes.ts';
import { parseYaml } from '../../../src/journal/parseYaml.ts';
import { applySplices } from '../../../src/journal/splice.ts';
import { pairOf, placeOrStart } from '../../../src/journal/yamlNodes.ts';

/** A refusal, with what the log says of it. */
function refused(detail: string): object {
  return { name: 'JournalError', code: 'editRefused', detail };
}

function rootOf(text: string): YAMLMap {
  const { root } = parseYaml(text);
  assert.ok(isMap(root));
  return root;
}

function pairIn(text: string, key: string): Pair {
  const pair = pairOf(rootOf(text), key);
  assert.ok(pair);
  return pair;
}

describe('an edit that would have to guess', () => {
  it('is refused where there is no list, or no map in it', () => {
    assert.throws(() => listPairIn(undefined, 'entries'), refused('no list'));
    assert.throws(() => listPairIn(rootOf('a: 1'), 'entries'), refused('no list'));
    assert.throws(() => itemAt(pairIn('a: [1]', 'a'), 0), refused('no such item'));
    assert.throws(() => itemAt(pairIn('a: 1', 'a'), 0), refused('no such item'));
  });

  it('is refused where a list, a scalar or an item is expected and something else is written', () => {
    assert.throws(() => removeFromList('a: 1', pairIn('a: 1', 'a'), new Set([0])), refused('not a list'));
    assert.throws(() => setValue('a: [1]', pairIn('a: [1]', 'a'), '2'), refused('a collection where a scalar belongs'));
    assert.throws(
      () => setValue('a: {b: 1}', pairIn('a: {b: 1}', 'a'), '2'),
      refused('a collection where a scalar belongs'),
    );
    assert.throws(() => addPair('', new YAMLMap(), 'a: 1'), refused('an empty map'));
  });

  it('is refused for nodes that stand nowhere', () => {
    assert.throws(() => itemEnd(new Scalar('x')), refused('an item without a place'));
    assert.throws(() => itemStart(new Scalar('x')), refused('an item without a place'));
    assert.throws(() => dashOf(new YAMLSeq(), 0), refused('an item without a dash'));
    assert.deepEqual(commasAfter(new YAMLSeq()), []);
    assert.deepEqual(placeOrStart(new Scalar('x')), { start: 0, end: 0 });
  });

  it('is refused where a key has no colon', () => {
    assert.throws(() => colonEnd(new Pair('a')), refused('a key without a colon'));
    assert.throws(() => colonEnd(pairIn('{a}', 'a')), refused('a key without a colon'));
  });

  it('goes by the colon and the comma, whatever stands before them', () => {
    assert.equal(colonEnd(pairIn('a : 1', 'a')), 3);
    assert.deepEqual(commasAfter(rootOf('{a: 1 , b: 2}')), [6, undefined]);
    for (const [text, end] of [
      ['{a}', 2],
      ['{a:}', 3],
      ['{a :}', 4],
      ['{? a : }', 6],
      ['{? a }', 4],
    ] as const) {
      assert.equal(itemEnd(rootOf(text).items[0]), end, text);
    }
  });

  it('takes out nothing where there is nothing', () => {
    assert.deepEqual(removePair('a: 1', rootOf('a: 1'), undefined), []);
  });

  it('is no need for removals in any order', () => {
    const text = 'a:\n- 1\n- 2 # kept\n- 3\n- 4\n';
    const removed = (...indexes: number[]): string =>
      applySplices(text, removeFromList(text, pairIn(text, 'a'), new Set(indexes)));
    assert.equal(removed(2, 0), 'a:\n- 2 # kept\n- 4\n');
    assert.equal(removed(3, 2), 'a:\n- 1\n- 2 # kept\n');
    assert.equal(removed(3, 1, 0, 2), 'a: []\n');
    assert.equal(removed(), text);
    const unended = 'a:\n- 1\n- 2\n- 3';
    assert.equal(applySplices(unended, removeFromList(unended, pairIn(unended, 'a'), new Set([2, 1]))), 'a:\n- 1');
  });
});
