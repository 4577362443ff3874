import type { FrameLocator, Page } from 'playwright-core';

/** The rendered document of VS Code's own Markdown preview. */
export function previewFrame(page: Page): FrameLocator {
  const outer = page.locator('iframe.webview.ready[src*="extensionId=vscode.markdown-language-features"]');
  return outer.contentFrame().locator('#active-frame').contentFrame();
}
