import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { dayAt, todayAt } from './days.ts';
import { previewFrame } from '../host/previewFrame.ts';

/** What the journal holds once the second commit of the day is corrected. */
function correction(as: string): RegExp {
  return new RegExp(
    `^- \\{id: \\w+, on: ${dayAt()}, evidence: "?[0-9a-f]{16}"?, as: ${as}, note: Go on <b>boldly</b>\\}$`,
    'm',
  );
}

describe('the Evidence view of a working day', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let frame: Frame;
  let journal: string;

  const month = () => path.join(journal, `${dayAt().slice(0, 7)}.yaml`);
  const hover = (text: RegExp) => window.page.locator('.monaco-hover:visible').filter({ hasText: text });
  /** A row of the Evidence view. */
  const row = (name: RegExp) => window.page.getByRole('treeitem', { name });
  const boldly = /^commit, Go on <b>boldly/;

  before(async () => {
    temp = await makeTempDir();
    const repository = await makeGitRepository(temp.path, 'app');
    journal = path.join(temp.path, 'journal');
    await mkdir(journal);
    const entries = [
      `{id: vision, on: ${dayAt()}, minutes: 60, bucket: strategy, note: vision}`,
      `{id: byhand, on: ${dayAt()}, at: "10:10", minutes: 15, bucket: people, note: "=1+1"}`,
      `{id: roadmap, on: ${dayAt()}, minutes: 45, bucket: strategy, note: roadmap}`,
    ];
    await writeFile(month(), `version: 1\nentries:\n${entries.map((entry) => `- ${entry}\n`).join('')}`);
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Begin'], todayAt('10:00'));
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Go on <b>boldly</b>'], todayAt('10:30'));
    window = await openWindow({
      folder: repository,
      settings: { 'techLeadBalance.journalFolder': journal },
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1280, height: 1100 },
    });
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
    frame = await window.frame();
    await frame.getByText('45 min commits').waitFor();
  });
  after(async () => {
    await window.close();
    await temp.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await window.screenshot(`failed: ${this.currentTest.title}`.replaceAll(/\W+/g, '-'));
    }
  });

  it('answers "Why?" with the stretch of work, its commits, and what was cut out of it', async () => {
    await frame.getByRole('button', { name: 'Why? Building software' }).click();
    await row(/09:30–10:30, 45 min.*, 15 min of it are logged otherwise$/)
      .and(window.page.locator('[aria-expanded="true"]'))
      .waitFor();
    await row(/^commit, Go on <b>boldly<\/b>, \d+ min, app [0-9a-f]{10}$/).waitFor();
    await row(/09:30–10:30/)
      .getByText('09:30')
      .click(); // makes room for what was logged
    await row(/^Logged, 3$/)
      .getByText('Logged')
      .click();
    await row(/ 10:10, People management, 15 min: =1\+1$/).waitFor();
    await window.screenshot('evidence-with-cut');
    await row(/^Logged, 3$/)
      .getByText('Logged')
      .click();
  });

  it('lets a commit be left out with the keyboard alone, and takes that back', async () => {
    const before = await readFile(month(), 'utf8');
    await chooseInMenu('Exclude');
    await window.page.getByRole('button', { name: 'Excluded “Go on <b>boldly</b>”. Activate to undo.' }).waitFor();
    assert.match(await readFile(month(), 'utf8'), correction('excluded'));
    await frame.getByText('30 min commits').waitFor();
    await row(/^Left out, 1$/).waitFor();
    await window.screenshot('evidence-left-out');
    await window.command('Tech Lead Balance: Undo Last Change');
    await window.page.getByText('Taken back: Excluded “Go on <b>boldly</b>”').waitFor();
    assert.equal(await readFile(month(), 'utf8'), before);
    await chooseInMenu('Was Strategy & Alignment');
    const note = window.page.getByRole('button', {
      name: 'Moved “Go on <b>boldly</b>” to Strategy. Activate to undo.',
    });
    await note.waitFor();
    assert.match(await readFile(month(), 'utf8'), correction('strategy'));
    await frame.getByText('15 min observed, 1 h 45 min logged').waitFor();
    await row(/^commit, Go on <b>boldly<\/b>, 15 min, Strategy, app /).waitFor();
    await window.screenshot('evidence-moved');
    await note.click();
    await window.page.getByText('Taken back: Moved “Go on <b>boldly</b>” to Strategy').waitFor();
    assert.equal(await readFile(month(), 'utf8'), before);
  });

  it('leaves a commit out with the button in its row, and restores it there', async () => {
    const before = await readFile(month(), 'utf8');
    // What the mouse rests on may explain itself in front of the row.
    await window.page.mouse.move(800, 500);
    await hover(/./).waitFor({ state: 'hidden' });
    await row(boldly).hover();
    await row(boldly).getByRole('button', { name: 'Exclude' }).click();
    await window.page.getByRole('button', { name: /^Excluded “Go on/ }).waitFor();
    await window.page.mouse.move(800, 500);
    await row(/^Left out, 1$/)
      .getByText('Left out')
      .click();
    const out = row(/^commit, Go on <b>boldly<\/b>, excluded, app /);
    await out.hover();
    await window.screenshot('evidence-excluded');
    await out.getByRole('button', { name: 'Restore' }).click();
    await window.page.getByRole('button', { name: /^Restored “Go on/ }).waitFor();
    await row(/^commit, Go on <b>boldly<\/b>, 15 min, app /).waitFor();
    assert.equal(await readFile(month(), 'utf8'), before);
  });

  it('opens the commit on Enter, as the git of the editor shows it', async () => {
    await row(boldly).getByText('Go on <b>boldly</b>').click();
    await window.page.getByRole('tab', { name: /[0-9a-f]{7,} - Go on <b>boldly<\/b>/ }).waitFor();
    await window.screenshot('evidence-commit');
    await window.command('View: Close All Editors');
    await goToCommit();
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('tab', { name: /[0-9a-f]{7,} - Go on <b>boldly<\/b>/ }).waitFor();
    await window.command('View: Close All Editors');
  });

  it('has evidence to read as one document, which follows', async () => {
    await row(boldly).hover(); // titles have their buttons while the mouse is over the view
    await window.page.getByRole('button', { name: 'Open Evidence as Document' }).click();
    const preview = previewFrame(window.page);
    await preview.getByRole('heading', { name: /09:30–10:30: 45 min.*15 min of it are logged otherwise/ }).waitFor();
    await preview
      .getByRole('listitem')
      .filter({ hasText: /^10:30 commit, \d+ min: Go on <b>boldly<\/b> \(app [0-9a-f]{10}\)$/ })
      .waitFor();
    await preview
      .getByRole('listitem')
      .filter({ hasText: /10:10, People management, 15 min: =1\+1$/ })
      .waitFor();
    const before = await readFile(month(), 'utf8');
    await writeFile(month(), `${before}- {id: thanks, on: ${dayAt()}, minutes: 5, bucket: people, note: thanks}\n`);
    await preview
      .getByRole('listitem')
      .filter({ hasText: /People management, 5 min: thanks$/ })
      .waitFor();
    await writeFile(month(), before);
    await preview.getByText('thanks').waitFor({ state: 'detached' });
    await window.command('View: Close All Editors');
  });

  /** Goes to the newest commit as the keyboard does. */
  async function goToCommit(): Promise<void> {
    await window.command('Tech Lead Balance: Show Evidence');
    await focusedRow(/09:30–10:30/);
    await window.page.keyboard.press('ArrowDown');
    await focusedRow(boldly);
  }

  async function focusedRow(name: RegExp): Promise<void> {
    await window.page.locator('.monaco-list:focus .monaco-list-row.focused').and(row(name)).waitFor();
  }

  /** Opens the menu of the newest commit, and chooses in it, without the mouse. */
  async function chooseInMenu(choice: string): Promise<void> {
    const { page } = window;
    await goToCommit();
    await page.keyboard.press('Shift+F10');
    const item = page.getByRole('menuitem', { name: choice, exact: true });
    await item.waitFor();
    const chosen = () =>
      page.evaluate<string | null>(
        "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent",
      );
    for (let step = 0; step < 12 && (await chosen()) !== choice; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await item.waitFor({ state: 'hidden' });
  }
});
