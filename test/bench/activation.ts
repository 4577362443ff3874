import type { VSCodeWindow } from '../host/window.ts';
import { withDemoWindow } from './demoWindow.ts';
import type { Figure } from './figure.ts';

const extension = 'tech-lead-balance.tech-lead-balance';
/** A small one of VS Code's own that starts at the same moment: what loading any code costs on this machine just now. */
const neighbour = 'vscode.merge-conflict';

interface ActivationTimes {
  readonly loadCode: number;
  readonly callActivate: number;
}

interface Start {
  readonly ours: ActivationTimes;
  readonly neighbours: ActivationTimes;
}

/**
 * VS Code's own measure of our start, a new extension host each time. "Developer: Show Running
 * Extensions" shows the sum; "Developer: Startup Performance" shows the same times apart.
 */
export async function measureActivation(starts: number): Promise<Figure[]> {
  const found = await withDemoWindow(async (window) => {
    const read = [await readStart(window)];
    while (read.length < starts) {
      await window.reload();
      read.push(await readStart(window));
    }
    return read;
  });
  return [
    {
      name: 'activate in the extension host',
      unit: 'ms',
      goal: 15,
      values: found.map(({ ours }) => ours.callActivate),
    },
    { name: '  loading its code before that', unit: 'ms', values: found.map(({ ours }) => ours.loadCode) },
    {
      name: `  loading that of ${neighbour} in the same starts`,
      unit: 'ms',
      values: found.map(({ neighbours }) => neighbours.loadCode),
    },
  ];
}

async function readStart({ page, command }: VSCodeWindow): Promise<Start> {
  // Named by its share once the first balance is there: the start is over then.
  await page.getByRole('button', { name: /^Tech Lead Balance, .*%/ }).waitFor();
  await command('Developer: Startup Performance');
  const editor = page.locator('.editor-instance .monaco-editor').first();
  await editor.getByText('System Info').waitFor();
  await editor.click();
  // Lines outside the window are not in the page, so the text is copied.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  const report = await page.evaluate<string>('navigator.clipboard.readText()');
  return { ours: timesIn(report, extension), neighbours: timesIn(report, neighbour) };
}

/** From the table "Extension Activation Stats". */
function timesIn(report: string, id: string): ActivationTimes {
  const rows = report.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const head = rows.find((row) => row.includes('Load Code')) ?? [];
  const row = rows.find((cells) => cells[1] === id);
  const [loadCode, callActivate] = ['Load Code', 'Call Activate'].map((column) => Number(row?.[head.indexOf(column)]));
  if (!row || loadCode === undefined || callActivate === undefined || Number.isNaN(loadCode + callActivate)) {
    throw new Error(`VS Code's start-up report says nothing about ${id}:\n${report.slice(0, 4000)}`);
  }
  return { loadCode, callActivate };
}
