import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import path, { isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import { extensionApi, until } from '../../fixtures/editor/extensionApi.ts';
import { noticesNow } from '../../fixtures/editor/notices.ts';
import { snapshotOf } from '../../fixtures/editor/observing.ts';
import { dismissing } from '../../fixtures/editor/pressing.ts';
import { countSpawns } from '../../fixtures/editor/spawnCounter.ts';

const day = { from: '2026-03-10', to: '2026-03-10' };

describe('an editor whose git is switched off', () => {
  const programs = process.env['PATH'];
  afterEach(() => {
    process.env['PATH'] = programs;
  });

  it('is what is open', async () => {
    const git = await vscode.extensions.getExtension<{ enabled: boolean }>('vscode.git')?.activate();
    assert.equal(git?.enabled, false);
  });

  it('has the git of PATH say what was built, by its full path', async () => {
    const counter = countSpawns();
    try {
      const api = await extensionApi();
      await until(api.onDidChangeBalance, async () => (await api.getBalance(day)).observed.commits === 1);
      await vscode.commands.executeCommand('techLeadBalance.refresh');
      assert.ok(counter.spawned.length > 0);
      assert.deepEqual(
        counter.spawned.filter((program) => !isAbsolute(program)),
        [],
      );
    } finally {
      counter.stop();
    }
  });

  it('has a commit open as a text nobody can change, and says when it is gone', async () => {
    const [{ evidence } = assert.fail('nothing was observed')] = (
      await snapshotOf(day.from)
    ).balance.observed.sessions.flatMap((session) => session.evidence);
    const open = () => vscode.commands.executeCommand('techLeadBalance.openCommit', { evidence });
    await open();
    const document = vscode.window.activeTextEditor?.document;
    assert.match(
      document?.getText() ?? '',
      new RegExp(`^commit ${evidence.id}\\nAuthor: Ana Lead <ana@example.com>\\nDate: .*\\n\\n {4}Begin\\n$`),
    );
    assert.equal(document && vscode.workspace.fs.isWritableFileSystem(document.uri.scheme), undefined);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const object = path.join(folder.uri.fsPath, '.git/objects', evidence.id.slice(0, 2), evidence.id.slice(2));
    await rename(object, `${object} elsewhere`);
    try {
      await dismissing(open());
      assert.equal(vscode.window.activeTextEditor, undefined);
    } finally {
      await rename(`${object} elsewhere`, object);
    }
  });

  it('says in one sentence that there is no git, and the rest works, what was seen before included', async () => {
    const api = await extensionApi();
    process.env['PATH'] = '/nowhere';
    const notices = await noticesNow();
    assert.deepEqual(
      notices.map(({ kind, text, actions }) => [kind, text, actions.map(({ action }) => action)]),
      [
        [
          'warning',
          'Git was not found on this machine. Install it, or set "git.path"; building time is not read until then.',
          ['showLog'],
        ],
      ],
    );
    await vscode.commands.executeCommand('techLeadBalance.refresh');
    await api.logTime({ bucket: 'people', minutes: 60, on: day.from });
    const { buckets, observed } = await api.getBalance(day);
    assert.deepEqual([buckets.people.logged, observed.commits], [60, 1]);
    await vscode.commands.executeCommand('techLeadBalance.copySupportInfo');
    assert.match(await vscode.env.clipboard.readText(), /problems gitMissing$/m);
  });

  it('reads again once git is there', async () => {
    const api = await extensionApi();
    await vscode.commands.executeCommand('techLeadBalance.refresh');
    assert.equal((await api.getBalance(day)).observed.commits, 1);
    assert.doesNotMatch((await noticesNow()).map(({ text }) => text).join(), /Git was not found/);
  });
});
