import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PublicBalance } from '../../../src/api.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { extensionApi, until } from '../../fixtures/editor/extensionApi.ts';

const day = { from: '2026-03-10', to: '2026-03-10' };

describe('the balance of a day', () => {
  it("reads building time from the lead's commits alone", async () => {
    const api = await extensionApi();
    const { observed, buckets } = await api.getBalance(day);
    assert.equal(observed.commits, 3);
    // Two hours between the first and the last commit, and half an hour before the first.
    assert.equal(observed.minutes.likely, 150);
    assert.ok(observed.minutes.low < 150 && observed.minutes.high > 150);
    assert.equal(buckets.building.share, 100);
  });

  it('counts no minute twice when time was logged over a commit session', async () => {
    const api = await extensionApi();
    const entry = await api.logTime({ bucket: 'strategy', minutes: 60, on: day.from, at: '10:30', note: 'roadmap' });
    const { observed, buckets, coverage } = await api.getBalance(day);
    assert.equal(observed.minutes.likely, 90);
    assert.equal(buckets.strategy.minutes.likely, 60);
    assert.equal(coverage.accounted, 150);
    assert.equal(buckets.strategy.share + buckets.building.share, 100);
    await vscode.commands.executeCommand('techLeadBalance.undo');
    assert.equal((await api.getBalance(day)).coverage.accounted, 150);
    assert.equal((await api.getBalance(day)).buckets.strategy.logged, 0, `entry ${entry.id} is still there`);
  });

  it('takes off what an entry of the evening before takes of it, months later as well', async () => {
    const api = await extensionApi();
    await api.logTime({ bucket: 'people', minutes: 720, on: '2026-03-09', at: '23:00', note: 'until 11:00' });
    const { observed, coverage } = await api.getBalance(day);
    await vscode.commands.executeCommand('techLeadBalance.undo');
    assert.deepEqual([observed.minutes.likely, coverage.accounted], [60, 60]);
  });

  it("follows the role, also one of the lead's own", async () => {
    const api = await extensionApi();
    const changed = (await api.getBalance(day)).role;
    assert.equal(changed, 'techLead');
    let last: PublicBalance | undefined;
    const listening = api.onDidChangeBalance((balance) => {
      last = balance;
    });
    try {
      await changeSetting('roles', {
        staff: { name: 'Staff Engineer', strategy: 40, people: 10, building: 50, band: 5 },
      });
      await changeSetting('role', 'staff');
      await until(api.onDidChangeBalance, () => last?.role === 'staff');
      assert.deepEqual(last?.buckets.strategy.target, { share: 40, low: 35, high: 45 });
    } finally {
      listening.dispose();
      await changeSetting('role', undefined);
      await changeSetting('roles', undefined);
    }
  });

  it('refuses a period that is none', async () => {
    const api = await extensionApi();
    await assert.rejects(api.getBalance({ from: '2026-02-30', to: '2026-03-01' }), /no days/);
    await assert.rejects(api.getBalance({ from: '2020-01-01', to: '2026-01-01' }), /366/);
  });
});
