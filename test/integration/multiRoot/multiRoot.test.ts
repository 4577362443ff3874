import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionApi } from '../../fixtures/editor/extensionApi.ts';

describe('a workspace with several folders', () => {
  it('is the one that was built', () => {
    assert.deepEqual(vscode.workspace.workspaceFolders?.map((folder) => folder.name), ['api', 'web', 'docs', 'notes', 'gone']);
  });

  it('takes the union of the work in all repositories, each once', async () => {
    const api = await extensionApi();
    const { observed } = await api.getBalance({ from: '2026-03-10', to: '2026-03-10' });
    assert.equal(observed.commits, 4);
    // 10:00, 10:30, 11:00, 11:30 in turns: 90 minutes and 30 before the first; the sum would be 180.
    assert.equal(observed.minutes.likely, 120);
  });
});
