import type { Frame, Page } from 'playwright-core';

const extensionId = 'tech-lead-balance.tech-lead-balance';

/** The document an extension wrote: VS Code puts it into a frame within a frame. */
export async function findWebviewFrame(page: Page): Promise<Frame> {
  const outer = page.locator(`iframe.webview.ready[src*="extensionId=${extensionId}"]`);
  const inner = outer.contentFrame().locator('#active-frame');
  await inner.contentFrame().locator('body').waitFor();
  const frame = await (await inner.elementHandle())?.contentFrame();
  if (!frame) throw new Error('The webview was closed while we looked for it.');
  return frame;
}
