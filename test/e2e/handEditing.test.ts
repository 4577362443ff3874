import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { dayAt } from './days.ts';

const list = `# ours
version: 1
responsibilities:
  - id: mentoring
    bucket: people  # whose
    title: Mentor
    cadence: weekly
`;

const log = () => `version: 1\nentries:\n- {id: aaaaaa, on: ${dayAt()}, minutes: 1h30, bucket: peple}\n`;

describe('editing by hand', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let checklist: string;
  let month: string;

  const editor = () => window.page.locator('.editor-instance').last();
  /** A line as it is shown, where blanks are of another kind. */
  const line = (text: RegExp) => editor().locator('.view-line').filter({ hasText: text });

  before(async () => {
    temp = await makeTempDir();
    const repository = await makeGitRepository(temp.path, 'app');
    checklist = path.join(repository, '.tech-lead/responsibilities.yaml');
    month = path.join(temp.path, 'journal', `${dayAt().slice(0, 7)}.yaml`);
    for (const [file, text] of [
      [checklist, list],
      [month, log()],
    ] as const) {
      await mkdir(path.dirname(file));
      await writeFile(file, text);
    }
    const settings = { 'techLeadBalance.journalFolder': path.dirname(month), 'files.autoSave': 'off' };
    window = await openWindow({ folder: repository, settings });
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

  it('ticks a responsibility with a click above it, and takes that back', async () => {
    await window.command('Tech Lead Balance: Open Checklist');
    await window.page.getByRole('button', { name: 'Mark as done today · not done yet · weekly' }).click();
    const undo = window.page.getByRole('button', { name: 'Done today ✓ · Undo' });
    await undo.waitFor();
    assert.equal(await readFile(checklist, 'utf8'), `${list}    done: [${dayAt()}]\n`);
    await undo.click();
    await window.page.getByRole('button', { name: /^Mark as done today/ }).waitFor();
    assert.equal(await readFile(checklist, 'utf8'), `${list}    done: []\n`);
  });

  it('mends a journal with the keyboard alone', async () => {
    const { page } = window;
    await window.command('Tech Lead Balance: Open Journal');
    await line(/peple/).waitFor();
    const fixed = [/minutes:\s90/, /bucket:\speople/];
    for (const [index, mended] of fixed.entries()) {
      // Underlines follow the typing a moment later, and F8 goes from one to the next.
      const left = fixed.length - index;
      await page.waitForFunction(`document.querySelectorAll('.squiggly-error').length === ${left}`);
      await page.keyboard.press('F8');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      await page.getByText('Quick Fix', { exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await line(mended).waitFor();
    }
    await page.keyboard.press('Control+s');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    assert.equal(await readFile(month, 'utf8'), log().replace('1h30', '90').replace('peple', 'people'));
  });

  it('writes an entry from a blank line, and says in the breadcrumbs where one is', async () => {
    const { page } = window;
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Space');
    await page.getByRole('option', { name: /New entry/ }).waitFor();
    await page.keyboard.press('Enter');
    await line(/minutes:\s30,\sbucket:\sstrategy/).waitFor();
    for (const typed of ['', '45', '']) {
      if (typed) await page.keyboard.type(typed);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('roadmap');
    await page.locator('.breadcrumbs-control').getByText('roadmap').waitFor();
    await page.keyboard.press('Control+s');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    assert.match(
      await readFile(month, 'utf8'),
      new RegExp(`^- \\{id: [a-z]\\w{7}, on: ${dayAt()}, minutes: 45, bucket: strategy, note: roadmap\\}$`, 'm'),
    );
  });
});
