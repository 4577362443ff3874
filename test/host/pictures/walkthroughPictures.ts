import { resizeSideBar } from '../sideBar.ts';
import type { VSCodeWindow } from '../window.ts';
import { choosePeriod } from './demoWindow.ts';
import { typeIntoLog } from './logBox.ts';
import { savePicture } from './picture.ts';

/** These are in the package, and 27 kB all together: each shows one thing and no more of it than is needed. */
const quality = 0.25;

export async function takeWalkthroughPictures(window: VSCodeWindow): Promise<void> {
  const { page } = window;
  await choosePeriod(window, 'This week');
  const box = await typeIntoLog(window, 'p 30 1:1 with Ana');
  await savePicture(page, 'walkthrough-log', [box], { quality });
  await page.keyboard.press('Escape');
  await window.command('Tech Lead Balance: Choose Role…');
  await box.getByText('Product Manager').waitFor();
  await savePicture(page, 'walkthrough-role', [box], { quality });
  await page.keyboard.press('Escape');

  await resizeSideBar(page, 420);
  await choosePeriod(window, 'Last week');
  const frame = await window.frame();
  await savePicture(page, 'walkthrough-balance', [frame.locator('.buckets')], { margin: 10, quality });
  const row = (name: RegExp) => page.getByRole('treeitem', { name });
  const group = [row(/^People management/), row(/^Mentor and coach the team/)];
  await savePicture(page, 'walkthrough-checklist', group, { quality });
}
