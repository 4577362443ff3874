import assert from 'node:assert/strict';
import { isMap, type Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
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
import { pairOf, placeOrStart } from '../../../src/journal/yamlNodes.ts';

const refused = { name: 'JournalError', code: 'editRefused' };

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
    assert.throws(() => listPairIn(undefined, 'entries'), refused);
    assert.throws(() => listPairIn(rootOf('a: 1'), 'entries'), refused);
    assert.throws(() => itemAt(pairIn('a: [1]', 'a'), 0), refused);
    assert.throws(() => itemAt(pairIn('a: 1', 'a'), 0), refused);
  });

  it('is refused where a list, a scalar or an item is expected and something else is written', () => {
    assert.throws(() => removeFromList('a: 1', pairIn('a: 1', 'a'), new Set([0])), refused);
    assert.throws(() => setValue('a: [1]', pairIn('a: [1]', 'a'), '2'), refused);
    assert.throws(() => setValue('a: {b: 1}', pairIn('a: {b: 1}', 'a'), '2'), refused);
    assert.throws(() => addPair('', new YAMLMap(), 'a: 1'), refused);
  });

  it('is refused for nodes that stand nowhere', () => {
    assert.throws(() => itemEnd(new Scalar('x')), refused);
    assert.throws(() => itemStart(new Scalar('x')), refused);
    assert.throws(() => dashOf(new YAMLSeq(), 0), refused);
    assert.deepEqual(commasAfter(new YAMLSeq()), []);
    assert.deepEqual(placeOrStart(new Scalar('x')), { start: 0, end: 0 });
  });

  it('is refused where a key has no colon', () => {
    assert.throws(() => colonEnd(pairIn('{a}', 'a')), refused);
  });

  it('takes out nothing where there is nothing', () => {
    assert.deepEqual(removePair('a: 1', rootOf('a: 1'), undefined), []);
  });
});
