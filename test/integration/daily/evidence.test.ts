import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Correction } from '../../../src/balance/correction.ts';
import { type Branch, EvidenceForest, type EvidenceNode } from '../../../src/workbench/evidenceForest.ts';
import { evidenceMarkdown } from '../../../src/workbench/evidenceMarkdown.ts';
import { evidenceRow } from '../../../src/workbench/evidenceRows.ts';
import { panelState } from '../../../src/workbench/panelState.ts';
import type { Snapshot } from '../../../src/workbench/snapshot.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { extensionApi, until } from '../../fixtures/editor/extensionApi.ts';
import { emptyJournal } from '../../fixtures/editor/notices.ts';
import { snapshotOf } from '../../fixtures/editor/observing.ts';
import { dismissing } from '../../fixtures/editor/pressing.ts';
import { hostileSubject } from './suite.ts';

const day = '2026-03-10';
const run = (command: string, node?: unknown) => vscode.commands.executeCommand(`techLeadBalance.${command}`, node);
const roots = (snapshot: Snapshot): readonly Branch[] => new EvidenceForest().grow(snapshot);
const row = (node: EvidenceNode | undefined, snapshot: Snapshot) => {
  assert.ok(node);
  const item = evidenceRow(node, snapshot);
  const { label, description } = item;
  assert.ok(typeof label === 'string' && typeof description === 'string');
  return Object.assign(item, { label, description });
};

/** The evidence of a day, the oldest first. */
function evidenceOf({ balance }: Snapshot) {
  return balance.observed.sessions.flatMap(({ evidence }) => evidence.map((credited) => credited.evidence));
}

describe('the evidence', () => {
  let file: string;
  const lines = async () => (await readFile(file, 'utf8')).split('\n').filter((line) => line.startsWith('- '));

  before(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    const folder = path.join(path.dirname(workspace.uri.fsPath), 'evidence-journal');
    await mkdir(folder, { recursive: true });
    file = path.join(folder, '2026-03.yaml');
    await changeSetting('journalFolder', folder);
    // Commands speak of what is on screen, which does not reach back that far by itself.
    await (await extensionApi()).getBalance({ from: day, to: day });
  });
  after(async () => {
    await changeSetting('journalFolder', undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is corrected into the journal, one line a commit, and comes back by undo', async () => {
    const [first, second] = evidenceOf(await snapshotOf(day));
    assert.ok(first && second);
    const line = (as: string, { ref, title }: typeof first = first) =>
      new RegExp(`^- \\{id: \\w+, on: ${day}, evidence: "?${ref}"?, as: ${as}, note: ['"]?${title}['"]?\\}$`);

    await run('excludeEvidence', { evidence: { ref: first.ref } });
    assert.match((await lines())[0] ?? '', line('excluded'));
    await run('countAsStrategy', { evidence: first });
    await run('disownEvidence', { evidence: second });
    const [changed = '', other = '', ...rest] = await lines();
    assert.match(changed, line('strategy'));
    assert.match(other, line('notMine', second));
    assert.deepEqual(rest, []);

    await run('undo');
    assert.deepEqual(await lines(), [changed]);
    await run('undo');
    assert.match((await lines())[0] ?? '', line('excluded'));
    await run('countAsStrategy', { evidence: first });
    assert.deepEqual(await lines(), [changed]);

    await run('countAsPeople', { evidence: first });
    await run('undo');
    assert.deepEqual(await lines(), [changed], 'a changed correction did not go back to what it was');

    await run('restoreEvidence', { evidence: first });
    assert.deepEqual(await lines(), []);
    await run('undo');
    assert.deepEqual(await lines(), [changed]);
    await run('restoreEvidence', { evidence: first });
  });

  it('shares its undo with the log: the last of both is taken back', async () => {
    const [first] = evidenceOf(await snapshotOf(day));
    const entry = await (await extensionApi()).logTime({ bucket: 'people', minutes: 10, on: day });
    await run('countAsBuilding', { evidence: first });
    assert.equal((await lines()).length, 2);
    await run('undo');
    assert.deepEqual(await lines(), [`- {id: ${entry.id}, on: ${day}, minutes: 10, bucket: people}`]);
    await (await extensionApi()).logTime({ bucket: 'people', minutes: 20, on: day });
    await run('undo');
    assert.equal((await lines()).length, 1);
  });

  it('is not corrected for what is no evidence, or none any more', async () => {
    const before = await lines();
    await run('excludeEvidence');
    await run('excludeEvidence', { evidence: 'everything' });
    await dismissing(run('excludeEvidence', { evidence: { ref: '0000000000000000' } }));
    await run('restoreEvidence', { evidence: { ref: '0000000000000000' } });
    assert.deepEqual(await lines(), before);
  });

  it('shows titles of others as the text they are', async () => {
    const snapshot = await snapshotOf('2026-04-15');
    const [evidence] = evidenceOf(snapshot);
    assert.equal(evidence?.title, hostileSubject);
    const [stretch] = roots(snapshot);
    const { label, description, tooltip, accessibilityInformation, contextValue } = row(stretch?.leaves[0], snapshot);
    assert.equal(label.replaceAll('\u200B', ''), `30 min · ${hostileSubject}`);
    assert.doesNotMatch(`${label} ${description}`, /\$\(/);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.deepEqual(
      [tooltip.isTrusted ?? false, tooltip.supportThemeIcons ?? false, tooltip.supportHtml ?? false],
      [false, false, false],
    );
    assert.doesNotMatch(tooltip.value, /(^|[^\\])(\[|<|\$\(|`|#|\|)/);
    assert.match(accessibilityInformation?.label ?? '', /^commit, \$\(trash\).*, 30 min, app [0-9a-f]{10}$/);
    assert.equal(contextValue, 'evidence.building');
  });

  it('says of a stretch what was cut out of it, by what', async () => {
    const entry = { id: 'x', on: day, at: '10:30', minutes: 60, bucket: 'strategy', note: '[road](map)' } as const;
    const snapshot = await snapshotOf(day, { ...emptyJournal, entries: [entry] });
    const [stretch, logged] = roots(snapshot);
    const item = row(stretch, snapshot);
    assert.equal(item.label, 'Tue 09:30–12:00');
    assert.match(item.accessibilityInformation?.label ?? '', /Mar 10, 09:30–12:00, 1 h 30 min/);
    assert.equal(item.description, '1 h 30 min (1–2 h)');
    assert.ok(item.tooltip instanceof vscode.MarkdownString);
    assert.match(
      item.tooltip.value,
      /1 h of it are logged otherwise\n\n- .*10:30, Strategy \\& alignment, 1 h: \\\[road\\\]\\\(map\\\)$/,
    );
    assert.match(item.accessibilityInformation?.label ?? '', /1 h of it are logged otherwise$/);
    assert.equal(row(logged, snapshot).label, 'Logged');
    const inside = row(logged?.leaves[0], snapshot);
    assert.deepEqual(
      [inside.label, inside.description, inside.contextValue],
      ['1 h · [road](map)', 'Tue 10:30 · Strategy', 'entry'],
    );
  });

  it('says what the lead left out or moved, there and in the panel', async () => {
    const plain = await snapshotOf(day);
    const [session] = plain.balance.observed.sessions;
    const [moved, gone] = evidenceOf(plain);
    assert.ok(session && moved && gone);
    const word = (evidence: string, as: Correction['as']): Correction => ({ id: as, on: day, evidence, as });
    const snapshot: Snapshot = {
      ...plain,
      written: { ...emptyJournal, corrections: [word(moved.ref, 'strategy'), word(gone.ref, 'notMine')] },
      balance: {
        ...plain.balance,
        observed: {
          ...plain.balance.observed,
          perBucket: { ...plain.balance.observed.perBucket, strategy: { low: 5, likely: 30, high: 40 } },
          sessions: [
            {
              ...session,
              evidence: [
                { evidence: moved, bucket: 'strategy', minutes: 30 },
                {
                  evidence: { ...gone, ref: 'f'.repeat(16), kind: 'release', directed: true },
                  bucket: 'building',
                  minutes: 25,
                },
              ],
            },
          ],
          leftOut: [gone],
        },
      },
    };
    const [stretch, leftOut] = roots(snapshot);
    const [release, commit] = (stretch?.leaves ?? []).map((leaf) => row(leaf, snapshot));
    assert.match(commit?.label ?? '', /^30 min · Work at /);
    assert.match(commit?.description ?? '', /^1\d:00 · Strategy · app$/);
    assert.equal(commit?.contextValue, 'evidence.strategy.corrected');
    assert.match(release?.label ?? '', /^25 min · Work at /);
    assert.match(release?.description ?? '', /^1\d:00 · directed · app$/);
    assert.match(release?.accessibilityInformation?.label ?? '', /^release, /);
    assert.equal(row(leftOut, snapshot).label, 'Left out');
    const out = row(leftOut?.leaves[0], snapshot);
    assert.match(out.label, /^not mine · Work at /);
    assert.match(out.description, /^Tue 1\d:00 · app$/);
    assert.equal(out.contextValue, 'leftOut.notMine');

    const text = evidenceMarkdown(snapshot);
    assert.match(text, /commit, 30 min, Strategy & alignment: Work at /);
    assert.match(text, /release, 25 min, directed: Work at /);
    assert.match(text, /## Left out\n\n- .* commit, not mine: Work at .* \(app [0-9a-f]{10}\)$/m);
    const sources = panelState(snapshot, { busy: false, responsibilities: [] }).buckets.map(
      ({ sourceText }) => sourceText,
    );
    assert.deepEqual(sources, ['30 min observed', '', '25 min releases']);
  });

  it("opens a commit with the editor's git", async () => {
    const [evidence] = evidenceOf(await snapshotOf(day));
    assert.ok(evidence);
    await run('openCommit', { evidence });
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.ok(tab?.label.startsWith(evidence.id.slice(0, 7)) && tab.label.includes(evidence.title), tab?.label);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is shown in the tree by its command, and as one document', async () => {
    await run('showEvidence');
    await run('openEvidenceDocument');
    await until(vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.label.includes('Evidence') === true),
    );
  });
});
