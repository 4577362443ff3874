import type { Locator } from 'playwright-core';
import { resizeSideBar } from '../sideBar.ts';
import type { VSCodeWindow } from '../window.ts';

/** Opens the log box and types; the box shows what it understood and what that does to the balance. */
export async function typeIntoLog(window: VSCodeWindow, text: string): Promise<Locator> {
  await resizeSideBar(window.page, 220); // nothing of it shows at the round corners
  const box = window.page.locator('.quick-input-widget:visible');
  await window.command('Tech Lead Balance: Log Time…');
  await window.page.getByPlaceholder(/Bucket, duration and note/).fill(text);
  // What the empty box offered goes when the text is read.
  await box.locator('.monaco-list-row:only-child').getByText(/→/).waitFor();
  return box;
}
