import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { extensionApi } from '../../fixtures/editor/extensionApi.ts';
import { fixesAt, hoverOn, lensesOf, openWith, proposedAfter, symbolsOf } from '../../fixtures/editor/typing.ts';

const list =
  'version: 1\nresponsibilities:\n- {id: mentoring, bucket: peple, title: Mentor}\n- {id: a, bucket: people, title: A}\n';

describe('beside an extension for YAML', () => {
  it('completion and hover are left to it, and the rest is there', async () => {
    assert.ok(vscode.extensions.getExtension('redhat.vscode-yaml'), 'it is not installed');
    const api = await extensionApi();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const document = await openWith(path.join(folder.uri.fsPath, '.tech-lead/responsibilities.yaml'), list);
    assert.equal((await api.getResponsibilities()).length, 1);
    // They come a moment after the start; only then does it say something that the others stay away.
    while ((await fixesAt(document, 'peple')).length === 0);
    assert.equal((await fixesAt(document, 'peple')).length, 3);
    assert.deepEqual(await proposedAfter(document, 'bucket: '), []);
    assert.equal(await hoverOn(document, 'bucket'), '');
    assert.equal((await lensesOf(document)).length, 1);
    assert.equal((await symbolsOf(document)).length, 1);
  });
});
