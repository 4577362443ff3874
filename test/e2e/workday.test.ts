import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { writeUserSettings } from '../host/vscodeWindow.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { dayAt, todayAt, weekOf } from './days.ts';

describe('a working day', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let frame: Frame;
  let repository: string;
  let journal: string;
  let settings: Record<string, unknown>;

  const month = () => path.join(journal, `${dayAt().slice(0, 7)}.yaml`);
  const style = (statusBar: string) =>
    writeUserSettings(path.join(window.userData, 'data'), { ...settings, 'techLeadBalance.statusBar': statusBar });
  const logBox = () => window.page.getByPlaceholder(/Bucket, duration and note/);
  /** The box opens empty; what it begins with follows. */
  const filled = (text: RegExp) => window.page.waitForFunction(`${text}.test(document.activeElement?.value)`);
  const daysBox = () =>
    window.page.locator('.quick-input-widget:visible').filter({ hasText: 'Custom Period' }).getByRole('textbox');
  const statusItem = () => window.page.getByRole('button', { name: /^Tech Lead Balance, This week:/ });
  const hover = (text: RegExp) => window.page.locator('.monaco-hover:visible').filter({ hasText: text });
  const share = (name: string, percent: number | string, where: Frame = frame): Locator =>
    where.getByRole('img', { name: new RegExp(`^${name}: ~?${percent}%`) });

  before(async () => {
    temp = await makeTempDir();
    repository = await makeGitRepository(temp.path, 'app');
    journal = path.join(temp.path, 'journal');
    settings = { 'techLeadBalance.journalFolder': journal };
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Begin'], todayAt('10:00'));
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Go on <b>boldly</b>'], todayAt('10:30'));
    window = await openWindow({
      folder: repository,
      settings,
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1280, height: 1300 },
    });
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
    frame = await window.frame();
    await frame.getByText('1 h commits').waitFor();
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

  it('has a journal that begins with the first entry, and says so until then', async () => {
    await window.command('Tech Lead Balance: Open Journal');
    await window.page.getByText('The journal is empty. It begins with the first time you log.').first().waitFor();
    await window.command('Notifications: Clear All Notifications');
  });

  it('times a stretch, over a reload and a change of mind, until it is logged', async () => {
    await window.command('Tech Lead Balance: Start Timer…');
    await window.page.getByRole('option', { name: 'People management' }).click();
    const timer = window.page.getByRole('button', { name: /^Timer, People, \d+ min/ });
    const stop = async () => {
      await timer.click();
      await window.page.getByRole('option', { name: 'Stop and Log…' }).click();
      await filled(/^people /);
    };
    await stop();
    assert.match(await logBox().inputValue(), new RegExp(`^people \\d+m @${dayAt()} \\d\\d:\\d\\d $`));
    await window.page.keyboard.press('Escape');
    await logBox().waitFor({ state: 'hidden' });
    assert.equal(await timer.isVisible(), true, 'Escape ended the timer');
    assert.equal(existsSync(journal), false, 'Escape logged');
    await window.reload();
    frame = await window.frame();
    await stop();
    await window.page.keyboard.type('pairing');
    await window.page.keyboard.press('Enter');
    await timer.waitFor({ state: 'hidden' });
    assert.match(
      await readFile(month(), 'utf8'),
      new RegExp(
        `^- \\{id: \\w+, on: ${dayAt()}, at: "\\d\\d:\\d\\d", minutes: \\d+, bucket: people, note: pairing\\}$`,
        'm',
      ),
    );
    await window.page.getByRole('button', { name: /^Logged People/ }).click();
    await share('People management', 0).waitFor();
    await timer.waitFor();
    await window.command('Tech Lead Balance: Discard Timer');
    await timer.waitFor({ state: 'hidden' });
  });

  it('is walked through with the keyboard alone', async () => {
    await window.command('Tech Lead Balance: Log Time…');
    await logBox().waitFor();
    await window.page.keyboard.type('s 60 vision');
    await window.page.keyboard.press('Enter');
    await share('Strategy & alignment', 50).waitFor();
    await window.command('Tech Lead Balance: Focus on Balance View');
    const stops: string[] = [];
    while (stops.length < 9 && stops.at(-1) !== 'Show as table') {
      await window.page.keyboard.press('Tab');
      stops.push(await focused(frame));
    }
    assert.deepEqual(
      // What was open before today depends on the day of the week.
      stops.filter((stop) => stop !== 'Fill gaps').map((stop) => stop.replace(/^.*: Strategy .*$/, 'a week')),
      ['Role', 'Period', 'Log time', 'Timer…', 'Why? Building software', 'a week', 'Show as table'],
    );
    await window.page.keyboard.press('Enter');
    await frame.getByRole('table').first().waitFor();
    assert.equal(await focused(frame), 'Hide table');
  });

  it('keeps the focus while the figures change by another hand', async () => {
    const text = await readFile(month(), 'utf8');
    await writeFile(
      month(),
      `${text}- {id: byhand, on: ${dayAt()}, at: "10:10", minutes: 15, bucket: people, note: "=1+1"}\n`,
    );
    await frame.getByText('45 min commits').waitFor();
    assert.equal(await focused(frame), 'Hide table');
    await window.page.keyboard.press('Enter');
    await frame.getByRole('table').first().waitFor({ state: 'hidden' });
    for (const stop of ['a week', 'Why?', 'Timer…', 'Log time']) {
      assert.notEqual(await focused(frame), 'Log time', `before ${stop}`);
      await window.page.keyboard.press('Shift+Tab');
    }
    assert.equal(await focused(frame), 'Log time');
    await window.page.keyboard.press('Enter');
    await logBox().waitFor();
    await window.page.keyboard.type('s 45 roadmap');
    await window.page.keyboard.press('Enter');
    await frame.getByText('1 h 45 min').first().waitFor();
  });

  it('is exported as CSV in which no note is a formula, and as JSON', async () => {
    const csv = await exported('CSV');
    assert.match(csv, /^day,start,minutes,bucket,source,responsibility,note,counted\r?\n/);
    const lines = csv.trim().split(/\r?\n/);
    assert.ok(lines.includes(`${dayAt()},10:10,15,people,logged,,'=1+1,15`), csv);
    assert.ok(lines.includes(`${dayAt()},09:30,45,building,observed,,Begin; Go on <b>boldly</b>,45`), csv);
    const balance = JSON.parse(await exported('JSON')) as {
      version: number;
      from: string;
      to: string;
      buckets: { id: string; logged: number }[];
    };
    const { version, from, to, buckets } = balance;
    assert.deepEqual({ version, from, to }, { version: 1, ...weekOf(0) });
    assert.equal(buckets.find(({ id }) => id === 'people')?.logged, 15);
  });

  async function exported(format: string): Promise<string> {
    await window.command('Tech Lead Balance: Export Balance…');
    await window.page.getByRole('option', { name: /^This week/ }).click();
    await window.page.getByRole('option', { name: new RegExp(`^${format}`) }).click();
    await window.page.getByRole('tab', { name: /^(day,start|\{|Untitled)/ }).waitFor();
    await window.page.keyboard.press('ControlOrMeta+A');
    await window.page.keyboard.press('ControlOrMeta+C');
    const text = await window.page.evaluate<string>('navigator.clipboard.readText()');
    await window.command('View: Revert and Close Editor');
    return text;
  }

  it("is looked at over days of one's own, or over the same as before", async () => {
    const period = frame.getByLabel('Period');
    const chosen = (label: string) => period.locator('option:checked', { hasText: label });
    await period.selectOption({ label: 'Custom…' });
    await daysBox().press('Escape');
    await chosen('This week').waitFor({ state: 'attached' });
    await period.selectOption({ label: 'Custom…' });
    await daysBox().fill('2026-02-30 2026-03-01');
    await window.page.getByText('Type two dates such as 2026-11-02 2026-11-20, at most a year apart.').waitFor();
    await window.page.keyboard.press('Enter');
    assert.equal(await daysBox().isVisible(), true, 'Enter took what is no period');
    await daysBox().fill('2025-03-03 2025-03-07');
    await window.page.keyboard.press('Enter');
    await frame.getByText('Mar 3 – 7, 2025').waitFor();
    await frame.getByText('No time is accounted for yet.').waitFor();
    await chosen('Custom period').waitFor({ state: 'attached' });
    await period.selectOption({ label: 'Custom…' });
    await daysBox().fill('2025-03-04 2025-03-07');
    await window.page.keyboard.press('Enter');
    await frame.getByText('Mar 4 – 7, 2025').waitFor();
    await period.selectOption({ label: 'This week' });
    await share('People management', '\\d+').waitFor();
  });

  it('is explained in the status bar, with links that work', async () => {
    await statusItem().hover();
    const table = hover(/Actual.*Target.*Band.*Today/s);
    await table.getByRole('row', { name: /People management ~?\d+% 10% 0–20 15 min/ }).waitFor();
    await window.screenshot('hover-status-bar');
    await table.getByRole('link', { name: /Log time/ }).click();
    await logBox().waitFor();
    await window.page.keyboard.press('Escape');
  });

  it('has responsibilities that say what they are about', async () => {
    await window.page.getByRole('treeitem', { name: /Mentor and coach the team/ }).hover();
    await hover(/Mentor and coach the team.*Give feedback.*Every week/s).waitFor();
    await window.screenshot('hover-responsibility');
  });

  it('is logged for a responsibility from its row', async () => {
    const row = window.page.getByRole('treeitem', { name: /Mentor and coach the team/ });
    await row.getByRole('checkbox').click();
    await window.page.getByRole('treeitem', { name: /Mentor and coach the team, done today/ }).waitFor();
    // The rows have moved, and what the mouse rests on now explains itself in front of them.
    await window.page.mouse.move(800, 500);
    await hover(/./).waitFor({ state: 'hidden' });
    await row.hover();
    await row.getByRole('button', { name: /Log Time for This Responsibility/ }).click();
    await filled(/^#mentoring $/);
    await window.page.keyboard.type('35 1:1');
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('button', { name: /^Logged People 35 min/ }).click();
    await window.page.getByText('Taken back: People 35 min').waitFor();
  });

  it('asks nobody to type again what could not be written', async () => {
    const sound = await readFile(month(), 'utf8');
    await writeFile(month(), sound.replace('version: 1', 'version: one'));
    await window.command('Tech Lead Balance: Log Time…');
    await logBox().fill('p 25 coaching Ben');
    await window.page.keyboard.press('Enter');
    await window.page
      .getByText(/has problems, so nothing in it was changed/)
      .first()
      .waitFor();
    await filled(/^p 25 coaching Ben$/);
    await window.screenshot('log-box-after-refusal');
    // Looking at the file does not take the box away.
    await window.page.getByRole('button', { name: 'Open File' }).click();
    await window.page.getByRole('tab', { name: path.basename(month()) }).waitFor();
    assert.equal(await logBox().inputValue(), 'p 25 coaching Ben');
    await writeFile(month(), sound);
    await logBox().press('Enter');
    await logBox().waitFor({ state: 'hidden' });
    await window.page.getByRole('button', { name: /^Logged People 25 min/ }).click();
    await window.page.getByText('Taken back: People 25 min').waitFor();
    assert.equal(await readFile(month(), 'utf8'), sound);
    await window.command('View: Close All Editors');
  });

  it('stays out of the status bar as far as the lead wants', async () => {
    const shares = statusItem().getByText(/S \d+ · P \d+ · B \d+/);
    await shares.waitFor();
    await style('icon');
    await shares.waitFor({ state: 'hidden' });
    await statusItem().locator('.codicon-law').waitFor();
    await style('hidden');
    await statusItem().waitFor({ state: 'hidden' });
    await style('full');
    await shares.waitFor();
  });

  it('shows in another window what was logged in this one', async () => {
    const second = await window.another({ folder: repository });
    try {
      await second.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
      const other = await second.frame();
      await share('People management', '\\d+', other).waitFor();
      await other.getByText('3 h', { exact: true }).waitFor({ state: 'detached' });
      await window.command('Tech Lead Balance: Log Time…');
      await logBox().fill('p 2h45 interviews');
      await window.page.keyboard.press('Enter');
      await other.getByText('3 h', { exact: true }).waitFor();
      await window.page.getByRole('button', { name: /^Logged People 2 h 45 min/ }).click();
      await other.getByText('3 h', { exact: true }).waitFor({ state: 'detached' });
      const mentoring = /Mentor and coach the team, (done today|due this week)/;
      const before = await second.page.getByRole('treeitem', { name: mentoring }).getAttribute('aria-label');
      await window.page.getByRole('treeitem', { name: mentoring }).getByRole('checkbox').click();
      await second.page
        .getByRole('treeitem', {
          name: before?.includes('done') ? /Mentor and coach the team, due/ : /Mentor and coach the team, done/,
        })
        .waitFor();
    } finally {
      await second.page.close();
    }
  });
});

/** The name of what has the focus in the panel. */
async function focused(frame: Frame): Promise<string> {
  return frame.evaluate<string>(
    `(() => { const at = document.activeElement; return at.getAttribute('aria-label') ?? at.closest('label')?.querySelector('span')?.textContent ?? at.textContent; })()`,
  );
}
