import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { extensionApi, until } from '../../fixtures/editor/extensionApi.ts';
import { gitEnvironment } from '../../fixtures/editor/history.ts';
import { closeEditors, fixesAt, openWith, placeOf, type } from '../../fixtures/editor/typing.ts';

const list = `version: 1
responsibilities:
- id: mentoring
  bucket: people   # whose
  title: Mentor
- {id: delivery, bucket: strategy, title: Deliver}
`;
const log = `version: 1
entries:
- {id: aaaaaa, on: 2026-11-20, minutes: 30, bucket: people, responsibility: mentoring}  # first
`;

const problemsOf = ({ uri }: vscode.TextDocument) => vscode.languages.getDiagnostics(uri);
const problems = (document: vscode.TextDocument, enough: (found: readonly vscode.Diagnostic[]) => boolean) =>
  until(vscode.languages.onDidChangeDiagnostics, () => enough(problemsOf(document)));

describe('quick fixes', () => {
  let root: string;
  let journal: string;

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    root = folder.uri.fsPath;
    journal = path.join(root, '../fixed');
    await extensionApi();
    await changeSetting('checklistPath', 'fixed/list.yaml');
    await changeSetting('journalFolder', journal);
  });
  after(async () => {
    await closeEditors();
    await changeSetting('checklistPath', undefined);
    await changeSetting('journalFolder', undefined);
    await rm(path.join(root, 'fixed'), { recursive: true, maxRetries: 5 });
    await rm(journal, { recursive: true, maxRetries: 5 });
  });

  it('mend the checklist while it is typed, and nothing beside the place', async () => {
    const document = await openWith(path.join(root, 'fixed/list.yaml'), list);
    await type(document, list.replace('people', 'peple'));
    await problems(document, ([problem]) => problem?.code === 'unknownBucket');
    const fixes = await fixesAt(document, 'peple');
    assert.deepEqual(
      fixes.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Change to people', true],
        ['Change to strategy', false],
        ['Change to building', false],
      ],
    );
    const [fix] = fixes;
    assert.ok(fix?.edit);
    assert.equal(await vscode.workspace.applyEdit(fix.edit), true);
    assert.equal(document.getText(), list);
    await problems(document, (found) => found.length === 0);
    await document.save();
  });

  it('mend the journal while it is typed, whose problems follow the text', async () => {
    const document = await openWith(path.join(journal, '2026-11.yaml'), log);
    await type(document, log.replace('2026-11-20', '20.11.2026').replace('30', '1h30'));
    await problems(document, (found) => found.length === 2);
    for (const [word, title] of [
      ['20.11.2026', 'Change to 2026-11-20'],
      ['1h30', 'Change to 90'],
    ] as const) {
      const [fix] = await fixesAt(document, word);
      assert.equal(fix?.title, title);
      assert.ok(fix?.edit);
      await vscode.workspace.applyEdit(fix.edit);
    }
    assert.equal(document.getText(), log.replace('30', '90'));
    await problems(document, (found) => found.length === 0);
  });

  it('forget what was typed with the editor that was closed without saving', async () => {
    const document = await openWith(path.join(journal, '2026-10.yaml'), log);
    await type(document, log.replace('minutes: 30', 'minutes: none'));
    await problems(document, (found) => found.length === 1);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await problems(document, (found) => found.length === 0);
    assert.equal(await readFile(document.uri.fsPath, 'utf8'), log);
  });

  it('point at a responsibility that the checklist does not have, as information that stops nothing', async () => {
    const api = await extensionApi();
    const document = await openWith(path.join(journal, '2026-09.yaml'), log.replace('mentoring', 'mentorng'));
    await problems(document, ([hint]) => hint?.code === 'unknownResponsibility');
    const [hint] = problemsOf(document);
    assert.equal(hint?.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(document.getText(hint?.range), 'mentorng');
    const [fix] = await fixesAt(document, 'mentorng');
    assert.deepEqual([fix?.title, fix?.isPreferred], ['Change to mentoring', true]);
    await api.logTime({ bucket: 'people', minutes: 10, on: '2026-09-02' });
    assert.match(await readFile(document.uri.fsPath, 'utf8'), /on: 2026-09-02/, 'the file became read-only');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await problems(document, (found) => found.length === 0);
  });

  it('leave no problem of unsaved text behind when the journal is elsewhere', async () => {
    const document = await openWith(path.join(journal, '2026-06.yaml'), log);
    await type(document, log.replace('minutes: 30', 'minutes: none'));
    await problems(document, (found) => found.length === 1);
    await changeSetting('journalFolder', path.join(journal, 'elsewhere'));
    await problems(document, (found) => found.length === 0);
    await changeSetting('journalFolder', journal);
    await problems(document, (found) => found.length === 1);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await problems(document, (found) => found.length === 0);
  });

  it('have nothing to mend in what is left on screen of a file that was deleted', async () => {
    const deleted = await openWith(path.join(journal, '2026-08.yaml'), log.replace('minutes: 30', 'minutes: none'));
    await problems(deleted, (found) => found.length === 1);
    const kept = await openWith(path.join(journal, '2026-07.yaml'), log.replace('mentoring', 'coaching'));
    await problems(kept, ([hint]) => hint?.code === 'unknownResponsibility');
    await rm(deleted.uri.fsPath);
    await problems(deleted, (found) => found.length === 0);
    // Another checklist has all that is open looked at anew, the one that was opened first before the other.
    await openWith(path.join(root, 'fixed/coaches.yaml'), list.replace('mentoring', 'coaching'));
    await changeSetting('checklistPath', 'fixed/coaches.yaml');
    await problems(kept, (found) => found.length === 0);
    assert.deepEqual(problemsOf(deleted), []);
    await changeSetting('checklistPath', 'fixed/list.yaml');
  });

  it('lead from conflict markers to the merge editor, or to the first of them', async () => {
    const conflict = list.replace(
      '  title: Mentor\n',
      '<<<<<<< HEAD\n  title: Mentor\n=======\n  title: Coach\n>>>>>>> theirs\n',
    );
    const document = await openWith(path.join(root, 'fixed/list.yaml'), conflict);
    await problems(document, ([problem]) => problem?.code === 'conflictMarkers');
    const [go] = await fixesAt(document, '>>>>>>> theirs');
    assert.equal(go?.title, 'Go to the First Conflict');
    assert.ok(go?.command);
    await vscode.commands.executeCommand(go.command.command, ...(go.command.arguments ?? []));
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, placeOf(document, '<<<<<<<').start.line);

    const git = (args: readonly string[], input?: string) =>
      execFileSync('git', args, { cwd: root, env: gitEnvironment(), input, encoding: 'utf8' }).trim();
    const stages = ['Mentor', 'Mentor!', 'Coach'].map((title, index) => {
      const blob = git(['hash-object', '-w', '--stdin'], list.replace('Mentor', title));
      return `100644 ${blob} ${index + 1}\tfixed/list.yaml\n`;
    });
    git(['update-index', '--index-info'], stages.join(''));
    git(['update-ref', 'MERGE_HEAD', 'HEAD']);
    try {
      await vscode.commands.executeCommand('git.refresh');
      const [merge] = await fixesAt(document, '=======');
      assert.deepEqual([merge?.title, merge?.command?.command], ['Open in Merge Editor', 'git.openMergeEditor']);
      assert.ok(merge?.command);
      await vscode.commands.executeCommand(merge.command.command, ...(merge.command.arguments ?? []));
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      assert.match(activeTab?.label ?? '', /list\.yaml/);
      assert.ok(activeTab && !(activeTab.input instanceof vscode.TabInputText), 'an ordinary editor was opened');
    } finally {
      git(['update-index', '--force-remove', 'fixed/list.yaml']);
      git(['update-ref', '-d', 'MERGE_HEAD']);
    }
  });

  it('are for these files alone', async () => {
    const other = await openWith(path.join(root, 'fixed/other.yaml'), list.replace('people', 'peple'));
    assert.deepEqual(
      (await fixesAt(other, 'peple')).map(({ title }) => title),
      [],
    );
  });
});
