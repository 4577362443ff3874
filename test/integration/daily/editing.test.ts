import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { extensionApi, today } from '../../fixtures/editor/extensionApi.ts';
import { dismissing } from '../../fixtures/editor/pressing.ts';
import {
  closeEditors,
  hoverOn,
  lensesOf,
  openWith,
  proposedAfter,
  symbolsOf,
  type,
} from '../../fixtures/editor/typing.ts';

const list = `# ours
version: 1
responsibilities:
- id: mentoring
  bucket: people   # whose
  title: Mentor
  cadence: weekly
  done: [2026-01-05]  # since January
- {id: delivery, bucket: strategy, title: Deliver}
`;
const log = `version: 1
entries:
- {id: aaaaaa, on: 2026-11-20, at: "14:00", minutes: 30, bucket: people, note: 1:1 with Ana, responsibility: mentoring}
- {id: bbbbbb, on: 2026-11-20, minutes: 45, bucket: building}
- {id: cccccc, on: 2026-11-21, leave: half}
`;

type Outlined = [name: string, detail: string, children?: Outlined[]];

const outlined = ({ name, detail, children }: vscode.DocumentSymbol): Outlined =>
  children.length > 0 ? [name, detail, children.map(outlined)] : [name, detail];

/** What all the features say at places where they would say something. */
const whatIsSaid = async (text: vscode.TextDocument) => [
  await proposedAfter(text, 'bucket: '),
  await hoverOn(text, 'bucket'),
  await lensesOf(text),
  await symbolsOf(text),
];

describe('editing by hand', () => {
  let root: string;
  let journal: string;
  let listFile: string;

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    root = folder.uri.fsPath;
    journal = path.join(root, '../by [hand]');
    listFile = path.join(root, 'by hand/list [ours].yaml');
    await extensionApi();
    await changeSetting('checklistPath', 'by hand/list [ours].yaml');
    await changeSetting('journalFolder', journal);
  });
  after(async () => {
    await closeEditors();
    await changeSetting('checklistPath', undefined);
    await changeSetting('journalFolder', undefined);
    await rm(path.dirname(listFile), { recursive: true, maxRetries: 5 });
    await rm(journal, { recursive: true, maxRetries: 5 });
  });

  it('proposes keys, values, days and ids in the two files, half written as they are', async () => {
    const document = await openWith(listFile, list);
    assert.deepEqual(await proposedAfter(document, 'bucket: '), ['strategy', 'people', 'building']);
    assert.deepEqual(await proposedAfter(document, 'cadence: '), [
      'daily',
      'weekly',
      'fortnightly',
      'monthly',
      'quarterly',
      'none',
    ]);
    assert.deepEqual(await proposedAfter(document, 'done: ['), [today()]);
    const entries = await openWith(path.join(journal, '2026-11.yaml'), log);
    assert.deepEqual(await proposedAfter(entries, 'responsibility: '), ['mentoring', 'delivery']);
    await type(entries, `${log}- {id: dddddd, on: `);
    assert.equal((await proposedAfter(entries, 'dddddd, on: '))[0], today());
    await type(entries, `${log}- {id: dddddd, minutes: 30, `);
    assert.deepEqual(await proposedAfter(entries, 'dddddd, minutes: 30, '), [
      'on',
      'at',
      'bucket',
      'note',
      'responsibility',
    ]);
    await type(entries, `${log}\n`);
    assert.deepEqual(await proposedAfter(entries, 'leave: half}\n'), ['New entry']);
    await type(entries, log);
    await entries.save();
  });

  it('explains keys and values in the words of the schema, and what is behind them', async () => {
    const document = await openWith(listFile, list);
    assert.match(await hoverOn(document, 'cadence'), /^\*\*cadence\*\*\s+How often it wants attention/);
    assert.match(await hoverOn(document, 'people'), /people management/);
    assert.match(await hoverOn(document, '2026-01-05'), /Mon.*5/);
    const entries = await openWith(path.join(journal, '2026-11.yaml'), log);
    assert.match(await hoverOn(entries, 'minutes'), /Whole minutes, 1 to 1440/);
    assert.match(await hoverOn(entries, 'mentoring'), /^\*\*Mentor\*\* · Every week/);
    assert.equal(await hoverOn(entries, 'Ana'), '', 'a note needs no explanation');
  });

  it('says above each responsibility when it was done, ticks it with a click and takes that back', async () => {
    const document = await openWith(listFile, list);
    const lenses = await lensesOf(document);
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.command]),
      [
        [3, 'techLeadBalance.markDone'],
        [8, 'techLeadBalance.markDone'],
      ],
    );
    assert.match(
      lenses[0]?.command?.title ?? '',
      /^Mark as done today · last done \d+ days? ago · weekly( · (due .+|overdue by \d+ days?))?$/,
    );
    assert.equal(lenses[1]?.command?.title, 'Mark as done today · not done yet');
    const tick = lenses[0]?.command;
    assert.ok(tick);
    await vscode.commands.executeCommand(tick.command, ...(tick.arguments ?? []));
    const ticked = list.replace('[2026-01-05]', `[2026-01-05, ${today()}]`);
    assert.equal(await readFile(listFile, 'utf8'), ticked);
    assert.equal(document.isDirty, false);
    const [done] = await lensesOf(document);
    assert.equal(done?.command?.title, 'Done today ✓ · Undo');
    await vscode.commands.executeCommand(done?.command?.command ?? '', ...(done?.command?.arguments ?? []));
    assert.equal(await readFile(listFile, 'utf8'), list);
  });

  it('takes back the tick of today alone', async () => {
    const ticked = list.replace('weekly', 'none').replace('01-05]', `01-05, ${today()}]`);
    const document = await openWith(listFile, ticked);
    const [done] = await lensesOf(document);
    await vscode.commands.executeCommand(done?.command?.command ?? '', ...(done?.command?.arguments ?? []));
    assert.equal(await readFile(listFile, 'utf8'), list.replace('weekly', 'none'));
    await vscode.commands.executeCommand('techLeadBalance.undo');
    assert.equal(await readFile(listFile, 'utf8'), ticked);
  });

  it('says why a click changes nothing in a checklist with problems', async () => {
    const broken = list.replace('strategy', 'stratgy');
    const document = await openWith(listFile, broken);
    const lenses = await lensesOf(document);
    assert.equal(lenses.length, 1);
    const { command, arguments: args = [] } = lenses[0]?.command ?? {};
    assert.equal(command, 'techLeadBalance.markDone');
    await dismissing(vscode.commands.executeCommand(command, ...args));
    assert.equal(await readFile(listFile, 'utf8'), broken);
  });

  it('outlines the checklist by bucket and the journal by day', async () => {
    const document = await openWith(listFile, list);
    assert.deepEqual((await symbolsOf(document)).map(outlined), [
      ['People management', '', [['Mentor', 'Every week']]],
      ['Strategy & alignment', '', [['Deliver', 'Whenever needed']]],
    ]);
    const nameless = '- {id: dddddd, on: 2026-11-21, evidence: 0123456789abcdef, as: excluded, note: ""}\n';
    const entries = await openWith(path.join(journal, '2026-11.yaml'), `${log}${nameless}`);
    const days = await symbolsOf(entries);
    assert.deepEqual(
      days.map(({ children }) => children.map(outlined)),
      [
        [
          ['1:1 with Ana', '14:00 · 30 min · People'],
          ['Building', '45 min'],
        ],
        [
          ['Half a day off', ''],
          ['0123456789abcdef', 'excluded'],
        ],
      ],
    );
    assert.deepEqual(
      days.map(({ detail }) => detail),
      ['1 h 15 min', ''],
    );
    assert.match(days[0]?.name ?? '', /20/);
  });

  it('is for these files alone, and follows them where a setting puts them', async () => {
    const other = path.join(root, 'by hand/other.yaml');
    const document = await openWith(other, list);
    assert.deepEqual(await whatIsSaid(document), [[], '', [], []]);
    const deeper = await openWith(path.join(journal, 'archive/2025-11.yaml'), log);
    assert.deepEqual(await whatIsSaid(deeper), [[], '', [], []]);
    await changeSetting('checklistPath', 'by hand/other.yaml');
    const api = await extensionApi();
    assert.equal((await api.getResponsibilities()).length, 2); // the setting has been read
    assert.equal((await lensesOf(document)).length, 2);
    const former = await vscode.workspace.openTextDocument(listFile);
    assert.deepEqual(await whatIsSaid(former), [[], '', [], []]);
    await changeSetting('journalFolder', path.join(journal, 'archive'));
    assert.equal((await symbolsOf(deeper)).length, 2);
    await changeSetting('journalFolder', journal);
    await changeSetting('checklistPath', 'by hand/list [ours].yaml');
  });
});
