// `npm run screenshot`: the picture of the README, from the demo in a real window.
import path from 'node:path';
import { createDemo } from './demo/createDemo.ts';
import { runMain } from './humanError.ts';
import { makeTempDir, repoRoot } from './places.ts';
import { shutDown } from './shutdown.ts';
import { openWindow } from './window.ts';

await runMain(main);
await shutDown();

async function main(): Promise<void> {
  const temp = await makeTempDir();
  const journalFolder = path.join(temp.path, 'journal');
  const { folder } = await createDemo(temp.path, { journalFolder });
  const window = await openWindow({
    folder,
    settings: { 'techLeadBalance.journalFolder': journalFolder },
    env: { GIT_CONFIG_GLOBAL: '/dev/null' },
    theme: 'Default Dark Modern',
    viewport: { width: 1200, height: 940 },
  });
  await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
  const frame = await window.frame();
  await frame.getByRole('button', { name: /Why\?/ }).waitFor();
  await window.command('Tech Lead Balance: Open Evidence as Document');
  const preview = window.page
    .locator('iframe.webview.ready[src*="vscode.markdown-language-features"]')
    .contentFrame()
    .locator('#active-frame')
    .contentFrame();
  await preview.getByRole('heading', { name: /Observed/ }).waitFor();
  await frame.locator('html').evaluate((page) => page.scrollTo(0, 0));
  await window.page.screenshot({ path: path.join(repoRoot, 'media/screenshot.png') });
  await window.close();
  await temp.remove();
}
