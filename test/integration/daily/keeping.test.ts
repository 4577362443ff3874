import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { extensionApi, until } from '../../fixtures/editor/extensionApi.ts';
import { accepting, dismissing, pressing } from '../../fixtures/editor/pressing.ts';
import { type } from '../../fixtures/editor/typing.ts';

const settings = () => vscode.workspace.getConfiguration('techLeadBalance');
const setFolder = (folder: string | undefined) => changeSetting('journalFolder', folder);
const run = (command: string, argument?: unknown) =>
  vscode.commands.executeCommand(`techLeadBalance.${command}`, argument);

const diff = () => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
const isShown = () => diff() instanceof vscode.TabInputTextDiff;

/** A folder beside the workspace. */
async function newFolder(): Promise<string> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(workspace);
  return mkdtemp(path.join(path.dirname(workspace.uri.fsPath), 'keeping-'));
}

const log = async (minutes: number) => (await extensionApi()).logTime({ bucket: 'people', minutes, on: '2026-09-07' });

const logged = async () =>
  (await (await extensionApi()).getBalance({ from: '2026-09-07', to: '2026-09-07' })).buckets.people.logged;

describe('keeping the journal', () => {
  let folder: string;
  beforeEach(async () => {
    folder = path.join(await newFolder(), 'journal');
    await setFolder(folder);
  });
  after(() => setFolder(undefined));

  const file = () => path.join(folder, '2026-09.yaml');

  const lose = async () => {
    await log(10);
    await log(20);
    const before = await readFile(file());
    await rm(file());
    return before;
  };
  const isThere = async () => (await readdir(folder)).includes('2026-09.yaml');

  describe('restoring', () => {
    it('goes back to a backup to the byte, and forth again with Undo', async () => {
      await log(10);
      const one = await readFile(file());
      await log(20);
      const two = await readFile(file());
      await accepting(run('restoreBackup', '2026-09.yaml'));
      assert.deepEqual(await readFile(file()), one);
      assert.equal(await logged(), 10);
      await run('undo');
      assert.deepEqual(await readFile(file()), two);
      assert.equal(await logged(), 30);
      assert.deepEqual(await readdir(folder), ['2026-09.yaml'], 'a backup lies inside of the journal');
    });

    it('shows the difference before it asks, and changes nothing when the lead leaves', async () => {
      await log(10);
      await log(20);
      const now = await readFile(file());
      const asked = run('restoreBackup', '2026-09.yaml');
      await accepting(until(vscode.window.tabGroups.onDidChangeTabs, isShown));
      const input = diff();
      assert.ok(input instanceof vscode.TabInputTextDiff);
      assert.equal(input.original.fsPath, file());
      const backup = await vscode.workspace.openTextDocument(input.modified);
      assert.equal(backup.getText().split('minutes').length, 2);
      await pressing('workbench.action.closeQuickOpen', asked);
      assert.deepEqual(await readFile(file()), now);
      assert.equal(isShown(), false, 'the preview stays');
    });

    it('is refused while there is unsaved text, however the folder is spelled', async () => {
      await log(10);
      await log(20);
      const now = await readFile(file(), 'utf8');
      await setFolder(`${folder}/`);
      const document = await vscode.workspace.openTextDocument(file());
      await type(document, `${now}# a thought\n`);
      await until(vscode.workspace.onDidChangeTextDocument, () => document.isDirty);
      const refused = run('restoreBackup', '2026-09.yaml');
      await Promise.all([accepting(refused), dismissing(refused)]);
      assert.deepEqual([document.isDirty, await readFile(file(), 'utf8')], [true, now]);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('says so when there is nothing to go back to', async () => {
      await log(10);
      await dismissing(run('restoreBackup'));
    });
  });

  describe('moving', () => {
    it('takes every byte along, switches the setting, and keeps the old files', async () => {
      await log(10);
      await writeFile(path.join(folder, '2026-08 (conflicted copy).yaml'), '# mine\r\nversion: 1\r\nentries:\r\n');
      await writeFile(path.join(folder, 'notes.txt'), 'not ours');
      const target = path.join(await newFolder(), 'new');
      await accepting(run('moveJournal', target));
      assert.equal(settings().get('journalFolder'), target);
      const names = ['2026-08 (conflicted copy).yaml', '2026-09.yaml'];
      assert.deepEqual((await readdir(target)).toSorted(), names);
      for (const name of names) {
        assert.deepEqual(await readFile(path.join(target, name)), await readFile(path.join(folder, name)));
      }
      assert.equal(await logged(), 10);
      await log(20);
      assert.equal(await logged(), 30);
      assert.equal((await readFile(file(), 'utf8')).split('minutes').length, 2, 'the old journal is written');
    });

    it('brings two journals together, an id once', async () => {
      await log(10);
      const target = path.join(await newFolder(), 'new');
      await mkdir(target);
      const there = `${await readFile(file(), 'utf8')}- {id: theirs, on: 2026-09-07, minutes: 5, bucket: people}\n`;
      await writeFile(path.join(target, '2026-09.yaml'), there);
      await log(20);
      await accepting(run('moveJournal', target));
      assert.equal(await logged(), 35);
      assert.ok((await readFile(path.join(target, '2026-09.yaml'), 'utf8')).startsWith(there));
    });
  });

  describe('a file that is gone', () => {
    it('is not begun anew by logging, unless the lead says so', async () => {
      await lose();
      await assert.rejects(dismissing(log(30)));
      await assert.rejects(readFile(file()), { code: 'ENOENT' });
    });

    it('is told once in the panel, and restored by one click', async () => {
      const before = await lose();
      await run('refresh');
      assert.equal(await logged(), 0);
      while (!(await isThere())) {
        await run('answerJournalNote', 'restoreMissing');
      }
      assert.deepEqual(await readFile(file()), before);
      assert.equal(await logged(), 30);
      await run('undo');
      await assert.rejects(readFile(file()), { code: 'ENOENT' });
      await log(5);
      assert.equal(await logged(), 5);
    });

    it('is shown in the Problems panel when it is empty', async () => {
      await log(10);
      await writeFile(file(), '');
      await run('refresh');
      const problems = () => vscode.languages.getDiagnostics(vscode.Uri.file(file()));
      await until(vscode.languages.onDidChangeDiagnostics, () => problems().length > 0);
      assert.match(problems()[0]?.message ?? '', /held 1 entries and is empty/);
      await run('answerJournalNote', 'acceptMissing');
      await until(vscode.languages.onDidChangeDiagnostics, () => problems().length === 0);
      await log(20);
      assert.equal(await logged(), 20);
    });
  });

  describe('a setting changed by hand', () => {
    it('leaves a note, and the entries follow when the lead says so', async () => {
      const api = await extensionApi();
      await log(10);
      await run('answerJournalNote', 'startFresh');
      const target = path.join(await newFolder(), 'new');
      await setFolder(target);
      await until(api.onDidChangeBalance, async () => (await logged()) === 0);
      await assert.rejects(readdir(target), { code: 'ENOENT' }, 'something was moved unasked');
      while ((await logged()) === 0) {
        await accepting(run('answerJournalNote', 'moveHere'));
      }
      assert.deepEqual(await readFile(path.join(target, '2026-09.yaml')), await readFile(file()));
    });
  });
});
