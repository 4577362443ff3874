import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('Restricted Mode', () => {
  it('is what the window is in', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('does not keep the extension from activating', async () => {
    const extension = vscode.extensions.getExtension('tech-lead-balance.tech-lead-balance');
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
