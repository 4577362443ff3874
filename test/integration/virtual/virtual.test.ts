import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { withChecklistStore } from '../../fixtures/editor/checklistStore.ts';
import { extensionApi, today, until } from '../../fixtures/editor/extensionApi.ts';
import { MemoryFiles } from '../../fixtures/editor/memoryFiles.ts';
import { noticesNow } from '../../fixtures/editor/notices.ts';
import { hoverOn, lensesOf, symbolsOf } from '../../fixtures/editor/typing.ts';
import { countSpawns, type SpawnCounter } from '../../fixtures/editor/spawnCounter.ts';

const path = '/team/.tech-lead/responsibilities.yaml';
const uri = vscode.Uri.from({ scheme: 'tlb-memory', path });

describe('a virtual workspace', () => {
  const files = new MemoryFiles();
  let counter: SpawnCounter;
  let served: vscode.Disposable;
  before(() => {
    counter = countSpawns();
    served = vscode.workspace.registerFileSystemProvider('tlb-memory', files);
  });
  after(() => {
    served.dispose();
    counter.stop();
  });

  it('is what is open', () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map((folder) => folder.uri.toString()),
      ['tlb-memory:/team'],
    );
  });

  it('has a balance of what is logged', async () => {
    const api = await extensionApi();
    const on = today();
    await api.logTime({ bucket: 'people', minutes: 30 });
    const { buckets, observed } = await api.getBalance({ from: on, to: on });
    assert.deepEqual([buckets.people.share, observed.commits], [100, 0]);
  });

  it('says in one sentence why nothing is built', async () => {
    assert.deepEqual(
      (await noticesNow()).map(({ text }) => text),
      ['This workspace is virtual and has no git, so building time is not read. Log it instead.'],
    );
  });

  it("is written to by the lead's command alone, and opens what it wrote", async () => {
    const api = await extensionApi();
    assert.deepEqual(await api.getResponsibilities(), []);
    assert.deepEqual(files.paths, []);
    await vscode.commands.executeCommand('techLeadBalance.createChecklist');
    assert.deepEqual(files.paths, [path]);
    assert.equal((await api.getResponsibilities()).length, 10);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('keeps every byte of a hand-edited checklist but the tick', async () => {
    const api = await extensionApi();
    const byHand =
      '# ours\r\nversion: 1\r\nresponsibilities:\r\n- {id: mentoring, bucket: people, title: Coach,   cadence: weekly, mood: fine}  # late\r\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(byHand));
    await withChecklistStore(async (store) => {
      await store.refresh();
      await store.tick('mentoring');
      assert.equal(files.text(path), byHand.replace('mood: fine}', `mood: fine, done: [${today()}]}`));
      assert.deepEqual(
        (await api.getResponsibilities()).map(({ title, state }) => [title, state]),
        [['Coach', 'done']],
      );
      await store.untick('mentoring');
      assert.deepEqual(
        (await api.getResponsibilities()).map(({ done }) => done),
        [[]],
      );
    });
  });

  it('has what helps to edit it', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const [lens] = await lensesOf(document);
    await vscode.commands.executeCommand(lens?.command?.command ?? '', ...(lens?.command?.arguments ?? []));
    assert.match(files.text(path) ?? '', new RegExp(`done: \\[${today()}\\]`));
    assert.equal((await symbolsOf(document))[0]?.name, 'People management');
    assert.match(await hoverOn(document, 'cadence'), /How often/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('says in one sentence when nothing may be written there', async () => {
    await changeSetting('checklistPath', 'locked.yaml');
    files.locked = true;
    try {
      await withChecklistStore(async (store) => {
        await store.refresh();
        await assert.rejects(store.tick('mentoring'), {
          name: 'HumanError',
          message: 'locked.yaml cannot be written, so nothing was changed.',
        });
      });
      assert.deepEqual(files.paths, [path]);
    } finally {
      files.locked = false;
      await changeSetting('checklistPath', undefined);
    }
  });

  it('shows a broken checklist with its line, unasked', async () => {
    const shown = until(vscode.languages.onDidChangeDiagnostics, () => vscode.languages.getDiagnostics(uri).length > 0);
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('version: 1\nresponsibilities:\n- {id: a, bucket: persons, title: A}\n'),
    );
    await shown;
    assert.deepEqual(
      vscode.languages.getDiagnostics(uri).map(({ range, message }) => [range.start.line, message]),
      [[2, '"persons" is no bucket. Use strategy, people or building.']],
    );
  });

  it('has started no process for any of it', async () => {
    await vscode.commands.executeCommand('techLeadBalance.refresh');
    assert.deepEqual(counter.spawned, []);
  });
});
