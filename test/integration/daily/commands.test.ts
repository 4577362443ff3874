import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addDays, lastWeekday } from '../../../src/balance/days.ts';
import type { PublicBalance } from '../../../src/api.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { extensionApi, today } from '../../fixtures/editor/extensionApi.ts';
import { accepting } from '../../fixtures/editor/pressing.ts';

const choose = (kind: string) => vscode.commands.executeCommand('techLeadBalance.choosePeriod', kind);

describe('the commands', () => {
  let shown: PublicBalance | undefined;
  let listening: vscode.Disposable;
  before(async () => {
    listening = (await extensionApi()).onDidChangeBalance((balance) => {
      shown = balance;
    });
  });
  after(async () => {
    listening.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('show the period asked for, also a custom one that begins with the days on screen', async () => {
    const monday = lastWeekday(today(), 1);
    const lastWeek = [addDays(monday, -7), addDays(monday, -1)];
    await choose('last4Weeks');
    assert.deepEqual([shown?.from, shown?.to], [addDays(monday, -21), addDays(monday, 6)]);
    await choose('lastWeek');
    assert.deepEqual([shown?.from, shown?.to], lastWeek);
    await accepting(choose('custom'));
    assert.deepEqual([shown?.from, shown?.to], lastWeek);
    await choose('thisWeek');
    assert.deepEqual([shown?.from, shown?.to], [monday, addDays(monday, 6)]);
  });

  it('choose a role where it counts: in the workspace, where that has one', async () => {
    const api = await extensionApi();
    const { Workspace } = vscode.ConfigurationTarget;
    await changeSetting('role', 'techLead', Workspace);
    try {
      await vscode.commands.executeCommand('techLeadBalance.chooseRole', 'productManager');
      assert.equal((await api.getBalance({ from: today(), to: today() })).role, 'productManager');
      const { globalValue } = vscode.workspace.getConfiguration('techLeadBalance').inspect('role') ?? {};
      assert.equal(globalValue, undefined);
    } finally {
      await changeSetting('role', undefined, Workspace);
    }
  });

  it('export the balance with its entries as text in which none of a note acts', async () => {
    const api = await extensionApi();
    await api.logTime({ bucket: 'people', minutes: 25, note: '=1+1 <b>[x](y)' });
    await accepting(vscode.commands.executeCommand('techLeadBalance.exportBalance'));
    const document = vscode.window.activeTextEditor?.document;
    assert.deepEqual([document?.languageId, document?.isUntitled], ['markdown', true]);
    assert.match(document?.getText() ?? '', /^\| People management \| ~?\d+% \| 10% \| 0–20% \| 25 min \|$/m);
    assert.match(document?.getText() ?? '', /^- .*People management, 25 min: =1\+1 \\<b\\>\\\[x\\\]\\\(y\\\)$/m);
    await vscode.commands.executeCommand('techLeadBalance.undo');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it("copy what a bug report needs, and nothing of the lead's", async () => {
    const api = await extensionApi();
    await changeSetting('myEmails', ['ana@home.example']);
    await api.logTime({ bucket: 'people', minutes: 20, note: 'Ben is unhappy', responsibility: 'mentoring' });
    try {
      await vscode.commands.executeCommand('techLeadBalance.copySupportInfo');
      const text = await vscode.env.clipboard.readText();
      assert.match(
        text,
        new RegExp(
          `^Tech Lead Balance ${api.version}\\nVS Code ${vscode.version.replaceAll('.', '\\.')}, .*Node ${process.versions.node}$`,
          'm',
        ),
      );
      assert.match(text, /^Changed settings: .*\bmyEmails\b/m);
      assert.match(text, /^Git: ready; repositories 1, evidence \d+, problems none$/m);
      assert.match(text, /^Journal: \d+ entries, \d+ files with problems$/m);
      assert.match(text, /^Journal folder: private storage; to be settled: [a-zA-Z, ]+$/m);
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(folder);
      for (const secret of ['@', 'example', 'Ben', 'unhappy', 'mentoring', folder.uri.fsPath, folder.name]) {
        assert.ok(!text.includes(secret), `"${secret}" is in ${text}`);
      }
    } finally {
      await vscode.commands.executeCommand('techLeadBalance.undo');
      await changeSetting('myEmails', undefined);
    }
  });
});
