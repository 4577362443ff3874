import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionApi } from '../../fixtures/editor/extensionApi.ts';
import { countSpawns } from '../../fixtures/editor/spawnCounter.ts';

describe('start-up', () => {
  it('starts no process before activate returns, and git after it', async () => {
    assert.equal(
      vscode.extensions.getExtension('tech-lead-balance.tech-lead-balance')?.isActive,
      false,
      'activated too early to be watched',
    );
    const counter = countSpawns();
    try {
      const api = await extensionApi();
      assert.deepEqual(counter.spawned, []);
      // The positive control: the same watch does see git once there is something to read.
      await api.getBalance({ from: '2020-01-01', to: '2020-01-07' });
      assert.ok(counter.spawned.length > 0, 'the watch saw no git at all');
      assert.deepEqual(
        counter.spawned.filter((path) => !/^(\/|[A-Z]:\\)/i.test(path)),
        [],
        'git was run by a bare name',
      );
    } finally {
      counter.stop();
    }
  });

  it('gives an API with a version', async () => {
    const api = await extensionApi();
    assert.match(api.version, /^\d+\.\d+\.\d+$/);
  });
});
