import assert from 'node:assert/strict';
import { dropPlace, type Ordered, shownOrder, stepPlace } from '../../../src/workbench/responsibilityOrder.ts';

/** `a:due` is a responsibility of the people that is due; `x:done:building` one of another bucket. */
function list(...rows: string[]): Ordered[] {
  return rows.map((row) => {
    const [id = '', state, bucket] = row.split(':');
    return {
      id,
      bucket: bucket === 'building' ? 'building' : 'people',
      due: { state: state === 'due' || state === 'done' || state === 'paused' || state === 'open' ? state : 'overdue' },
    };
  });
}

const items = list('a:done', 'x:due:building', 'b:due', 'c:overdue', 'd:due', 'e:paused', 'f:open', 'g:due');

describe('the order of responsibilities', () => {
  it('puts what is neglected first, and keeps the order of the file among equals', () => {
    assert.deepEqual(
      shownOrder(items, 'people').map(({ id }) => id),
      ['c', 'b', 'd', 'g', 'f', 'a', 'e'],
    );
  });

  it('moves a row past the next one that stands alike', () => {
    assert.deepEqual(stepPlace(items, 'd', 'up'), { bucket: 'people', before: 'b' });
    assert.deepEqual(stepPlace(items, 'b', 'down'), { bucket: 'people', before: 'e' });
    assert.deepEqual(stepPlace(items, 'd', 'down'), { bucket: 'people', before: undefined });
    for (const [id, step] of [
      ['b', 'up'],
      ['g', 'down'],
      ['c', 'up'],
      ['c', 'down'],
      ['gone', 'up'],
    ] as const) {
      assert.equal(stepPlace(items, id, step), undefined, `${id} ${step}`);
    }
  });

  it('drops a row onto the place of another one, or at the end of a bucket', () => {
    const at = (id: string) => items.find((item) => item.id === id) ?? assert.fail();
    assert.deepEqual(dropPlace(items, 'g', at('b')), { bucket: 'people', before: 'b' });
    assert.deepEqual(dropPlace(items, 'b', at('d')), { bucket: 'people', before: 'e' });
    assert.deepEqual(dropPlace(items, 'b', at('g')), { bucket: 'people', before: undefined });
    assert.deepEqual(dropPlace(items, 'x', at('d')), { bucket: 'people', before: 'd' });
    assert.deepEqual(dropPlace(items, 'b', 'building'), { bucket: 'building' });
    assert.equal(dropPlace(items, 'b', at('b')), undefined);
    assert.equal(dropPlace(items, 'gone', at('b')), undefined);
  });
});
