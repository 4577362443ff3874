import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { calibrationOf, takeOver } from '../../../src/workbench/commands/calibrate.ts';
import { readSettings } from '../../../src/workbench/settings.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { extensionApi } from '../../fixtures/editor/extensionApi.ts';
import { emptyJournal } from '../../fixtures/editor/notices.ts';
import { snapshotOf } from '../../fixtures/editor/observing.ts';
import { accepting, dismissing } from '../../fixtures/editor/pressing.ts';

/** On the three days with commits of the lead: more than a lead-in of half an hour accounts for. */
const entries: readonly TimeEntry[] = [
  { id: 'k1', on: '2026-02-10', at: '08:00', minutes: 240, bucket: 'building' },
  { id: 'k2', on: '2026-03-10', at: '08:00', minutes: 240, bucket: 'building' },
  { id: 'k3', on: '2026-04-15', at: '08:00', minutes: 120, bucket: 'building' },
];

const settings = () => vscode.workspace.getConfiguration('techLeadBalance');
const inUse = () => ['sessionGap', 'sessionLeadIn'].map((id) => settings().inspect(id)?.globalValue);
const calibrate = () => vscode.commands.executeCommand('techLeadBalance.calibrate');

describe('the estimate compared with the log', () => {
  before(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    const folder = path.join(path.dirname(workspace.uri.fsPath), 'calibrated-journal');
    await mkdir(folder, { recursive: true });
    await changeSetting('journalFolder', folder);
    await (await extensionApi()).getBalance({ from: '2026-02-10', to: '2026-02-10' });
    await vscode.commands.executeCommand('techLeadBalance.refresh');
  });
  after(async () => {
    for (const id of ['journalFolder', 'sessionGap', 'sessionLeadIn']) {
      await changeSetting(id, undefined);
    }
  });

  it('says that there is too little to compare, and changes nothing', async () => {
    await dismissing(calibrate());
    assert.deepEqual(inUse(), [undefined, undefined]);
  });

  it('offers the rules that come closest, and takes them into the settings', async () => {
    const lines = entries.map(
      ({ id, on, at, minutes, bucket }) =>
        `- {id: ${id}, on: ${on}, at: "${at}", minutes: ${minutes}, bucket: ${bucket}}`,
    );
    const folder = settings().get<string>('journalFolder') ?? '';
    await writeFile(path.join(folder, '2026-02.yaml'), ['version: 1', 'entries:', ...lines, ''].join('\n'));
    await vscode.commands.executeCommand('techLeadBalance.refresh');
    const expected = calibrationOf(await snapshotOf('2026-03-10', { ...emptyJournal, entries }));
    assert.ok(expected && expected.ratio < 1, 'the estimate is not off, so this test proves nothing');
    await accepting(calibrate());
    assert.deepEqual(inUse(), [undefined, undefined], 'Enter alone changed the settings');
    await takeOver(expected.fitted);
    assert.deepEqual(inUse(), [expected.fitted.gap, expected.fitted.leadIn]);
    const after = calibrationOf(await snapshotOf('2026-03-10', { ...emptyJournal, entries }));
    assert.equal(after?.estimated, expected.fitted.estimated);
    await accepting(calibrate());
    assert.deepEqual(inUse(), [expected.fitted.gap, expected.fitted.leadIn], 'what fits best was not kept');
  });

  it('takes them to where they win, when this workspace has its own', async () => {
    const both = { gap: 70, leadIn: 25 };
    const { Workspace } = vscode.ConfigurationTarget;
    await changeSetting('sessionGap', 33, Workspace);
    await changeSetting('sessionLeadIn', undefined);
    try {
      await takeOver({ ...both, estimated: 0 });
      const { gap, leadIn } = readSettings().sessionRules;
      assert.deepEqual({ gap, leadIn }, both);
      assert.equal(settings().inspect('sessionLeadIn')?.workspaceValue, undefined);
    } finally {
      await changeSetting('sessionGap', undefined, Workspace);
    }
  });
});
