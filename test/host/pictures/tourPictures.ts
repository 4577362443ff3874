import { previewFrame } from '../previewFrame.ts';
import { resizeSideBar } from '../sideBar.ts';
import type { VSCodeWindow } from '../window.ts';
import { choosePeriod } from './demoWindow.ts';
import { typeIntoLog } from './logBox.ts';
import { savePicture } from './picture.ts';

/** The pictures of the README, in the order of its tour. */
export async function takeTourPictures(window: VSCodeWindow): Promise<void> {
  await takeOverview(window);
  await takeLog(window);
  await takeWeeks(window);
  await takeEvidence(window);
  await window.command('View: Toggle Primary Side Bar Visibility');
  await takeReview(window);
  await takeComparison(window);
}

async function takeOverview(window: VSCodeWindow): Promise<void> {
  const { page } = window;
  await page.setViewportSize({ width: 1200, height: 980 });
  await resizeSideBar(page, 400);
  await choosePeriod(window, 'Last week');
  await window.command('Tech Lead Balance: Open Evidence as Document');
  await previewFrame(page)
    .getByRole('heading', { name: /Observed/ })
    .waitFor();
  await savePicture(page, 'screenshot', [page.locator('body')]);
  await window.command('View: Close All Editors');
}

async function takeLog(window: VSCodeWindow): Promise<void> {
  await choosePeriod(window, 'This week');
  const box = await typeIntoLog(window, '45 growth talk with Ben #mentoring');
  await savePicture(window.page, 'tour-log', [box]);
  await window.page.keyboard.press('Escape');
}

async function takeWeeks(window: VSCodeWindow): Promise<void> {
  const { page } = window;
  await page.setViewportSize({ width: 1200, height: 1400 });
  await resizeSideBar(page, 560);
  await choosePeriod(window, 'Last week');
  const frame = await window.frame();
  await savePicture(page, 'tour-weeks', [frame.locator('.trend')], { margin: 16 });
}

async function takeEvidence(window: VSCodeWindow): Promise<void> {
  const { page } = window;
  await page.setViewportSize({ width: 1200, height: 540 });
  for (const view of ['Balance', 'Responsibilities']) {
    await page.getByRole('button', { name: `${view} Section`, expanded: true }).click();
  }
  await window.command('Tech Lead Balance: Show Evidence');
  const tree = page.getByRole('tree', { name: 'Evidence' });
  await tree
    .getByRole('treeitem', { name: /^commit, / })
    .first()
    .waitFor();
  await page.keyboard.press('Home');
  await savePicture(page, 'tour-evidence', [tree]);
}

async function takeReview(window: VSCodeWindow): Promise<void> {
  const { page } = window;
  await page.setViewportSize({ width: 1100, height: 1080 });
  await window.command('Tech Lead Balance: Weekly Review');
  const frame = await window.frame();
  await frame.getByRole('radio', { name: 'Kept' }).check();
  await frame.getByLabel('One promise for next week').fill('Write the vision down and share it');
  await savePicture(page, 'tour-review', [frame.locator('#root')]);
  await window.command('View: Close All Editors');
}

async function takeComparison(window: VSCodeWindow): Promise<void> {
  const { page } = window;
  await page.setViewportSize({ width: 760, height: 900 });
  await window.command('Tech Lead Balance: Compare with Another Role…');
  await page.getByRole('option', { name: /^Engineering Manager/ }).click();
  const frame = await window.frame();
  await frame.getByRole('heading', { name: 'By repository' }).waitFor();
  await savePicture(page, 'tour-roles', [frame.locator('#root')]);
  await window.command('View: Close All Editors');
}
