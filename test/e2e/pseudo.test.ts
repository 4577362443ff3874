import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { pseudoLanguage, pseudoText } from '../host/pseudoLanguage.ts';
import { type VSCodeWindow, openWindow, productTab } from '../host/window.ts';
import { dayAt, todayAt } from './days.ts';
import { foreignTexts, textsIn } from './foreignTexts.ts';

/** What the test itself wrote: commits and their hashes, entries, names of folders. */
const data = /\bapp(?: [0-9a-f]{10})?\b|Begin|one to one|#mentoring|p 30/g;

describe('in a language nobody speaks', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let frame: Frame;

  const command = (title: string) => window.command(`${pseudoText('Tech Lead Balance')}: ${pseudoText(title)}`);
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
    assert.deepEqual(foreignTexts(await textsIn(frame.locator('body')), data), []);
  });

  it('every text of the trees and the status bar does', async () => {
    await command('Show Evidence');
    // The tree comes with its days, and a moment later with what is in them.
    await view('Evidence').getByText('Begin').waitFor();
    for (const title of ['Responsibilities', 'Evidence']) {
      const rows = view(title).getByRole('treeitem');
      await rows.first().waitFor();
      const texts = await textsIn(view(title).locator('.tree-explorer-viewlet-tree-view'));
      assert.ok(texts.length > 1, `${title} is empty`);
      assert.deepEqual(foreignTexts(texts, data), []);
    }
    const item = window.page.locator('.statusbar-item[id^="tech-lead-balance"]');
    assert.deepEqual(foreignTexts(await textsIn(item.first()), data), []);
    await window.screenshot('pseudo-trees');
  });

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
