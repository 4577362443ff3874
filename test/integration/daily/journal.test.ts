import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { addDays } from '../../../src/balance/days.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { extensionApi, today, until } from '../../fixtures/editor/extensionApi.ts';
import { accepting, pressing } from '../../fixtures/editor/pressing.ts';
import { openWith, type } from '../../fixtures/editor/typing.ts';

/** A journal the test can look into: the setting names it. */
async function journalFolder(): Promise<string> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(workspace);
  const folder = path.join(path.dirname(workspace.uri.fsPath), 'journal');
  await mkdir(folder, { recursive: true });
  await changeSetting('journalFolder', folder);
  return folder;
}

/** The file that the command opens. */
async function opened(): Promise<string | undefined> {
  await vscode.commands.executeCommand('techLeadBalance.openJournal');
  return vscode.window.activeTextEditor?.document.uri.fsPath;
}

const line = (id: string) => `- {id: ${id}, on: 2026-01-04, minutes: 20, bucket: people}\n`;

describe('the journal', () => {
  let folder: string;
  before(async () => {
    folder = await journalFolder();
  });
  after(() => changeSetting('journalFolder', undefined));

  it('is one readable line an entry, in the file of its month', async () => {
    const api = await extensionApi();
    const { id } = await api.logTime({
      bucket: 'people',
      minutes: 30,
      on: '2026-04-02',
      at: '14:00',
      note: '1:1 with Ana: "goals" #1',
      responsibility: 'mentoring',
    });
    const text = await readFile(path.join(folder, '2026-04.yaml'), 'utf8');
    assert.equal(
      text,
      `version: 1\nentries:\n- {id: ${id}, on: 2026-04-02, at: "14:00", minutes: 30, bucket: people, note: '1:1 with Ana: "goals" #1', responsibility: mentoring}\n`,
    );
  });

  it('keeps every byte of a hand-edited file but the new line, and gives it back on undo', async () => {
    const api = await extensionApi();
    const file = path.join(folder, '2026-05.yaml');
    const byHand =
      '# my May\r\nversion: 1\r\nmood: fine   # ours, not yours\r\nentries:\r\n  -   {id: aaaaaa, on: 2026-05-04,   minutes: 45, bucket: strategy, energy: low}  # late\r\n';
    await writeFile(file, byHand);
    const { id } = await api.logTime({ bucket: 'building', minutes: 20, on: '2026-05-05' });
    const written = await readFile(file, 'utf8');
    assert.ok(written.startsWith(byHand), written);
    assert.match(
      written.slice(byHand.length),
      new RegExp(`^ +- +\\{id: ${id}, on: 2026-05-05, minutes: 20, bucket: building\\}\\r\\n$`),
    );
    await vscode.commands.executeCommand('techLeadBalance.undo');
    assert.equal(await readFile(file, 'utf8'), byHand);
  });

  it('reads and adds to a month that is too long to be parsed in the way of the editor', async () => {
    const api = await extensionApi();
    const file = path.join(folder, '2026-03.yaml');
    const lines = Array.from(
      { length: 1_000 },
      (_, index) => `- {id: m${index}, on: 2026-03-${String(10 + (index % 20))}, minutes: 1, bucket: people}\n`,
    );
    const long = `version: 1\nentries:\n${lines.join('')}`;
    await writeFile(file, long);
    const { id } = await api.logTime({ bucket: 'people', minutes: 30, on: '2026-03-31' });
    assert.equal(await readFile(file, 'utf8'), `${long}- {id: ${id}, on: 2026-03-31, minutes: 30, bucket: people}\n`);
    assert.equal((await api.getBalance({ from: '2026-03-01', to: '2026-03-31' })).buckets.people.logged, 1_030);
    await writeFile(file, `${long}- {id: "open\n`);
    await assert.rejects(api.logTime({ bucket: 'people', minutes: 30, on: '2026-03-31' }), {
      message: /^2026-03\.yaml has problems, so nothing in it was changed\./,
    });
    await rm(file);
  });

  it('shows edits by other hands', async () => {
    const api = await extensionApi();
    const shown = until(
      api.onDidChangeBalance,
      async () => (await api.getBalance({ from: '2026-06-01', to: '2026-06-01' })).buckets.people.logged === 75,
    );
    await writeFile(
      path.join(folder, '2026-06.yaml'),
      'version: 1\nentries:\n- {id: bbbbbb, on: 2026-06-01, minutes: 75, bucket: people}\n',
    );
    await shown;
  });

  it('writes into a file that is open and clean through its editor, where it can be undone', async () => {
    const api = await extensionApi();
    const file = path.join(folder, '2026-02.yaml');
    const byHand = '# mine\nversion: 1\nentries:\n- {id: ffffff, on: 2026-02-03, minutes: 45, bucket: strategy}\n';
    await writeFile(file, byHand);
    const { document } = await vscode.window.showTextDocument(vscode.Uri.file(file));
    const { id } = await api.logTime({ bucket: 'people', minutes: 20, on: '2026-02-04' });
    const next = `${byHand}- {id: ${id}, on: 2026-02-04, minutes: 20, bucket: people}\n`;
    assert.deepEqual([document.getText(), document.isDirty, await readFile(file, 'utf8')], [next, false, next]);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), byHand);
    await document.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(file);
  });

  it('asks before it saves what is typed, counts it meanwhile, and overwrites none of it', async () => {
    const api = await extensionApi();
    const file = path.join(folder, '2026-01.yaml');
    const saved = 'version: 1\nentries:\n- {id: ffffff, on: 2026-01-03, minutes: 45, bucket: strategy}\n';
    const logged = async () => (await api.getBalance({ from: '2026-01-01', to: '2026-01-28' })).buckets.strategy.logged;
    await writeFile(file, saved);
    const { document } = await vscode.window.showTextDocument(vscode.Uri.file(file));
    const typed = new vscode.WorkspaceEdit();
    typed.replace(
      document.uri,
      new vscode.Range(2, 0, 2, 0),
      '- {id: gggggg, on: 2026-01-05, minutes: 15, bucket: strategy}\n',
    );
    await vscode.workspace.applyEdit(typed);
    // The extension host hears of the text first, and then that it is unsaved.
    await until(vscode.workspace.onDidChangeTextDocument, () => document.isDirty);
    const text = document.getText();
    assert.equal(await logged(), 60);
    const entry = { bucket: 'people', minutes: 20, on: '2026-01-04' } as const;
    const refused = assert.rejects(api.logTime(entry), vscode.CancellationError);
    await pressing('workbench.action.closeQuickOpen', refused);
    assert.deepEqual([document.getText(), document.isDirty, await readFile(file, 'utf8')], [text, true, saved]);
    const { id } = await accepting(api.logTime(entry));
    assert.equal(await readFile(file, 'utf8'), `${text}${line(id)}`);

    await type(document, `${text}${line(id)}# a thought\n`);
    await until(vscode.workspace.onDidChangeTextDocument, () => document.isDirty);
    const waiting = api.logTime(entry);
    const answered = waiting.then(() => true);
    while (document.isDirty) await document.save();
    assert.equal(await answered, true, 'saving is no answer');
    assert.equal(await readFile(file, 'utf8'), `${text}${line(id)}${line((await waiting).id)}# a thought\n`);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(file);
  });

  it('says so when an open editor cannot save, and does not write twice once it can', async () => {
    const api = await extensionApi();
    const file = path.join(folder, '2025-12.yaml');
    const before = 'version: 1\nentries:\n- {id: ffffff, on: 2025-12-03, minutes: 45, bucket: strategy}\n';
    const document = await openWith(file, before);
    const aside = `${folder}-aside`;
    // A folder that is a file for as long as the editor saves.
    const breaking = vscode.workspace.onWillSaveTextDocument(() => {
      renameSync(folder, aside);
      writeFileSync(folder, '');
    });
    try {
      await assert.rejects(api.logTime({ bucket: 'people', minutes: 20, on: '2025-12-04' }), /cannot be written/);
    } finally {
      breaking.dispose();
      await rm(folder);
      await rename(aside, folder);
    }
    assert.equal(document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const { id } = await api.logTime({ bucket: 'people', minutes: 20, on: '2025-12-04' });
    assert.equal(await readFile(file, 'utf8'), `${before}${line(id).replace('2026-01', '2025-12')}`);
    await rm(file);
  });

  it('does not touch a file it cannot read, says so, and counts what is readable', async () => {
    const api = await extensionApi();
    const file = path.join(folder, '2026-07.yaml');
    const broken =
      'version: 1\nentries:\n- {id: cccccc, on: 2026-07-01, minutes: 60, bucket: people}\n- {id: dddddd, on: 2026-07-32, minutes: 60, bucket: people}\n';
    await writeFile(file, broken);
    const problems = () => vscode.languages.getDiagnostics(vscode.Uri.file(file));
    await until(vscode.languages.onDidChangeDiagnostics, () => problems().length > 0);
    assert.equal(problems()[0]?.range.start.line, 3);
    assert.match(problems()[0]?.message ?? '', /2026-07-32/);
    await assert.rejects(
      api.logTime({ bucket: 'people', minutes: 10, on: '2026-07-02' }),
      /2026-07\.yaml has problems/,
    );
    assert.equal(await readFile(file, 'utf8'), broken);
    assert.equal((await api.getBalance({ from: '2026-07-01', to: '2026-07-31' })).buckets.people.logged, 60);
  });

  it('opens the file with problems first, else that of this month or the newest', async () => {
    const api = await extensionApi();
    const broken = path.join(folder, '2026-07.yaml');
    assert.equal(await opened(), broken);
    const mended = until(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(vscode.Uri.file(broken)).length === 0,
    );
    await rm(broken);
    await mended;
    await vscode.commands.executeCommand('techLeadBalance.refresh');
    assert.equal(await opened(), path.join(folder, '2026-06.yaml'));
    await api.logTime({ bucket: 'people', minutes: 10 });
    assert.equal(await opened(), path.join(folder, `${today().slice(0, 7)}.yaml`));
    await vscode.commands.executeCommand('techLeadBalance.undo');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const minutes of [-5, 0, 1800, 12.5]) {
    it(`refuses ${minutes} minutes in one sentence and writes nothing`, async () => {
      const api = await extensionApi();
      await assert.rejects(
        api.logTime({ bucket: 'people', minutes, on: '2026-08-03' }),
        /Nothing was logged.*1 to 1440/,
      );
      await assert.rejects(readFile(path.join(folder, '2026-08.yaml')), { code: 'ENOENT' });
    });
  }

  it('says when its folder cannot be written', async () => {
    const api = await extensionApi();
    const blocked = path.join(folder, 'a-file');
    await writeFile(blocked, 'no folder');
    await changeSetting('journalFolder', path.join(blocked, 'journal'));
    try {
      await assert.rejects(api.logTime({ bucket: 'people', minutes: 10 }), /cannot be written|cannot be read/);
      await changeSetting('journalFolder', 'relative/folder');
      await assert.rejects(api.logTime({ bucket: 'people', minutes: 10 }), /absolute path/);
      assert.equal(
        (await api.getBalance({ from: '2026-03-10', to: '2026-03-10' })).observed.commits,
        3,
        'the rest does not work any more',
      );
    } finally {
      await changeSetting('journalFolder', folder);
    }
  });

  it('logs to the day it is, although nobody looked since the day before', async () => {
    const api = await extensionApi();
    const { now } = Date;
    const lastLook = today();
    await api.getBalance({ from: lastLook, to: lastLook });
    Date.now = () => now() + 24 * 3_600_000;
    try {
      const { on } = await api.logTime({ bucket: 'people', minutes: 5 });
      assert.equal(on, addDays(lastLook, 1));
    } finally {
      Date.now = now;
    }
    await vscode.commands.executeCommand('techLeadBalance.undo');
    await vscode.commands.executeCommand('techLeadBalance.refresh');
  });
});
