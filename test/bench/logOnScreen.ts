import type { Frame, Page } from 'playwright-core';
import type { VSCodeWindow } from '../host/window.ts';
import { withDemoWindow } from './demoWindow.ts';
import type { Figure } from './figure.ts';

const personTypes = { delay: 20 };

/** For the top page. Its clock is the frame's clock: both are the machine's. */
const noteEnter = /* js */ `
  addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') globalThis.benchEnter = Date.now();
  }, { capture: true });
`;

/** For the frame: waits for another time of the bucket "people", from now on. */
const watchPeople = /* js */ `
  globalThis.benchShown = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The panel shows no other time after 20 s.')), 20_000);
    const time = () => document.querySelectorAll('.bucket-time')[1]?.textContent;
    const before = time();
    const observer = new MutationObserver(() => {
      if (time() === before) return;
      observer.disconnect();
      const inDocument = Date.now();
      // A task that is queued while a frame is made runs after it.
      requestAnimationFrame(() => setTimeout(() => resolve({ inDocument, drawn: Date.now() })));
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
  undefined;
`;

/** Two moments, in milliseconds. */
interface Shown {
  /** The new time stands in the panel's document. */
  readonly inDocument: number;
  /** The frame with it has been drawn. */
  readonly drawn: number;
}

/** From Enter in the log box to the new time in the panel, in a real window; taken back each time. */
export async function measureLogOnScreen(repetitions: number): Promise<Figure[]> {
  const shown = await withDemoWindow(async (window) => {
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
    const frame = await window.frame();
    await frame
      .getByRole('img', { name: /^People management: / })
      .first()
      .waitFor();
    await window.page.evaluate(noteEnter);
    const found: Shown[] = [];
    while (found.length < repetitions) found.push(await logOnce(window, frame));
    return found;
  });
  const [first] = shown;
  return [
    { name: 'a log entry on screen after Enter', unit: 'ms', goal: 100, values: shown.map(({ drawn }) => drawn) },
    {
      name: '  until it is in the document of the panel',
      unit: 'ms',
      values: shown.map(({ inDocument }) => inDocument),
    },
    { name: '  the first entry after a start', unit: 'ms', values: first ? [first.drawn] : [] },
  ];
}

async function logOnce({ page }: VSCodeWindow, frame: Frame): Promise<Shown> {
  await frame.getByRole('button', { name: 'Log time' }).click();
  const box = page.getByPlaceholder(/Bucket, duration and note/);
  // A person sees what is offered before typing.
  await page.getByRole('option').first().waitFor();
  await box.pressSequentially('p 30 measuring', personTypes);
  await page.getByRole('option', { name: /^People · 30 min · today.*measuring$/ }).waitFor();
  await frame.evaluate(watchPeople);
  await page.keyboard.press('Enter');
  const at = await frame.evaluate<Shown>('benchShown');
  const entered = await page.evaluate<number>('benchEnter');
  await undo(page, frame);
  return { inDocument: at.inDocument - entered, drawn: at.drawn - entered };
}

async function undo(page: Page, frame: Frame): Promise<void> {
  await frame.evaluate(watchPeople);
  await page.getByRole('button', { name: /^Logged People 30 min/ }).click();
  await frame.evaluate('benchShown');
}
