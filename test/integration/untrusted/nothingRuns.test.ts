import assert from 'node:assert/strict';
import { extensionApi, today } from '../../fixtures/editor/extensionApi.ts';
import { countSpawns } from '../../fixtures/editor/spawnCounter.ts';

describe('Restricted Mode', () => {
  it('runs nothing, and still logs time', async () => {
    const counter = countSpawns();
    try {
      const api = await extensionApi();
      const on = today();
      await api.logTime({ bucket: 'people', minutes: 30, note: '1:1' });
      const balance = await api.getBalance({ from: on, to: on });
      assert.equal(balance.buckets.people.logged, 30);
      assert.equal(balance.observed.commits, 0);
      assert.deepEqual(counter.spawned, []);
    } finally {
      counter.stop();
    }
  });
});
