import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { extensionApi, until } from '../../fixtures/editor/extensionApi.ts';

const ids = [
  'standards',
  'technical-guidance',
  'delivery',
  'technical-depth',
  'cross-functional',
  'stakeholder-communication',
  'mentoring',
  'process-improvement',
  'documentation',
  'hiring',
];

describe('the checklist', () => {
  let uri: vscode.Uri;
  before(() => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    uri = vscode.Uri.joinPath(folder.uri, '.tech-lead/responsibilities.yaml');
  });

  it('writes nothing into the workspace unasked', async () => {
    const api = await extensionApi();
    assert.deepEqual(await api.getResponsibilities(), []);
    await assert.rejects(readFile(uri.fsPath), { code: 'ENOENT' });
  });

  it("is created by the lead's command, with the ten responsibilities, and opened", async () => {
    const api = await extensionApi();
    await vscode.commands.executeCommand('techLeadBalance.createChecklist');
    assert.deepEqual(
      (await api.getResponsibilities()).map(({ id }) => id),
      ids,
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, uri.fsPath);
    const before = await readFile(uri.fsPath, 'utf8');
    await vscode.commands.executeCommand('techLeadBalance.createChecklist');
    assert.equal(await readFile(uri.fsPath, 'utf8'), before, 'an existing checklist was overwritten');
  });

  it('shows problems at their lines, and a mended file at once', async () => {
    const api = await extensionApi();
    const good = await readFile(uri.fsPath, 'utf8');
    await writeFile(uri.fsPath, good.replace('bucket: people', 'bucket: persons'));
    await until(vscode.languages.onDidChangeDiagnostics, () => vscode.languages.getDiagnostics(uri).length > 0);
    const [problem] = vscode.languages.getDiagnostics(uri);
    assert.equal(problem?.range.start.line, good.slice(0, good.indexOf('bucket: people')).split('\n').length - 1);
    assert.match(problem?.message ?? '', /persons.*strategy, people or building/);
    assert.equal((await api.getResponsibilities()).length, 9, 'what is readable is not shown');
    await writeFile(uri.fsPath, good);
    await until(vscode.languages.onDidChangeDiagnostics, () => vscode.languages.getDiagnostics(uri).length === 0);
    assert.equal((await api.getResponsibilities()).length, 10);
  });

  it('shows what is typed before it is saved', async () => {
    const api = await extensionApi();
    const document = await vscode.workspace.openTextDocument(uri);
    const stored = await readFile(uri.fsPath, 'utf8');
    await until(vscode.workspace.onDidChangeTextDocument, () => document.getText() === stored); // reloaded after the last test
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('done: []');
    edit.replace(
      uri,
      new vscode.Range(document.positionAt(at), document.positionAt(at + 'done: []'.length)),
      'done: [2026-01-05]',
    );
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.equal(document.isDirty, true);
    assert.deepEqual((await api.getResponsibilities())[0]?.done, ['2026-01-05']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.deepEqual((await api.getResponsibilities())[0]?.done, []);
  });

  it('opens at the responsibility whose row was asked from', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('techLeadBalance.openChecklist');
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, uri.fsPath);
    for (const id of ['mentoring', 'hiring']) {
      await vscode.commands.executeCommand('techLeadBalance.revealResponsibility', { kind: 'item', item: { id } });
      const editor: vscode.TextEditor | undefined = vscode.window.activeTextEditor;
      assert.ok(editor);
      assert.equal(editor.document.lineAt(editor.selection.active.line).text.trim(), `- id: ${id}`);
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
