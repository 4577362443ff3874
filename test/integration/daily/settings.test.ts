import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PublicBalance, TechLeadBalanceApi } from '../../../src/api.ts';
import type { SettingId } from '../../../src/workbench/ids.ts';
import { changeSetting } from '../../fixtures/editor/changeSetting.ts';
import { extensionApi, until } from '../../fixtures/editor/extensionApi.ts';

/** A setting, a value, a figure that follows from it, and what it is expected to be; before, it is something else. */
interface Effect {
  readonly id: SettingId;
  readonly value: unknown;
  readonly figure: (api: TechLeadBalanceApi, shown: PublicBalance | undefined) => unknown;
  readonly expected: unknown;
}

const on = (day: string) => ({ from: day, to: day });
const commitsOn = (day: string) => async (api: TechLeadBalanceApi) => (await api.getBalance(on(day))).observed.commits;
const minutesOfTuesday = async (api: TechLeadBalanceApi) =>
  (await api.getBalance(on('2026-03-10'))).observed.minutes.likely;
const weekday = (day: string | undefined) => new Date(`${day}T12:00:00`).toLocaleDateString('en', { weekday: 'long' });

const effects: readonly Effect[] = [
  { id: 'weekStart', value: 'sunday', figure: (_, shown) => weekday(shown?.from), expected: 'Sunday' },
  { id: 'weekStart', value: 'saturday', figure: (_, shown) => weekday(shown?.from), expected: 'Saturday' },
  { id: 'dayStartsAt', value: 11, figure: commitsOn('2026-03-09'), expected: 1 },
  { id: 'timeZone', value: 'Pacific/Kiritimati', figure: commitsOn('2026-02-11'), expected: 1 },
  {
    id: 'workingHours',
    value: { tuesday: 4.5 },
    figure: async (api) => (await api.getBalance(on('2026-03-10'))).coverage.expected,
    expected: 270,
  },
  // The three commits lie an hour apart: three stretches of half an hour.
  { id: 'sessionGap', value: 30, figure: minutesOfTuesday, expected: 90 },
  { id: 'sessionLeadIn', value: 0, figure: minutesOfTuesday, expected: 120 },
  {
    id: 'reviewsCountFor',
    value: 'people',
    figure: async (api) => (await api.getBalance(on('2026-03-17'))).buckets.people.minutes.likely,
    expected: 30,
  },
  {
    id: 'band',
    value: 25,
    figure: (_, shown) => shown?.buckets.building.target,
    expected: { share: 60, low: 35, high: 85 },
  },
  {
    id: 'role',
    value: 'productManager',
    figure: (_, shown) => shown?.buckets.strategy.target,
    expected: { share: 80, low: 70, high: 90 },
  },
];

describe('a setting takes effect at once:', () => {
  let shown: PublicBalance | undefined;
  let listening: vscode.Disposable;
  before(async () => {
    listening = (await extensionApi()).onDidChangeBalance((balance) => {
      shown = balance;
    });
    await vscode.commands.executeCommand('techLeadBalance.choosePeriod', 'thisWeek');
  });
  after(() => listening.dispose());

  for (const { id, value, figure, expected } of effects) {
    it(`${id} ${JSON.stringify(value)}`, async () => {
      const api = await extensionApi();
      assert.notDeepEqual(await figure(api, shown), expected, 'the figure does not depend on the setting');
      const fits = async () => JSON.stringify(await figure(api, shown)) === JSON.stringify(expected);
      const effective = until(api.onDidChangeBalance, fits);
      await changeSetting(id, value);
      await effective;
      const over = until(api.onDidChangeBalance, async () => !(await fits()));
      await changeSetting(id, undefined);
      await over;
    });
  }
});
