import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { LoggedEntry } from '../../../src/api.ts';
import { EntryPages } from '../../../src/workbench/entryPages.ts';
import { entryRows } from '../../../src/workbench/entryRows.ts';
import { FileDiagnostics } from '../../../src/workbench/fileDiagnostics.ts';
import { JournalStore } from '../../../src/workbench/journalStore.ts';
import { leavePreview, leaveSuggestions } from '../../../src/workbench/leavePreview.ts';
import { logPreview } from '../../../src/workbench/logPreview.ts';
import { UndoStack } from '../../../src/workbench/undoStack.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { withChecklistStore } from '../../fixtures/editor/checklistStore.ts';
import { extensionApi } from '../../fixtures/editor/extensionApi.ts';
import { fileTexts } from '../../fixtures/editor/fileTexts.ts';
import { testLog } from '../../fixtures/editor/testLog.ts';
import { emptyJournal } from '../../fixtures/editor/notices.ts';
import { snapshotOf } from '../../fixtures/editor/observing.ts';
import { accepting, dismissing } from '../../fixtures/editor/pressing.ts';

/** A Tuesday. */
const day = '2026-03-10';
const run = (command: string, node?: unknown) => vscode.commands.executeCommand(`techLeadBalance.${command}`, node);
const node = (entry: { readonly id: string }) => ({ kind: 'entry', entry: { entry, counted: 1 } });

const expected = async () => (await (await extensionApi()).getBalance({ from: day, to: day })).coverage.expected;

describe('entries', () => {
  let parent: string;
  let folder: string;
  let file: string;
  let mine: LoggedEntry;
  const line = (rest: string, entry = mine) => `- {id: ${entry.id}, on: ${day}, ${rest}}`;
  const lines = async (of = file) => (await readFile(of, 'utf8')).split('\n').filter((each) => each.startsWith('- '));

  before(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    parent = path.dirname(workspace.uri.fsPath);
  });
  beforeEach(async () => {
    // Another one each time: a journal that was seen and is gone is asked about.
    folder = await mkdtemp(path.join(parent, 'entries-journal-'));
    file = path.join(folder, '2026-03.yaml');
    await changeSetting('journalFolder', folder);
    mine = await (await extensionApi()).logTime({ bucket: 'people', minutes: 30, on: day, note: '1:1' });
  });
  afterEach(async () => {
    await changeSetting('journalFolder', undefined);
    await rm(folder, { recursive: true, maxRetries: 5 });
  });

  it('are moved to another bucket and deleted from their row, and come back by undo', async () => {
    await accepting(run('moveEntry', node(mine)));
    assert.deepEqual(await lines(), [line('minutes: 30, bucket: strategy, note: 1:1')]);
    await run('deleteEntry', node(mine));
    assert.deepEqual(await lines(), []);
    await run('undo');
    assert.deepEqual(await lines(), [line('minutes: 30, bucket: strategy, note: 1:1')]);
    await run('undo');
    assert.deepEqual(await lines(), [line('minutes: 30, bucket: people, note: 1:1')]);
    await run('undo');
    assert.deepEqual(await lines(), []);
  });

  it('are what they were when nothing is edited in their line', async () => {
    const before = await readFile(file, 'utf8');
    await accepting(run('editEntry', node(mine)));
    assert.equal(await readFile(file, 'utf8'), before);
    await run('undo');
    assert.deepEqual(await lines(), [], 'an edit that changed nothing was a step of its own');
  });

  it('are left alone where a row means none, or none any more', async () => {
    const before = await readFile(file, 'utf8');
    await run('deleteEntry');
    await run('deleteEntry', { entry: 'everything' });
    await dismissing(run('deleteEntry', node({ ...mine, id: 'nobody' })));
    assert.equal(await readFile(file, 'utf8'), before);
  });

  it('that another hand changed since are not taken back, and the step before is', async () => {
    const other = await (await extensionApi()).logTime({ bucket: 'building', minutes: 10, on: day });
    const byHand = (await readFile(file, 'utf8')).replace('minutes: 10', 'minutes: 12');
    await writeFile(file, byHand);
    await dismissing(run('undo'));
    assert.equal(await readFile(file, 'utf8'), byHand);
    await run('undo');
    assert.deepEqual(await lines(), [line('minutes: 12, bucket: building', other)]);
  });

  it('are taken back from the window that wrote them, whatever others added since', async () => {
    const other = '- {id: theirs, on: 2026-03-11, minutes: 5, bucket: people} # theirs';
    await writeFile(file, `${await readFile(file, 'utf8')}${other}\n`);
    await run('undo');
    assert.deepEqual(await lines(), [other]);
  });

  it('of leave lower the expected hours, weekends left out, and go as one step', async () => {
    assert.equal(await expected(), 480);
    await accepting(run('logLeave', '2026-03-06 - 2026-03-10'));
    const leave = (await lines()).filter((each) => each.includes('leave'));
    assert.deepEqual(
      leave.map((each) => each.replace(/id: \w+/, 'id')),
      ['2026-03-06', '2026-03-09', day].map((on) => `- {id, on: ${on}, leave: day}`),
    );
    assert.equal(await expected(), 0);
    await run('undo');
    assert.equal(await expected(), 480);
    assert.deepEqual(await lines(), [line('minutes: 30, bucket: people, note: 1:1')]);
    await accepting(run('logLeave', `half ${day}`));
    assert.equal(await expected(), 240);
  });

  it('show in the preview what an edit changes, and nothing else', async () => {
    const original = { ...mine, at: '14:00', responsibility: 'mentoring' } as const;
    const snapshot = await snapshotOf(day, { ...emptyJournal, entries: [original] });
    const reading = { on: '2026-03-11', minutes: 45, bucket: 'strategy', note: '1:1' } as const;
    const [row] = logPreview(snapshot, { reading, problems: [] }, 'x', original);
    assert.equal(
      row?.detail,
      '30 min → 45 min · People → Strategy · Tue, Mar 10 → Wed, Mar 11 · 14:00 → no start · #mentoring → no responsibility',
    );
    const same = {
      ...reading,
      on: day,
      at: '14:00',
      minutes: 30,
      bucket: 'people',
      responsibility: 'mentoring',
    } as const;
    const [unchanged] = logPreview(snapshot, { reading: same, problems: [] }, 'x', original);
    assert.equal(unchanged?.detail, 'Nothing changes');
    assert.doesNotMatch(unchanged?.label ?? '', /→/, 'an unchanged entry has an effect');
  });

  it('are listed by day, the newest first, with all that tells them apart', async () => {
    const icon = { iconPath: new vscode.ThemeIcon('edit') };
    const buttons = { edit: { ...icon }, move: { ...icon }, delete: { ...icon } };
    const base = { on: day, minutes: 30, bucket: 'people' } as const;
    const items = [
      { ...base, id: 'a', at: '09:00', note: '$(trash) hi', responsibility: 'mentoring' },
      { ...base, id: 'b', at: '14:00', note: ' ' },
      { ...base, id: 'c', minutes: 45, bucket: 'building' },
      { id: 'd', on: '2024-02-29', leave: 'half' },
      { ...base, id: 'e', on: '2026-03-11' },
    ] as const;
    const shown = (isFiltered: boolean) =>
      entryRows(items, buttons, isFiltered).map(({ label, description }) =>
        [label, description].filter(Boolean).join(' | ').replaceAll('\u200B', ''),
      );
    assert.deepEqual(shown(false), [
      'Wed, Mar 11 · 30 min',
      '$(person) 30 min · People management | People',
      'Tue, Mar 10 · 1 h 45 min',
      '$(person) 30 min · People management | 14:00 · People',
      '$(person) 30 min · $(trash) hi | 09:00 · People · #mentoring',
      '$(tools) 45 min · Building software | Building',
      'Thu, Feb 29, 2024',
      '$(calendar) Half a day off',
    ]);
    assert.match(shown(true)[3] ?? '', /\| Tue, Mar 10 · 14:00 · People$/);
    const [, first, , , , , , leave] = entryRows(items, buttons, false);
    assert.deepEqual([first?.buttons?.length, leave?.buttons?.length], [3, 2]);
  });

  it('are read three months at first, then a year more each time, until all are there', async () => {
    const months = Array.from({ length: 30 }, (_, index) => [2020 + Math.floor(index / 12), (index % 12) + 1] as const);
    for (const [year, month] of months) {
      const name = `${year}-${String(month).padStart(2, '0')}`;
      await writeFile(
        path.join(folder, `${name}.yaml`),
        `version: 1\nentries:\n- {id: e${name}, on: ${name}-15, minutes: 5, bucket: people}\n`,
      );
    }
    await writeFile(path.join(folder, 'old.yaml'), 'version: 1\nentries:\n- {id: old, on: 2001-01-01, leave: day}\n');
    const diagnostics = new FileDiagnostics();
    const texts = fileTexts();
    const history = new UndoStack(() => undefined);
    const store = new JournalStore(vscode.Uri.file(folder), { diagnostics, texts, history, log: testLog });
    try {
      const pages = new EntryPages(store);
      const sizes: [number, string | undefined][] = [];
      do {
        await pages.read();
        sizes.push([pages.items.length, pages.older]);
        pages.more();
      } while (pages.older !== undefined);
      assert.deepEqual(sizes, [
        [3, '2022-05-01'],
        [15, '2021-05-01'],
        [27, '2020-05-01'],
        [32, undefined],
      ]);
    } finally {
      store.dispose();
      texts.dispose();
      diagnostics.dispose();
    }
  });

  it('of leave are previewed with what becomes of each day', async () => {
    const leave = [{ id: 'x', on: day, leave: 'day' }] as const;
    const snapshot = await snapshotOf(day, { ...emptyJournal, leave });
    const says = (from: string, to: string, leave: 'day' | 'half' = 'day') => {
      const { label, detail = '', draft } = leavePreview(snapshot, { from, to, leave });
      return [label, detail, draft?.length];
    };
    assert.deepEqual(says('2026-03-06', day), [
      '2 days off, Fri, Mar 6 – Mon, Mar 9',
      'days without expected work are left out: 2 · off already: 1',
      2,
    ]);
    assert.deepEqual(says('2026-03-07', '2026-03-08'), [
      'No day to take off',
      'days without expected work are left out: 2',
      undefined,
    ]);
    const free = await snapshotOf(day);
    assert.deepEqual(leavePreview(free, { from: day, to: day, leave: 'half' }).detail, 'expected 8 h → 4 h');
    assert.match(leavePreview(free, { code: 'notUnderstood', word: 'soon' }).label, /^"soon" is no day/);
    assert.ok(leaveSuggestions(free).every(({ draft }) => draft !== undefined));
    assert.ok(leaveSuggestions(free).some(({ label }) => label === 'Next week'));
  });
});

describe('ticks', () => {
  it('are steps that can be undone, those that say nothing new are none', async () => {
    await withChecklistStore(async (store, history) => {
      await store.refresh();
      const item = store.state.items.find(({ due }) => due.state !== 'done');
      assert.ok(item);
      const done = () => store.state.items.find(({ id }) => id === item.id)?.done;
      await store.tick(item.id);
      await store.tick(item.id);
      const ticked = done();
      await store.untick(item.id);
      assert.deepEqual(done(), item.done);
      assert.deepEqual(await history.undo(), {
        takenBack: 1,
        kept: 0,
        change: { kind: 'unticked', title: item.title },
      });
      assert.deepEqual(done(), ticked);
      assert.equal((await history.undo())?.change.kind, 'ticked');
      assert.deepEqual(done(), item.done);
      assert.equal(await history.undo(), undefined);
    });
  });
});
