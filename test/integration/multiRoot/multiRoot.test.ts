import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { sentencesOf } from '../../../src/workbench/commands/setMyEmails.ts';
import { mailRows } from '../../../src/workbench/mailPick.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { extensionApi, until } from '../../fixtures/editor/extensionApi.ts';
import { noticesNow } from '../../fixtures/editor/notices.ts';
import { withObserver } from '../../fixtures/editor/withObserver.ts';

const shared = { from: '2026-03-10', to: '2026-03-10' };
const carlas = { from: '2026-03-11', to: '2026-03-11' };

const sentences = {
  notes: 'notes holds no git repository, so no building time is read from it.',
  gone: 'The folder gone is no longer there.',
  nameless: "Git does not know your e-mail address in nameless, so your commits cannot be told from others'.",
  nobody: 'No commits or reviews by you in this period. You are taken for ana@example.com.',
};

describe('a workspace with several folders', () => {
  it('is the one that was built', () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map((folder) => folder.name),
      ['api', 'web', 'docs', 'notes', 'gone', 'empty', 'nameless'],
    );
  });

  it('takes the union of the work in all repositories, each once', async () => {
    const api = await extensionApi();
    const { observed } = await api.getBalance(shared);
    assert.equal(observed.commits, 4);
    // 10:00, 10:30, 11:00, 11:30 in turns: 90 minutes and 30 before the first; the sum would be 180.
    assert.equal(observed.minutes.likely, 120);
  });

  it('says one sentence for each folder that gives nothing, and what can be done', async () => {
    assert.deepEqual(
      (await noticesNow()).map(({ kind, text, actions }) => [kind, text, actions.map(({ action }) => action)]),
      [
        ['info', sentences.notes, []],
        ['warning', sentences.gone, ['showLog']],
        ['info', sentences.nameless, ['setIdentity']],
        ['info', sentences.nobody, ['setIdentity']],
      ],
    );
  });

  it('says which folders kept addresses of the lead from being found', async () => {
    const { problems } = await withObserver((observer) => observer.findCandidates());
    const rows = mailRows({ mails: [], wrong: undefined }, [], sentencesOf(problems));
    assert.deepEqual(rows, [{ label: sentences.gone, alwaysShow: true }]);
  });

  it("takes nobody's commits for the lead's where git does not say who that is, until the lead does", async () => {
    const api = await extensionApi();
    assert.equal((await api.getBalance(carlas)).observed.commits, 0);
    await changeSetting('myEmails', ['Carla@Example.com ']);
    try {
      await until(api.onDidChangeBalance, async () => (await api.getBalance(carlas)).observed.commits === 1);
      assert.equal((await api.getBalance(shared)).observed.commits, 4, 'the addresses git knows count no more');
      assert.deepEqual(
        (await noticesNow()).filter(({ text }) => text === sentences.nameless),
        [],
      );
    } finally {
      await changeSetting('myEmails', undefined);
    }
    await until(api.onDidChangeBalance, async () => (await api.getBalance(carlas)).observed.commits === 0);
  });

  it('puts the problems, and no address or path, into the support information', async () => {
    await vscode.commands.executeCommand('techLeadBalance.copySupportInfo');
    const text = await vscode.env.clipboard.readText();
    assert.match(
      text,
      /^Git: ready; repositories 4, evidence \d+, problems notARepository, folderMissing, noIdentity$/m,
    );
    assert.doesNotMatch(text, /@|nameless|tlb-/);
  });

  it('says that a folder was deleted, and counts what was seen in it', async () => {
    const api = await extensionApi();
    const web = vscode.workspace.workspaceFolders?.find((folder) => folder.name === 'web');
    assert.ok(web);
    await rm(web.uri.fsPath, { recursive: true, maxRetries: 5 });
    await vscode.commands.executeCommand('techLeadBalance.refresh');
    assert.ok((await noticesNow()).some(({ text }) => text === 'The folder web is no longer there.'));
    const { observed } = await api.getBalance(shared);
    assert.deepEqual([observed.commits, observed.minutes.likely], [4, 120]);
  });
});
