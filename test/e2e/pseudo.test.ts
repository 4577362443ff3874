import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { pseudoEnd, pseudoLanguage, pseudoStart, pseudoText } from '../host/pseudoLanguage.ts';
import { type VSCodeWindow, openWindow, productTab } from '../host/window.ts';
import { dayAt, todayAt } from './days.ts';

/** Days, as the runtime writes them for a language it does not know: in English. */
const dates = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;
/** An icon of a row, as VS Code reads it out. */
const icon = /^[a-z-]+ {2}/;
/** What the test itself wrote: commits, entries, names of folders. */
const data = /\bapp\b|Begin|one to one|#mentoring|p 30/g;

describe('in a language nobody speaks', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let frame: Frame;

  const command = (title: string) => window.command(`${pseudoText('Tech Lead Balance')}: ${pseudoText(title)}`);
  const box = () => window.page.locator('.quick-input-widget:visible');
  const view = (title: string) =>
    window.page.locator('.pane').filter({ has: window.page.getByText(pseudoText(title), { exact: true }) });

  before(async () => {
    temp = await makeTempDir();
    const repository = await makeGitRepository(temp.path, 'app');
    const journal = path.join(temp.path, 'journal');
    await mkdir(journal);
    await writeFile(
      path.join(journal, `${dayAt().slice(0, 7)}.yaml`),
      `version: 1\nentries:\n- {id: abc123, on: ${dayAt()}, at: "14:00", minutes: 75, bucket: people, note: one to one, responsibility: mentoring}\n`,
    );
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Begin'], todayAt('10:00'));
    window = await openWindow({
      folder: repository,
      language: pseudoLanguage,
      settings: { 'techLeadBalance.journalFolder': journal, 'techLeadBalance.sessionGap': -5 },
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1280, height: 1300 },
    });
    await window.page.getByRole('tab', { name: productTab }).click();
    frame = await window.frame();
    await frame.getByText(pseudoText('Building software'), { exact: true }).first().waitFor();
    await frame.getByText('30 ').first().waitFor();
  });
  after(async () => {
    await window.close();
    await temp.remove();
  });

  it('every text of the panel comes through the translation', async () => {
    await frame.getByRole('button', { name: pseudoText('Show as table') }).click();
    await frame.getByRole('table').first().waitFor();
    await window.screenshot('pseudo');
    assert.deepEqual(foreign(await textsIn(frame.locator('body'))), []);
  });

  it('every text of the trees and the status bar does', async () => {
    await command('Show Evidence');
    for (const title of ['Responsibilities', 'Evidence']) {
      const rows = view(title).getByRole('treeitem');
      await rows.first().waitFor();
      const texts = await textsIn(view(title).locator('.tree-explorer-viewlet-tree-view'));
      assert.ok(texts.length > 1, `${title} is empty`);
      assert.deepEqual(foreign(texts), []);
    }
    const item = window.page.locator('.statusbar-item[id^="tech-lead-balance"]');
    assert.deepEqual(foreign(await textsIn(item.first())), []);
    await window.screenshot('pseudo-trees');
  });

  for (const title of [
    'Log Time…',
    'Choose Role…',
    'Choose Period…',
    'Manage Entries…',
    'Log Leave…',
    'Move Journal…',
  ]) {
    it(`every text of "${title}" does`, async () => {
      await command(title);
      // The palette, which has neither, has made way.
      const placeholder = box().locator(`input[placeholder^="${pseudoStart}"]`);
      await placeholder
        .or(box().locator('.quick-input-title', { hasText: pseudoStart }))
        .first()
        .waitFor();
      await box().locator('.monaco-list-row').first().waitFor();
      const texts = await textsIn(box().locator('.quick-input-list'));
      texts.push((await box().locator('input[type="text"]').getAttribute('placeholder')) ?? '');
      await window.page.keyboard.press('Escape');
      await box().waitFor({ state: 'hidden' });
      assert.deepEqual(foreign(texts), []);
    });
  }

  for (const width of [220, 320]) {
    it(`nothing of the panel is cut off at ${width} px`, async () => {
      await frame.locator('body').evaluate((body, to) => {
        body.ownerDocument.documentElement.style.width = `${to}px`;
      }, width);
      await window.screenshot(`pseudo-${width}`);
      assert.deepEqual(await cutOff(frame, width), []);
    });
  }
});

/** Texts in which something stands outside of all brackets that is neither figure, day nor data. */
function foreign(texts: readonly string[]): string[] {
  const wrapped = new RegExp(`${pseudoStart}[^${pseudoStart}${pseudoEnd}]*${pseudoEnd}`, 'g');
  return texts.filter((text) => {
    let rest = text;
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = rest.replaceAll(wrapped, '');
    }
    return /\p{L}/u.test(rest.replace(icon, '').replaceAll(dates, '').replaceAll(data, ''));
  });
}

/** Each text on screen, and what a screen reader is told instead. A figure kept unbroken is a part of its sentence. */
async function textsIn(root: Locator): Promise<string[]> {
  return root.evaluate((top) => {
    const texts: string[] = [];
    for (const element of [top, ...top.querySelectorAll('*')]) {
      const passedOver = element.closest('style, script, .codicon, .unbroken') !== null;
      if (passedOver || element.getClientRects().length === 0) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
      if (![...element.childNodes].some((node) => node.nodeType === 3)) continue;
      texts.push(element.textContent ?? '');
    }
    return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  });
}

/** Elements with text that reach beyond the width, or hide a part of theirs; a select cuts its choice by itself, and a table scrolls. */
async function cutOff(frame: Frame, width: number): Promise<string[]> {
  return frame.locator('body').evaluate(
    (body, to) =>
      [...body.querySelectorAll('*')]
        .filter((element) => element.closest('select, svg, .visually-hidden, .figures-scroll') === null)
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .filter(
          (element) =>
            element.getBoundingClientRect().right > to + 1 ||
            // An inline element has no width of its own to cut at.
            (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1),
        )
        .map((element) => `${element.className || element.tagName}: ${element.textContent}`),
    width,
  );
}
