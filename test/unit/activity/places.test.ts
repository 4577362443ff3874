import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Places } from '../../../src/activity/places.ts';

describe('places', () => {
  it('that are there or not answer alike', async () => {
    const places = new Places();
    await places.answers(tmpdir());
    await places.answers(join(tmpdir(), 'nothing of that name'));
  });

  it('that are silent keep two calls waiting at most, and are asked for once', async () => {
    const back = Promise.withResolvers<void>();
    const asked: string[] = [];
    const places = new Places((place) => {
      asked.push(place);
      return back.promise;
    }, 10);
    const four = ['a', 'b', 'c', 'd'];
    for (const time of ['first', 'second']) {
      await Promise.all(four.map((place) => assert.rejects(places.answers(place), { code: 'timedOut' }, time)));
    }
    assert.deepEqual(asked, ['a', 'b']);
    back.resolve();
    await places.answers('e');
    assert.deepEqual(asked, [...four, 'e']);
    await Promise.all(four.map((place) => places.answers(place)));
  });
});
