import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { BalanceModel } from '../../../src/workbench/balanceModel.ts';
import { EditorGit } from '../../../src/workbench/editorGit.ts';
import { FileDiagnostics } from '../../../src/workbench/fileDiagnostics.ts';
import { JournalKeeping } from '../../../src/workbench/journalKeeping.ts';
import { journalMemory } from '../../../src/workbench/journalNote.ts';
import { JournalStore } from '../../../src/workbench/journalStore.ts';
import { UndoStack } from '../../../src/workbench/undoStack.ts';
import { until } from '../../fixtures/editor/extensionApi.ts';
import { fileTexts } from '../../fixtures/editor/fileTexts.ts';
import { MapMemory } from '../../fixtures/editor/mapMemory.ts';
import { testLog } from '../../fixtures/editor/testLog.ts';
import { withObserver } from '../../fixtures/editor/withObserver.ts';

/** The kinds of notes about a journal in private storage, once a window of this kind has looked at it. */
async function notesIn(remote: string | undefined, items: number, memory = new MapMemory()): Promise<string[]> {
  const storage = await mkdtemp(join(tmpdir(), 'tlb-passing-'));
  const diagnostics = new FileDiagnostics();
  const texts = fileTexts();
  const git = new EditorGit();
  const history = new UndoStack(() => undefined);
  const journal = new JournalStore(vscode.Uri.file(storage), { diagnostics, texts, history, log: testLog });
  try {
    return await withObserver(async (observer) => {
      const model = new BalanceModel({ memory, here: new MapMemory(), journal, git, observer, log: testLog });
      for (let item = 0; item < items; item += 1) {
        await journal.add({ on: '2026-09-07', minutes: 30, bucket: 'people' });
      }
      await model.recompute();
      const keeping = new JournalKeeping({ journal, model, memory, log: testLog }, remote);
      // It has looked once it remembers the folder.
      await until(model.onDidChange, async () => {
        if (memory.get(journalMemory.folder) === journal.folder) return true;
        await model.recompute();
        return false;
      });
      await model.recompute();
      keeping.dispose();
      model.dispose();
      return journal.notes.map(({ kind }) => kind);
    });
  } finally {
    journal.dispose();
    git.dispose();
    texts.dispose();
    diagnostics.dispose();
    await (await journal.backups()).settled();
    await rm(storage, { recursive: true, force: true });
  }
}

describe('a journal in private storage', () => {
  for (const remote of ['dev-container', 'attached-container', 'codespaces']) {
    it(`is noted where it goes with the container (${remote}), until the lead knows`, async () => {
      const memory = new MapMemory();
      assert.deepEqual(await notesIn(remote, 1, memory), ['passing']);
      await memory.update(journalMemory.passingIsKnown, true);
      assert.deepEqual(await notesIn(remote, 1, memory), []);
    });
  }

  it('is not noted while there is nothing to lose, nor where storage stays', async () => {
    assert.deepEqual(await notesIn('codespaces', 0), []);
    for (const remote of [undefined, 'ssh-remote', 'wsl']) assert.deepEqual(await notesIn(remote, 1), []);
  });
});
