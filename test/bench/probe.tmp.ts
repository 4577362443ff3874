import path from 'node:path';
import { createDemo } from '../host/demo/createDemo.ts';
import { makeTempDir } from '../host/places.ts';
import { openWindow } from '../host/window.ts';
import { shutDown } from '../host/shutdown.ts';
const temp = await makeTempDir();
const journalFolder = path.join(temp.path, 'journal');
const { folder } = await createDemo(temp.path, { journalFolder });
const window = await openWindow({ folder, settings: { 'techLeadBalance.journalFolder': journalFolder } });
for (let i = 0; i < 4; i++) {
  await window.page.getByRole('button', { name: /This week: Strategy/ }).waitFor();
  await window.command('Developer: Startup Performance');
  const ed = window.page.locator('.editor-instance .monaco-editor').first();
  await ed.waitFor();
  await window.page.getByText('System Info').first().waitFor();
  await ed.click();
  await window.page.keyboard.press('Control+a');
  await window.page.keyboard.press('Control+c');
  const text = await window.page.evaluate('navigator.clipboard.readText()') as string;
  const lines = text.split('\n').filter((l) => /tech-lead|Load Code|vscode.git /.test(l));
  console.log(lines.join('\n'));
  await window.command('Developer: Show Running Extensions');
  const row = window.page.locator('.runtime-extensions-editor .extension', { hasText: 'Tech Lead Balance' });
  console.log(await row.locator('.activation-time').innerText());
  await window.page.screenshot({ path: '/tmp/bw/run.png' });
  
  await window.reload();
}
await window.close();
await shutDown();
