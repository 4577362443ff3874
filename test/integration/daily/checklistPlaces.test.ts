import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { openChecklist } from '../../../src/workbench/commands/openChecklist.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { withChecklistStore } from '../../fixtures/editor/checklistStore.ts';
import { extensionApi, today, until } from '../../fixtures/editor/extensionApi.ts';
import { dismissing, pressing } from '../../fixtures/editor/pressing.ts';

const list = (id: string) =>
  `version: 1\nresponsibilities:\n- {id: ${id}, bucket: people, title: Coach, cadence: weekly}\n`;

const choose = (to: string | undefined) => changeSetting('checklistPath', to);
const problems = (file: string) => vscode.languages.getDiagnostics(vscode.Uri.file(file));

describe('the place of the checklist', () => {
  let root: string;

  before(() => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    root = folder.uri.fsPath;
  });
  after(() => choose(undefined));

  it('is a setting that takes effect at once', async () => {
    const api = await extensionApi();
    const [broken, fine] = [path.join(root, 'team/broken.yaml'), path.join(root, 'team/fine.yaml')];
    await mkdir(path.dirname(broken));
    await writeFile(broken, list('ours').replace('people', 'persons'));
    await writeFile(fine, list('ours'));
    const shown = until(vscode.languages.onDidChangeDiagnostics, () => problems(broken).length > 0);
    await choose('team/broken.yaml');
    await shown;
    const gone = until(vscode.languages.onDidChangeDiagnostics, () => problems(broken).length === 0);
    await choose('team/fine.yaml');
    await gone;
    assert.deepEqual(
      (await api.getResponsibilities()).map(({ id }) => id),
      ['ours'],
    );
  });

  for (const outside of ['../outside.yaml', '/outside.yaml', 'a/../../outside.yaml', '']) {
    it(`is never "${outside}", which one sentence says where the list would be`, () =>
      withChecklistStore(async (store) => {
        await choose(outside);
        const message = `The checklist path "${outside}" must lead to a file inside the workspace folder.`;
        await store.refresh();
        assert.deepEqual([store.state.kind, store.state.problem, store.state.items], ['misplaced', message, []]);
        await assert.rejects(store.create(), { name: 'HumanError', message });
        await assert.rejects(store.tick('mentoring'), { name: 'HumanError', message });
        await assert.rejects(openChecklist({ checklist: store }), { name: 'HumanError', message });
        await dismissing(vscode.commands.executeCommand('techLeadBalance.createChecklist'));
        for (const place of ['../outside.yaml', '/outside.yaml']) {
          assert.equal(existsSync(path.resolve(root, place)), false);
        }
        assert.deepEqual(await (await extensionApi()).getResponsibilities(), []);
      }));
  }

  it('is never behind a link that leads out of the workspace', () =>
    withChecklistStore(async (store) => {
      const [outside, link] = [path.join(root, '../private.yaml'), path.join(root, 'team/link.yaml')];
      await writeFile(outside, list('mentoring'));
      await symlink(outside, link);
      await choose('team/link.yaml');
      await store.refresh();
      const sentence = { name: 'HumanError', message: /^link\.yaml has problems, so nothing in it was changed\./ };
      await assert.rejects(store.tick('mentoring'), sentence);
      await assert.rejects(store.create(), sentence);
      assert.deepEqual([store.state.kind, store.state.writable], ['broken', false]);
      assert.deepEqual(
        [...new Set(problems(link).map(({ message }) => message))],
        ['The system does not let this file be read (link to another folder).'],
      );
      assert.equal(await readFile(outside, 'utf8'), list('mentoring'));
      await rm(link);
    }));

  it('is a file whose unsaved text is asked about, and never overwritten', () =>
    withChecklistStore(async (store) => {
      const file = path.join(root, 'team/typed.yaml');
      await writeFile(file, list('mentoring'));
      await choose('team/typed.yaml');
      const document = await vscode.workspace.openTextDocument(file);
      const typed = new vscode.WorkspaceEdit();
      typed.insert(document.uri, new vscode.Position(0, 0), '# half a thought\n');
      await vscode.workspace.applyEdit(typed);
      await store.refresh();
      const refused = assert.rejects(store.tick('mentoring'), vscode.CancellationError);
      await pressing('workbench.action.closeQuickOpen', refused);
      assert.deepEqual([document.isDirty, document.getText()], [true, `# half a thought\n${list('mentoring')}`]);
      assert.equal(await readFile(file, 'utf8'), list('mentoring'));
      await document.save();
      await store.tick('mentoring');
      assert.equal(
        await readFile(file, 'utf8'),
        `# half a thought\n${list('mentoring').replace('weekly}', `weekly, done: [${today()}]}`)}`,
      );
    }));

  it('keeps its ticks when another one is undone', () =>
    withChecklistStore(async (store, history) => {
      const [mine, theirs] = ['mine', 'theirs'].map((name) => path.join(root, `team/${name}.yaml`));
      assert.ok(mine && theirs);
      const ticked = list('mentoring').replace('weekly}', `weekly, done: [${today()}]}`);
      await writeFile(mine, list('mentoring'));
      await writeFile(theirs, ticked);
      await choose('team/mine.yaml');
      await store.refresh();
      await store.tick('mentoring');
      await choose('team/theirs.yaml');
      await store.refresh();
      await history.undo();
      assert.deepEqual(await Promise.all([mine, theirs].map((file) => readFile(file, 'utf8'))), [ticked, ticked]);
      await Promise.all([rm(mine), rm(theirs)]);
    }));

  it('is not begun anew by a tick when it was seen and is gone, unless the lead says so', () =>
    withChecklistStore(async (store) => {
      const file = path.join(root, 'team/branch.yaml');
      await choose('team/branch.yaml');
      await store.refresh();
      assert.deepEqual([store.state.kind, store.state.held], ['missing', 0]);
      await writeFile(file, list('mentoring'));
      await store.refresh();
      await rm(file);
      await store.refresh();
      assert.deepEqual([store.state.kind, store.state.held], ['missing', 1]);
      await dismissing(assert.rejects(store.tick('mentoring'), vscode.CancellationError));
      assert.equal(existsSync(file), false);
      await store.create();
      assert.equal(store.state.items.length, 10, 'the command does not do what it says');
      await rm(file);
    }));
});
