import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { axe } from '../host/axe.ts';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { todayAt } from './days.ts';

describe('a first day in a plain repository', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let frame: Frame;
  let repository: string;
  let journal: string;
  const checklist = () => path.join(repository, '.tech-lead/responsibilities.yaml');

  before(async () => {
    temp = await makeTempDir();
    repository = await makeGitRepository(temp.path, 'app');
    journal = path.join(temp.path, 'journal');
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Begin'], todayAt('10:00'));
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Go on'], todayAt('10:30'));
    window = await openWindow({
      folder: repository,
      settings: { 'techLeadBalance.journalFolder': journal },
      viewport: { width: 1100, height: 1200 },
    });
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
    frame = await window.frame();
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

  it('shows without any set-up what git knows, and writes nothing', async () => {
    await frame
      .getByRole('img', { name: /Building software/ })
      .first()
      .waitFor();
    await frame.getByText('1 h commits').waitFor();
    assert.deepEqual(await readdir(repository), ['.git']);
    assert.deepEqual(await readdir(temp.path), ['app'], 'a journal was made before anything was logged');
    assert.deepEqual(await axe(frame), []);
    await window.screenshot('first-run');
  });

  it('logs by text, with a preview, in the palette', async () => {
    await window.command('Tech Lead Balance: Log Time…');
    const box = window.page.getByPlaceholder(/Bucket, duration and note/);
    await box.fill('p 30 1:1 with Ana #mentor');
    await window.page.getByRole('option', { name: /People · 30 min · today · 0% → 33%/ }).waitFor();
    await window.screenshot('log-preview');
    await window.page.keyboard.press('Enter');
    await frame
      .getByRole('img', { name: /People management: ~?33%/ })
      .first()
      .waitFor();
    const [file] = await readdir(journal);
    assert.match(
      await readFile(path.join(journal, file ?? ''), 'utf8'),
      /^- \{id: \w+, on: \d{4}-\d\d-\d\d, minutes: 30, bucket: people, note: 1:1 with Ana, responsibility: mentoring\}$/m,
    );
  });

  it('takes it back from the status bar', async () => {
    await window.page.getByRole('button', { name: /Logged People 30 min/ }).click();
    await frame.getByText('1 h commits').waitFor();
    await frame
      .getByRole('img', { name: /People management: ~?0%/ })
      .first()
      .waitFor();
    const [file] = await readdir(journal);
    assert.doesNotMatch(await readFile(path.join(journal, file ?? ''), 'utf8'), /1:1 with Ana/);
  });

  it('logs what was typed, however fast Enter follows', async () => {
    await window.command('Tech Lead Balance: Log Time…');
    await window.page.getByPlaceholder(/Bucket, duration and note/).fill('s 60 fast');
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('button', { name: /Logged Strategy 1 h/ }).click();
    await frame
      .getByRole('img', { name: /Strategy & alignment: ~?0%/ })
      .first()
      .waitFor();
  });

  it('says what it stumbled over and writes nothing', async () => {
    await window.command('Tech Lead Balance: Log Time…');
    const box = window.page.getByPlaceholder(/Bucket, duration and note/);
    await box.fill('p 30h interviews');
    await window.page.getByText('"30h" is not between 1 minute and 24 hours, so it cannot be logged.').waitFor();
    await window.page.keyboard.press('Enter');
    assert.equal(await box.isVisible(), true, 'Enter on a refusal closed the box');
    await window.page.keyboard.press('Escape');
  });

  it('creates the checklist with the first tick', async () => {
    const row = window.page.getByRole('treeitem', { name: /Mentor and coach the team/ });
    await row.getByRole('checkbox').click();
    await window.page.getByRole('treeitem', { name: /Mentor and coach the team, done today/ }).waitFor();
    const text = await readFile(checklist(), 'utf8');
    assert.match(text, /id: mentoring[\s\S]*?done: \[\d{4}-\d\d-\d\d\]/);
    assert.equal(text.match(/- id: /g)?.length, 10);
    await row.getByRole('checkbox').click();
    await window.page.getByRole('treeitem', { name: /Mentor and coach the team, due this week/ }).waitFor();
    assert.match(await readFile(checklist(), 'utf8'), /id: mentoring[\s\S]*?done: \[\]/);
  });

  it('shows a hand edit at once, and a broken file with its problem', async () => {
    const before = await readFile(checklist(), 'utf8');
    await writeFile(checklist(), before.replace('title: Mentor and coach the team', 'title: Coach everybody'));
    await window.page.getByRole('treeitem', { name: /Coach everybody/ }).waitFor();
    const broken = `${before}  - id: [unclosed\n`;
    await writeFile(checklist(), broken);
    await window.page.getByText('The checklist has problems, so it is shown but not changed.').waitFor();
    await window.page
      .getByRole('treeitem', { name: /Mentor and coach/ })
      .getByRole('checkbox')
      .click();
    await window.page
      .getByText(/responsibilities.yaml has problems, so nothing in it was changed/)
      .first()
      .waitFor();
    assert.equal(await readFile(checklist(), 'utf8'), broken);
    await window.page
      .getByRole('treeitem', { name: /Mentor and coach/ })
      .getByRole('checkbox', { checked: false })
      .waitFor();
    await window.screenshot('broken-checklist');
    await writeFile(checklist(), before);
    await window.page.getByText('The checklist has problems').waitFor({ state: 'hidden' });
  });

  it('compares with another role and another period, chosen in the panel', async () => {
    await frame.getByLabel('Role').selectOption({ label: 'Engineering Manager' });
    await frame
      .getByRole('img', { name: /People management.*target 50%/ })
      .first()
      .waitFor();
    await frame.getByLabel('Period').selectOption({ label: 'Last week' });
    await frame.getByText('No time is accounted for yet.').waitFor();
    assert.deepEqual(await axe(frame), []);
    await window.screenshot('nothing-last-week');
    await frame.getByLabel('Period').selectOption({ label: 'This week' });
    await frame.getByText('1 h commits').waitFor();
  });

  it('keeps role, log and period over a reload', async () => {
    await window.command('Tech Lead Balance: Log Time…');
    await window.page.getByPlaceholder(/Bucket, duration and note/).fill('s 15 vision');
    await window.page.keyboard.press('Enter');
    await frame
      .getByRole('img', { name: /Strategy & alignment: ~?20%/ })
      .first()
      .waitFor();
    await window.reload();
    frame = await window.frame();
    await frame
      .getByRole('img', { name: /Strategy & alignment: ~?20%/ })
      .first()
      .waitFor();
    await frame
      .getByRole('img', { name: /People management.*target 50%/ })
      .first()
      .waitFor();
  });

  it('goes on when the panel gets a message that is no snapshot', async () => {
    await frame.evaluate(() => {
      const page = globalThis as unknown as { postMessage(message: unknown, origin: string): void };
      page.postMessage({ type: 'state', state: 'nonsense' }, '*');
    });
    await frame
      .getByRole('img', { name: /Strategy & alignment: ~?20%/ })
      .first()
      .waitFor();
  });
});
