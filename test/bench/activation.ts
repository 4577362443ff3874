import type { VSCodeWindow } from '../host/window.ts';
import { withDemoWindow } from './demoWindow.ts';
import type { Figure } from './figure.ts';

const extension = 'tech-lead-balance.tech-lead-balance';

interface ActivationTimes {
  readonly loadCode: number;
  readonly callActivate: number;
}

/**
 * VS Code's own measure of our start, a new extension host each time. "Developer: Show Running
 * Extensions" shows the sum; "Developer: Startup Performance" shows the same times apart.
 */
export async function measureActivation(starts: number): Promise<Figure[]> {
  const times = await withDemoWindow(async (window) => {
    const found = [await readTimes(window)];
    while (found.length < starts) {
      await window.reload();
      found.push(await readTimes(window));
    }
    return found;
  });
  return [
    {
      name: 'activate in the extension host',
      unit: 'ms',
      goal: 15,
      values: times.map(({ loadCode, callActivate }) => loadCode + callActivate),
    },
    { name: '  of it code loading', unit: 'ms', values: times.map(({ loadCode }) => loadCode) },
    { name: '  of it the call of activate', unit: 'ms', values: times.map(({ callActivate }) => callActivate) },
  ];
}

async function readTimes({ page, command }: VSCodeWindow): Promise<ActivationTimes> {
  // Named by its share once the first balance is there: the start is over then.
  await page.getByRole('button', { name: /^Tech Lead Balance, .*%/ }).waitFor();
  await command('Developer: Startup Performance');
  const editor = page.locator('.editor-instance .monaco-editor').first();
  await editor.getByText('System Info').waitFor();
  await editor.click();
  // Lines outside the window are not in the page, so the text is copied.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  return timesIn(await page.evaluate<string>('navigator.clipboard.readText()'));
}

/** From the table "Extension Activation Stats". */
function timesIn(report: string): ActivationTimes {
  const rows = report.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const head = rows.find((row) => row.includes('Load Code')) ?? [];
  const row = rows.find((cells) => cells[1] === extension);
  const [loadCode, callActivate] = ['Load Code', 'Call Activate'].map((column) => Number(row?.[head.indexOf(column)]));
  if (!row || loadCode === undefined || callActivate === undefined || Number.isNaN(loadCode + callActivate)) {
    throw new Error(`VS Code's start-up report says nothing about ${extension}:\n${report.slice(0, 4000)}`);
  }
  return { loadCode, callActivate };
}
