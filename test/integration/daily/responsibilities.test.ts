import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { bucketIds } from '../../../src/balance/bucket.ts';
import type { ChecklistStore } from '../../../src/workbench/checklistStore.ts';
import { bucketRow, childrenOf, responsibilityRow } from '../../../src/workbench/responsibilityRows.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { withChecklistStore } from '../../fixtures/editor/checklistStore.ts';
import { extensionApi, today } from '../../fixtures/editor/extensionApi.ts';
import { accepting } from '../../fixtures/editor/pressing.ts';

const head = '# Ours\nversion: 1\nresponsibilities:\n';
const mentor =
  '  # every Friday\n  - id: mentor\n    bucket: people\n    title: Mentor   # coach\n    cadence: weekly\n    done: []\n';
const listen = '  - {id: listen, bucket: people, title: Listen, cadence: monthly}\n';
const review = '  - id: review\n    bucket: building\n    title: Review\n    cadence: none\n    mine: [1]\n';
const all = head + mentor + listen + review;

const run = (command: string, argument?: unknown) =>
  vscode.commands.executeCommand(`techLeadBalance.${command}`, argument);
const row = (id: string) => ({ kind: 'item', item: { id } });

const mentorNow = async () => (await (await extensionApi()).getResponsibilities()).find(({ id }) => id === 'mentor');

describe('responsibilities', () => {
  let file: string;
  let journal: string;
  const text = () => readFile(file, 'utf8');

  before(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    file = path.join(workspace.uri.fsPath, '.tech-lead', 'duties.yaml');
    journal = path.join(path.dirname(workspace.uri.fsPath), 'duties-journal');
    await mkdir(path.dirname(file), { recursive: true });
    await changeSetting('checklistPath', '.tech-lead/duties.yaml', vscode.ConfigurationTarget.Workspace);
    await changeSetting('journalFolder', journal);
  });
  beforeEach(() => writeFile(file, all));
  after(async () => {
    await changeSetting('checklistPath', undefined, vscode.ConfigurationTarget.Workspace);
    await changeSetting('journalFolder', undefined);
    await rm(file);
    await rm(journal, { recursive: true, maxRetries: 5 });
  });

  it('are moved with their comments, and removed, and come back to the byte by undo', async () => {
    await run('moveResponsibilityDown', row('mentor'));
    assert.equal(await text(), head + listen + mentor + review);
    await run('removeResponsibility', row('mentor'));
    assert.equal(await text(), head + listen + review);
    await run('undo');
    assert.equal(await text(), head + listen + mentor + review);
    await run('undo');
    assert.equal(await text(), all);
    await run('moveResponsibilityUp', row('listen'));
    assert.equal(await text(), head + listen + mentor + review);
    await run('moveResponsibilityUp', row('listen'));
    assert.equal(await text(), head + listen + mentor + review, 'there is nothing above it');
  });

  it('keep what others wrote meanwhile when a removal is undone', async () => {
    await run('removeResponsibility', row('mentor'));
    await writeFile(file, (await text()).replace('title: Review', 'title: Review code'));
    await run('undo');
    assert.equal(await text(), all.replace('title: Review', 'title: Review code'));
  });

  it('are paused for a week and resumed, and paused again by undo', async () => {
    await accepting(run('pauseResponsibility', row('mentor')));
    const paused = /^    paused: (\S+)$/m.exec(await text())?.[1] ?? '';
    assert.ok(paused > today());
    assert.deepEqual([(await mentorNow())?.state, (await mentorNow())?.paused], ['paused', paused]);
    await run('resumeResponsibility', row('mentor'));
    assert.equal(await text(), all);
    assert.equal((await mentorNow())?.state, 'due');
    await run('undo');
    assert.equal((await mentorNow())?.state, 'paused');
  });

  it('are looked after by what is logged for them', async () => {
    const api = await extensionApi();
    const { on } = await api.logTime({
      bucket: 'people',
      minutes: 30,
      note: '1:1 with *Ana*',
      responsibility: 'mentor',
    });
    assert.equal((await mentorNow())?.state, 'done');
    await withChecklistStore(async (store) => {
      await store.refresh();
      const shown = rowOf(store, 'mentor');
      assert.match(shown.tooltip, /last: .*, 1:1 with \\\*Ana\\\*/);
      assert.deepEqual([shown.checked, shown.description], [true, 'done today']);
      await assert.rejects(store.untick('mentor'), /counts as done by what was logged for it/);
    });
    assert.equal(await text(), all, 'an entry writes no tick');
    assert.equal(on, today());
    await run('undo');
    assert.equal((await mentorNow())?.state, 'due');
  });

  it('show what is neglected first, and what was paused last', async () => {
    await writeFile(
      file,
      head +
        mentor.replace('done: []', `done: []\n    paused: 2999-01-01\n    notes: Ask <b>Ana</b>`) +
        listen +
        '  - {id: late, bucket: people, title: Late, cadence: daily, done: [2026-01-05]}\n' +
        review,
    );
    await withChecklistStore(async (store) => {
      await store.refresh();
      const ids = childrenOf(store.state.items, { kind: 'bucket', bucket: 'people' }).map((node) =>
        node.kind === 'item' ? node.item.id : '',
      );
      assert.deepEqual(ids, ['late', 'listen', 'mentor']);
      const shown = rowOf(store, 'mentor');
      assert.match(shown.description, /^paused until .*2999$/);
      assert.match(shown.tooltip, /Ask \\<b\\>Ana\\<\/b\\>/);
      assert.equal(shown.contextValue, 'responsibility.paused');
    });
  });

  it('are all done in a bucket only where each of them is', async () => {
    const rows = [
      mentor.replace('done: []', `done: [${today()}]`),
      listen.replace('people', 'building').replace('}', ', paused: 2999-01-01}'),
      review.replace('building', 'strategy'),
    ];
    await writeFile(file, head + rows.join(''));
    await withChecklistStore(async (store) => {
      const said = async () => {
        await store.refresh();
        return bucketIds.map((bucket) => bucketRow(bucket, store.state).description);
      };
      assert.deepEqual(await said(), ['', 'all done', '']);
      await writeFile(file, head + rows.join('') + listen.replace('id: listen', 'id: ask'));
      assert.deepEqual(await said(), ['', '1 to do', '']);
    });
  });

  it('go to another bucket with their comments', async () => {
    await withChecklistStore(async (store) => {
      await store.refresh();
      await store.edit({ kind: 'reordered', title: 'Mentor' }, (checklist) =>
        checklist.move('mentor', { bucket: 'building', before: 'review' }),
      );
    });
    assert.equal(await text(), head + listen + mentor.replace('people', 'building') + review);
  });

  it('refuse to be changed in a file with problems', async () => {
    const broken = all.replace('bucket: building', 'bucket: builds');
    await writeFile(file, broken);
    await withChecklistStore(async (store) => {
      await assert.rejects(
        store.edit({ kind: 'unlisted', title: 'Mentor' }, (checklist) => checklist.remove('mentor')),
        /has problems, so nothing in it was changed/,
      );
    });
    assert.equal(await text(), broken);
  });
});

function rowOf({ state }: ChecklistStore, id: string) {
  const item = state.items.find((each) => each.id === id);
  assert.ok(item);
  const { tooltip, description, checkboxState, contextValue } = responsibilityRow(item, state);
  assert.ok(tooltip instanceof vscode.MarkdownString);
  assert.ok(typeof checkboxState === 'object');
  return {
    tooltip: tooltip.value,
    description: String(description),
    checked: checkboxState.state === vscode.TreeItemCheckboxState.Checked,
    contextValue,
  };
}
