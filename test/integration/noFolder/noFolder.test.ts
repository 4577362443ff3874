import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openChecklist } from '../../../src/workbench/commands/openChecklist.ts';
import { withChecklistStore } from '../../fixtures/editor/checklistStore.ts';
import { extensionApi, today } from '../../fixtures/editor/extensionApi.ts';
import { noticesNow } from '../../fixtures/editor/notices.ts';
import { dismissing } from '../../fixtures/editor/pressing.ts';
import { countSpawns, type SpawnCounter } from '../../fixtures/editor/spawnCounter.ts';

describe('a window without a folder', () => {
  let counter: SpawnCounter;
  before(() => {
    counter = countSpawns();
  });
  after(() => counter.stop());

  it('is what is open', () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
  });

  it('logs time and has a balance of it', async () => {
    const api = await extensionApi();
    const on = today();
    const entry = await api.logTime({ bucket: 'strategy', minutes: 45, note: 'vision' });
    assert.equal(entry.on, on);
    const { buckets, observed } = await api.getBalance({ from: on, to: on });
    assert.deepEqual([buckets.strategy.logged, buckets.strategy.share, observed.commits], [45, 100, 0]);
    await vscode.commands.executeCommand('techLeadBalance.undo');
    assert.equal((await api.getBalance({ from: on, to: on })).buckets.strategy.logged, 0);
  });

  it('says in one sentence why nothing is built, and offers a folder', async () => {
    const notices = await noticesNow();
    assert.deepEqual(
      notices.map(({ text, actions }) => [text, actions.map(({ action }) => action)]),
      [['No folder is open, so there is no git to read building time from.', ['openFolder']]],
    );
  });

  it('says in one sentence that a checklist needs a folder, and shows none', async () => {
    const sentence = { name: 'HumanError', message: 'The checklist lives in your workspace. Open a folder first.' };
    await withChecklistStore(async (store) => {
      await assert.rejects(store.create(), sentence);
      await assert.rejects(store.tick('mentoring'), sentence);
      await assert.rejects(openChecklist({ checklist: store }), sentence);
    });
    for (const command of ['createChecklist', 'openChecklist']) {
      await dismissing(vscode.commands.executeCommand(`techLeadBalance.${command}`));
    }
    assert.deepEqual(await (await extensionApi()).getResponsibilities(), []);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('has started no process for any of it', async () => {
    await vscode.commands.executeCommand('techLeadBalance.refresh');
    assert.deepEqual(counter.spawned, []);
  });
});
