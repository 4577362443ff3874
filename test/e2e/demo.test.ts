import assert from 'node:assert/strict';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { readOracle } from '../fixtures/oracle/oracleBalance.ts';
import { axe } from '../host/axe.ts';
import { createDemo } from '../host/demo/createDemo.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { resizeSideBar } from '../host/sideBar.ts';
import { writeUserSettings } from '../host/vscodeWindow.ts';
import { type Theme, type VSCodeWindow, openWindow } from '../host/window.ts';
import { dayAt, weekOf } from './days.ts';
import { previewFrame } from '../host/previewFrame.ts';
import { bodyClass, themes } from './themes.ts';

describe('the demo', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let frame: Frame;
  let settings: Record<string, unknown>;
  let oracle: ReturnType<typeof readOracle>;

  before(async () => {
    temp = await makeTempDir();
    const journalFolder = path.join(temp.path, 'journal');
    const { folder } = await createDemo(temp.path, { journalFolder });
    oracle = readOracle({
      repositories: ['billing-api', 'web-app'].map((name) => path.join(folder, name)),
      journalFolder,
      lead: ['lea@example.com'],
      rhythmBefore: dayAt(),
    });
    settings = { 'techLeadBalance.journalFolder': journalFolder };
    window = await openWindow({
      folder,
      settings,
      theme: 'Default Light Modern',
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1280, height: 1000 },
    });
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
    frame = await window.frame();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await window.screenshot(`failed: ${this.currentTest.title}`.replaceAll(/\W+/g, '-'));
    }
  });
  after(async () => {
    await window.close();
    await temp.remove();
  });

  for (const [label, offset] of [
    ['This week', 0],
    ['Last week', -7],
  ] as const) {
    it(`shows for ${label.toLowerCase()} the shares that an independent calculation finds`, async () => {
      await frame.getByLabel('Period').selectOption({ label });
      const { shares } = oracle(weekOf(offset));
      for (const [name, share] of [
        ['Strategy & alignment', shares.strategy],
        ['People management', shares.people],
        ['Building software', shares.building],
      ] as const) {
        await frame.getByRole('img', { name: new RegExp(`^${name}: ~?${share}%;`) }).waitFor();
      }
    });
  }

  it('says the same in the status bar, in numbers and in words', async () => {
    await frame.getByLabel('Period').selectOption({ label: 'This week' });
    const { strategy, people, building } = oracle(weekOf(0)).shares;
    const item = window.page.getByRole('button', {
      name: new RegExp(
        `This week: Strategy & alignment ${strategy}%.*People management ${people}%.*Building software ${building}%`,
      ),
    });
    await item.getByText(`S ${strategy} · P ${people} · B ${building}`).waitFor();
  });

  it('shows the same figures as a table', async () => {
    await frame.getByRole('button', { name: 'Show as table' }).click();
    const { building } = oracle(weekOf(0)).shares;
    await frame.getByRole('row', { name: new RegExp(`Building software ~?${building}% 60% 50–70%`) }).waitFor();
    await frame.getByRole('button', { name: 'Hide table' }).click();
  });

  it('opens the evidence behind the building share', async () => {
    await frame.getByRole('button', { name: /Why\?/ }).click();
    const row = (name: RegExp) => window.page.getByRole('treeitem', { name }).first();
    await row(/^\w+, .*\d\d:\d\d–\d\d:\d\d, \d+ (h|min)/).waitFor();
    await row(/^commit, .+, \d+ min, (billing-api|web-app) [0-9a-f]{10}$/).waitFor();
    await window.screenshot('evidence');
    await window.command('Tech Lead Balance: Open Evidence as Document');
    const preview = previewFrame(window.page);
    await preview.getByRole('heading', { name: /^Observed: / }).waitFor();
    await preview
      .getByRole('listitem')
      .filter({ hasText: /\d\d:\d\d commit, \d+ min: .+ \((billing-api|web-app) [0-9a-f]{10}\)$/ })
      .first()
      .waitFor();
    await preview
      .getByRole('listitem')
      .filter({ hasText: /\d\d:\d\d review, \d+ min: / })
      .first()
      .waitFor();
    await preview.getByRole('heading', { name: 'Logged', exact: true }).waitFor();
    await window.screenshot('evidence document');
    await window.command('View: Close All Editors');
  });

  for (const [name, width] of [
    ['narrow', 220],
    ['wide', 760],
  ] as const) {
    it(`fits into a ${name} side bar`, async () => {
      const size = await resizeSideBar(window.page, width);
      assert.ok(Math.abs(size - width) < 12, `the side bar is ${size} px wide`);
      await frame.getByRole('button', { name: 'Show as table' }).click();
      const overflow = await frame.evaluate<number[]>(
        `[document.documentElement, ...document.querySelectorAll('.figures-scroll')].map((part) => part.scrollWidth - part.clientWidth)`,
      );
      assert.deepEqual(overflow, [0, 0, 0], 'the panel or a table of it scrolls sideways');
      await frame.getByRole('button', { name: 'Hide table' }).click();
      await window.screenshot(`demo ${name}`);
    });
  }

  for (const theme of themes) {
    it(`is accessible in ${theme}`, async () => {
      await chooseTheme(theme);
      assert.deepEqual(await axe(frame), []);
      await window.screenshot(`demo ${theme}`);
    });
  }

  async function chooseTheme(theme: Theme): Promise<void> {
    await writeUserSettings(path.join(window.userData, 'data'), { ...settings, 'workbench.colorTheme': theme });
    await frame.locator(`body.${bodyClass[theme]}`).waitFor();
  }
});
