import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const run = (command: string, argument?: unknown) =>
  vscode.commands.executeCommand(`techLeadBalance.${command}`, argument);

/** Names of the screens that are open in the editor area. */
function screens(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input, label }) =>
      input instanceof vscode.TabInputWebview && input.viewType.includes('techLeadBalance') ? [label] : [],
    );
}

describe('the screens of the editor area', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('open the weekly review once, whichever week is asked for', async () => {
    await run('weeklyReview');
    await run('weeklyReview', '2026-03-10');
    await run('weeklyReview', 'no day');
    assert.deepEqual(screens(), ['Weekly review']);
  });

  it('open the review again after it was closed', async () => {
    await run('weeklyReview');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.deepEqual(screens(), []);
    await run('weeklyReview');
    assert.deepEqual(screens(), ['Weekly review']);
  });

  it('compare with a role that is given, and leave the own one', async () => {
    await run('compareRole', 'engineeringManager');
    assert.deepEqual(screens(), ['Compare with another role']);
    assert.equal(vscode.workspace.getConfiguration('techLeadBalance').get('role'), 'techLead');
  });
});
