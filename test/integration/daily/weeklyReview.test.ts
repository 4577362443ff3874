import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionApi, today } from '../../fixtures/editor/extensionApi.ts';

describe('the weekly review', () => {
  it('opens a document with the figures of a week, what changed, what is due, and room for a promise', async () => {
    const api = await extensionApi();
    await api.logTime({ bucket: 'people', minutes: 45, on: today(), note: 'growth plans' });
    try {
      await vscode.commands.executeCommand('techLeadBalance.weeklyReview');
      const document = vscode.window.activeTextEditor?.document;
      assert.equal(document?.isUntitled, true);
      assert.equal(document.languageId, 'markdown');
      const headings = document.getText().match(/^#+ .*$/gm) ?? [];
      assert.match(headings[0] ?? '', /^# Weekly review, /);
      assert.deepEqual(headings.slice(1), [
        '## What changed',
        '## Time to think',
        '## Responsibilities',
        '## One promise for next week',
      ]);
      assert.match(document.getText(), /\| People management \| ~?\d+% \| 10% \| 0–20% \| /);
    } finally {
      await vscode.commands.executeCommand('techLeadBalance.undo');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });
});
