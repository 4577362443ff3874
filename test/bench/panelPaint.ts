import type { Frame } from 'playwright-core';
import type { VSCodeWindow } from '../host/window.ts';
import type { Figure } from './figure.ts';
import { withYearWindow } from './yearWindow.ts';

/** For the top page, whose clock is the frame's. */
const noteClick = /* js */ `
  addEventListener('click', () => { globalThis.benchClick = Date.now(); }, { capture: true });
`;

/** For the frame: when its document began, and when the headline, the largest text of a panel, was painted. */
const painted = /* js */ `
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The headline was not painted within 20 s.')), 20_000);
    new PerformanceObserver((list) => {
      const headline = list.getEntries().find(({ element }) => element?.classList.contains('headline'));
      if (headline) resolve({ began: performance.timeOrigin, painted: performance.timeOrigin + headline.startTime });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  })
`;

/** For the frame: how long it takes to draw a snapshot and lay it out, for each that comes from now on. */
const watchDrawing = /* js */ `
  globalThis.benchDrawn = [];
  let start = 0;
  const isState = ({ data }) => data?.type === 'state';
  // Of the listeners of a window, those that capture come first, and of the others the latest last.
  addEventListener('message', (event) => { if (isState(event)) start = performance.now(); }, { capture: true });
  addEventListener('message', (event) => {
    if (!isState(event)) return;
    document.documentElement.getBoundingClientRect();
    globalThis.benchDrawn.push(performance.now() - start);
  });
  undefined;
`;

interface Opened {
  readonly began: number;
  readonly painted: number;
  readonly clicked: number;
}

/** How soon the panel is there when its view is opened, and how long it takes to draw another period. */
export function measurePanelPaint(repetitions: number): Promise<Figure[]> {
  return withYearWindow(async (window) => {
    await window.page.evaluate(noteClick);
    await open(window); // the first opening starts VS Code's own part, too
    const opened: Opened[] = [];
    while (opened.length < repetitions) {
      await close(window);
      opened.push(await open(window));
    }
    const drawn = await draw(await window.frame(), repetitions);
    return [
      {
        name: 'panel painted after its document began, a year of data',
        unit: 'ms',
        goal: 150,
        values: opened.map(({ began, painted: at }) => at - began),
      },
      {
        name: '  after the click, with the editor making the frame',
        unit: 'ms',
        values: opened.map(({ clicked, painted: at }) => at - clicked),
      },
      { name: 'panel drawn anew and laid out', unit: 'ms', goal: 16, values: drawn },
    ];
  });
}

async function open({ page, frame }: VSCodeWindow): Promise<Opened> {
  await page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
  const at = await (await frame()).evaluate<Omit<Opened, 'clicked'>>(painted);
  return { ...at, clicked: await page.evaluate<number>('benchClick') };
}

async function close(window: VSCodeWindow): Promise<void> {
  // A click within 300 ms of the one before is passed over by the editor as half of a double click.
  await window.page.waitForFunction('Date.now() - benchClick > 300');
  await window.page.getByRole('tab', { name: /^Explorer/ }).click();
  await window.page.locator('iframe.webview.ready').waitFor({ state: 'detached' });
}

async function draw(frame: Frame, repetitions: number): Promise<number[]> {
  await frame.evaluate(watchDrawing);
  const period = frame.getByLabel('Period');
  for (let turn = 0; turn < repetitions; turn += 1) {
    const isOdd = turn % 2 === 1;
    await period.selectOption({ label: isOdd ? 'This week' : 'Last week' });
    await frame.locator(`.trend-week:nth-of-type(${isOdd ? 12 : 11})[aria-pressed="true"]`).waitFor();
  }
  return frame.evaluate<number[]>('benchDrawn');
}
