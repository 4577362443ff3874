import assert from 'node:assert/strict';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { readOracle } from '../fixtures/oracle/oracleBalance.ts';
import { axe } from '../host/axe.ts';
import { createDemo } from '../host/demo/createDemo.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { writeUserSettings } from '../host/vscodeWindow.ts';
import { type Theme, type VSCodeWindow, openWindow } from '../host/window.ts';

const bodyClass: Readonly<Record<Theme, string>> = {
  'Default Light Modern': 'vscode-light',
  'Default Dark Modern': 'vscode-dark',
  'Default High Contrast': 'vscode-high-contrast:not(.vscode-high-contrast-light)',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};
const themes = Object.keys(bodyClass) as Theme[];

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
    oracle = readOracle({ repositories: ['billing-api', 'web-app'].map((name) => path.join(folder, name)), journalFolder, lead: ['lea@example.com'] });
    settings = { 'techLeadBalance.journalFolder': journalFolder };
    window = await openWindow({
      folder,
      settings,
      theme: 'Default Light Modern',
      env: { GIT_CONFIG_GLOBAL: '/dev/null' },
      viewport: { width: 1280, height: 1000 },
    });
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
    frame = await window.frame();
  });
  after(async () => {
    await window.close();
    await temp.remove();
  });

  for (const [label, offset] of [['This week', 0], ['Last week', -7]] as const) {
    it(`shows for ${label.toLowerCase()} the shares that an independent calculation finds`, async () => {
      await frame.getByLabel('Period').selectOption({ label });
      const { shares } = oracle(weekOf(offset));
      for (const [name, share] of [['Strategy & alignment', shares.strategy], ['People management', shares.people], ['Building software', shares.building]] as const) {
        await frame.getByRole('img', { name: new RegExp(`^${name}: ~?${share}%;`) }).waitFor();
      }
    });
  }

  it('says the same in the status bar, in numbers and in words', async () => {
    await frame.getByLabel('Period').selectOption({ label: 'This week' });
    const { strategy, people, building } = oracle(weekOf(0)).shares;
    const item = window.page.getByRole('button', { name: new RegExp(`This week: Strategy & alignment ${strategy}%.*People management ${people}%.*Building software ${building}%`) });
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
    await window.page.getByRole('tab', { name: /Preview Evidence/ }).waitFor();
    await window.screenshot('evidence');
  });

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

/** Monday to Sunday of the week `offset` days away, in the machine's zone. */
function weekOf(offset: number): { from: string; to: string } {
  const now = new Date();
  const monday = now.getDate() - ((now.getDay() + 6) % 7) + offset;
  const day = (date: number) => {
    const at = new Date(now.getFullYear(), now.getMonth(), date, 12);
    return [at.getFullYear(), String(at.getMonth() + 1).padStart(2, '0'), String(at.getDate()).padStart(2, '0')].join('-');
  };
  return { from: day(monday), to: day(monday + 6) };
}
