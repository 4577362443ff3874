import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addDays, lastWeekday } from '../../../src/balance/days.ts';
import { weekName } from '../../../src/balance/reviewWeek.ts';
import { createDemo } from '../demo/createDemo.ts';
import { localDay } from '../demo/localTime.ts';
import { makeTempDir } from '../places.ts';
import { type VSCodeWindow, openWindow } from '../window.ts';

/** The demo in a real window, with its panel open. */
export async function openDemoWindow(): Promise<VSCodeWindow> {
  const temp = await makeTempDir();
  const journalFolder = path.join(temp.path, 'journal');
  const { folder } = await createDemo(temp.path, { journalFolder });
  await keepPromises(path.join(journalFolder, 'reviews'));
  const window = await openWindow({
    folder,
    settings: { 'techLeadBalance.journalFolder': journalFolder, 'workbench.reduceMotion': 'on' },
    env: { GIT_CONFIG_GLOBAL: '/dev/null' },
    theme: 'Default Dark Modern',
    viewport: { width: 1200, height: 1400 },
    // Sharp enough for a dense screen, and small enough for the package.
    scale: 1.25,
  });
  await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
  // A week that is over has commits on any day, and when they are counted git has been read.
  await choosePeriod(window, 'Last week');
  await (await window.frame()).getByRole('button', { name: /Why\?/ }).waitFor();
  const close = async (): Promise<void> => {
    await window.close();
    await temp.remove();
  };
  return { ...window, close };
}

/** Figures of last week are the same on any day; entries of today change those of this one. */
export async function choosePeriod(window: VSCodeWindow, label: 'This week' | 'Last week'): Promise<void> {
  const frame = await window.frame();
  await frame.getByLabel('Period').selectOption({ label });
  const back = label === 'This week' ? 1 : 2;
  await frame.locator(`.trend-week:nth-last-of-type(${back})[aria-pressed=true]`).waitFor();
}

/** The review asks what came of the promise before: from Friday on that of last week, until then of the one before. */
async function keepPromises(folder: string): Promise<void> {
  const monday = lastWeekday(localDay(new Date()), 1);
  const review =
    '---\nversion: 1\npromise: Hand the release over to Cem\nfollowUps:\n  - Ask Ana about her talk\n---\n';
  await mkdir(folder);
  for (const days of [-7, -14]) await writeFile(path.join(folder, `${weekName(addDays(monday, days))}.md`), review);
}
