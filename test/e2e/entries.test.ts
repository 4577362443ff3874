import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { dayAt, everyDay, todayAt } from './days.ts';

describe('entries, with the keyboard alone', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let frame: Frame;
  let journal: string;

  const month = () => path.join(journal, `${dayAt().slice(0, 7)}.yaml`);
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => window.page.keyboard.press(key)), Promise.resolve());
  const box = () => window.page.locator('.quick-input-widget:visible');
  const input = () => box().locator('input[type="text"]');
  const focusedRow = (text: string | RegExp) => box().locator('.monaco-list-row.focused').getByText(text).first();
  /** The box of an entry is open with its line, and nothing in it edited yet. */
  const editing = async (start: string) => {
    await window.page.waitForFunction(`document.activeElement?.value.startsWith(${JSON.stringify(start)})`);
    await focusedRow('Nothing changes').waitFor();
  };
  /** The status bar tells what was done. */
  const told = (text: string | RegExp) => window.page.getByRole('button', { name: text }).waitFor();
  const takenBack = (text: string) => window.page.getByText(`Taken back: ${text}`).waitFor();
  const written = async () =>
    (await readFile(month(), 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.replace(/^- \{id: \w+, on: (\S+), /, (_, on: string) => (on === dayAt() ? '' : `${on}: `)))
      .map((line) => line.slice(0, -1));

  before(async () => {
    temp = await makeTempDir();
    const repository = await makeGitRepository(temp.path, 'app');
    journal = path.join(temp.path, 'journal');
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Begin'], todayAt('10:00'));
    window = await openWindow({
      folder: repository,
      settings: {
        'techLeadBalance.journalFolder': journal,
        'techLeadBalance.workingHours': everyDay,
      },
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1280, height: 900 },
    });
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
    frame = await window.frame();
    await frame.getByText('30 min commits').waitFor();
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

  it('offer to log while there is none', async () => {
    await window.command('Tech Lead Balance: Manage Entries…');
    await focusedRow('Nothing is logged yet. Log time…').waitFor();
    await press('Enter');
    await window.page.getByPlaceholder(/Bucket, duration and note/).waitFor();
    await window.page.keyboard.type('p 30 1:1 with Ana #mentoring @14:00');
    await press('Enter');
    await told(/^Logged People 30 min/);
    await focusedRow('30 min · 1:1 with Ana').waitFor();
    await window.screenshot('entries-list');
    await press('Escape');
  });

  it('are edited in the line that would log them, and the preview says what changes', async () => {
    await window.command('Tech Lead Balance: Log Time…');
    await window.page.getByPlaceholder(/Bucket, duration and note/).waitFor();
    await window.page.keyboard.type('s 60 roadmap');
    await press('Enter');
    await told(/^Logged Strategy 1 h/);
    await window.command('Tech Lead Balance: Manage Entries…');
    await window.page.keyboard.type('1:1');
    await focusedRow('30 min · 1:1 with Ana').waitFor();
    await press('Enter');
    await editing('p 30m ');
    assert.equal(await input().inputValue(), `p 30m #mentoring @${dayAt()}@14:00 1:1 with Ana`);
    await window.screenshot('entries-edit');
    await window.page.keyboard.type(' and Ben');
    await press('Home', 'ArrowRight', 'ArrowRight', 'Delete', 'Delete');
    await window.page.keyboard.type('45');
    await focusedRow('30 min → 45 min · “1:1 with Ana” → “1:1 with Ana and Ben”').waitFor();
    await window.screenshot('entries-edited');
    await press('Enter');
    await told('Changed to People 45 min. Activate to undo.');
    assert.deepEqual(await written(), [
      'at: "14:00", minutes: 45, bucket: people, note: 1:1 with Ana and Ben, responsibility: mentoring',
      'minutes: 60, bucket: strategy, note: roadmap',
    ]);
  });

  it('are moved and deleted from there, and the list comes back where it was', async () => {
    await focusedRow('45 min · 1:1 with Ana and Ben').waitFor();
    assert.equal(await input().inputValue(), '1:1');
    await press('Enter');
    await editing('p 45m ');
    await press('ArrowDown', 'ArrowDown');
    await focusedRow('Move to Building software').waitFor();
    await press('Enter');
    await told('Moved “1:1 with Ana and Ben” to Building. Activate to undo.');
    await focusedRow('45 min · 1:1 with Ana and Ben').waitFor();
    await press('ControlOrMeta+A', 'Backspace');
    await box().getByText('1 h · roadmap').waitFor();
    await window.page.keyboard.type('roadmap');
    await focusedRow('1 h · roadmap').waitFor();
    await press('Enter');
    await editing('s 60m ');
    await press('ArrowUp');
    await focusedRow('Delete').waitFor();
    await press('Enter');
    await told('Deleted Strategy 1 h. Activate to undo.');
    await press('Escape');
    assert.deepEqual(await written(), [
      'at: "14:00", minutes: 45, bucket: building, note: 1:1 with Ana and Ben, responsibility: mentoring',
    ]);
  });

  it('of leave are logged as a range, shown in the coverage, and gone with one step', async () => {
    await window.command('Tech Lead Balance: Log Leave…');
    await focusedRow('Today').waitFor();
    await window.screenshot('leave');
    await window.page.keyboard.type('someday');
    await box().getByText('"someday" is no day. Type one such as fri, 24 dec or 2026-12-24').waitFor();
    await press('ControlOrMeta+A');
    await window.page.keyboard.type(`${dayAt()} - ${dayAt(2)}`);
    await focusedRow(/^3 days off, /).waitFor();
    await window.screenshot('leave-range');
    await press('Enter');
    await told(/^3 days off, .*Activate to undo/);
    const text = (
      await Promise.all(
        [dayAt(), dayAt(2)].map((day) => readFile(path.join(journal, `${day.slice(0, 7)}.yaml`), 'utf8')),
      )
    ).join('');
    for (const offset of [0, 1, 2]) assert.ok(text.includes(`on: ${dayAt(offset)}, leave: day}`), text);
    await window.command('Tech Lead Balance: Manage Entries…');
    await box().getByText('Day off').first().waitFor();
    await window.screenshot('entries-leave');
    await press('Escape');
  });

  it('are undone one step after the other, back to where the day began', async () => {
    const undo = () => window.command('Tech Lead Balance: Undo Last Change');
    await undo();
    await window.page.getByText(/Taken back: 3 days off, /).waitFor();
    assert.doesNotMatch(await readFile(month(), 'utf8'), /leave/);
    await undo();
    await takenBack('Deleted Strategy 1 h');
    await undo();
    await takenBack('Moved “1:1 with Ana and Ben” to Building');
    await undo();
    await takenBack('Changed to People 45 min');
    assert.deepEqual(await written(), [
      'at: "14:00", minutes: 30, bucket: people, note: 1:1 with Ana, responsibility: mentoring',
      'minutes: 60, bucket: strategy, note: roadmap',
    ]);
  });

  it('that another hand changed since stay, and one sentence says so', async () => {
    await writeFile(month(), (await readFile(month(), 'utf8')).replace('minutes: 60', 'minutes: 65'));
    await window.command('Tech Lead Balance: Undo Last Change');
    await window.page
      .getByText(
        'This was changed by another hand since, so it stays: Strategy 1 h. Undo once more for what came before.',
      )
      .first()
      .waitFor();
    await window.command('Notifications: Clear All Notifications');
    await window.command('Tech Lead Balance: Undo Last Change');
    await takenBack('People 30 min');
    assert.deepEqual(await written(), ['minutes: 65, bucket: strategy, note: roadmap']);
  });

  it('have their actions in the row of the evidence', async () => {
    await window.command('Tech Lead Balance: Log Time…');
    await window.page.getByPlaceholder(/Bucket, duration and note/).waitFor();
    await window.page.keyboard.type('p 20 feedback for Ben @11:00');
    await press('Enter');
    await told(/^Logged People 20 min/);
    await window.command('Tech Lead Balance: Show Evidence');
    const row = (name: RegExp) => window.page.getByRole('treeitem', { name });
    await row(/^Logged, 2$/).waitFor();
    const focused = (name: RegExp) =>
      window.page.locator('.monaco-list:focus .monaco-list-row.focused').and(row(name)).waitFor();
    await focused(/09:30–10:00/);
    await press('End');
    await focused(/^Logged, 2$/);
    await press('ArrowRight');
    await row(/^Logged, 2$/)
      .and(window.page.locator('[aria-expanded="true"]'))
      .waitFor();
    await row(/People management, 20 min: feedback for Ben$/).waitFor();
    await press('ArrowDown');
    await window.screenshot('entries-evidence');
    await focused(/Strategy & alignment, 1 h 5 min: roadmap$/);
    await press('Shift+F10');
    const item = window.page.getByRole('menuitem', { name: 'Delete Entry', exact: true });
    await item.waitFor();
    await window.screenshot('entries-menu');
    const chosen = () =>
      window.page.evaluate<string | null>(
        "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent",
      );
    for (let step = 0; step < 12 && (await chosen()) !== 'Delete Entry'; step += 1) await press('ArrowDown');
    await press('Enter');
    await told('Deleted Strategy 1 h 5 min. Activate to undo.');
    await row(/^Logged, 1$/).waitFor();
    await window.command('Tech Lead Balance: Undo Last Change');
    await row(/^Logged, 2$/).waitFor();
    await row(/feedback for Ben$/).hover();
    await window.screenshot('entries-evidence-hover');
    await row(/feedback for Ben$/)
      .getByRole('button', { name: 'Edit Entry…' })
      .waitFor();
    await row(/feedback for Ben$/)
      .getByRole('button', { name: 'Move to Another Bucket…' })
      .click();
    await focusedRow('Strategy & alignment').waitFor();
    await press('Enter');
    await row(/Strategy & alignment, 20 min: feedback for Ben$/).waitFor();
  });
});
