import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { dayAt, everyDay, weekOf } from './days.ts';

describe('the log of a week, with the keyboard alone', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let journal: string;

  /** Monday to Sunday of last week. */
  const [monday, tuesday, wednesday, , friday, saturday, sunday] = lastWeek();

  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => window.page.keyboard.press(key)), Promise.resolve());
  const type = (text: string) => window.page.keyboard.type(text);
  const box = () => window.page.locator('.quick-input-widget:visible');
  const rows = () => box().locator('.monaco-list-row');
  const focusedRow = (text: string | RegExp) => box().locator('.monaco-list-row.focused').getByText(text).first();
  const isGone = async (text: RegExp) => assert.equal(await rows().getByText(text).count(), 0, `${text}`);
  const told = (text: string | RegExp) => window.page.getByRole('button', { name: text }).waitFor();
  const openLog = async () => {
    await window.command('Tech Lead Balance: Log Time…');
    await window.page.getByPlaceholder(/Bucket, duration and note/).waitFor();
  };
  const written = async () => {
    const files = await Promise.all((await readdir(journal)).map((name) => readFile(path.join(journal, name), 'utf8')));
    return files
      .flatMap((text) => text.split('\n'))
      .flatMap((line) => /^- \{id: \w+, on: (.*)\}$/.exec(line)?.[1] ?? [])
      .toSorted();
  };

  before(async () => {
    temp = await makeTempDir();
    const repository = await makeGitRepository(temp.path, 'app');
    journal = path.join(temp.path, 'journal');
    await mkdir(journal);
    const usual = [7, 14].map(
      (ago) => `- {id: usual${ago}, on: ${dayAt(-ago)}, minutes: 15, bucket: people, note: stand-up}\n`,
    );
    await writeFile(path.join(journal, 'old.yaml'), `version: 1\nentries:\n${usual.join('')}`);
    for (const clock of ['10:00', '13:00']) {
      await git(repository, ['commit', '--quiet', '--allow-empty', '-m', clock], `${sunday}T${clock}:00`);
    }
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
    const frame = await window.frame();
    await frame.getByLabel('Period').selectOption({ label: 'Last week' });
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

  it('offers what is usual on this day of the week, and completes a responsibility', async () => {
    await openLog();
    await rows().getByText('People · 15 min · today').first().waitFor();
    await box()
      .getByText(/^Usual on /)
      .waitFor();
    await window.screenshot('log-suggestions');
    await type('30 #tech');
    await box().getByText('#technical-guidance').first().waitFor();
    await window.screenshot('log-completion');
    await press('ArrowDown', 'Enter');
    await focusedRow(/^Strategy · 30 min · today/).waitFor();
    assert.equal(await box().locator('input[type="text"]').inputValue(), '30 #technical-guidance ');
    await press('Escape');
  });

  it('fills the gaps, one key each', async () => {
    const before = await written();
    await window.command('Tech Lead Balance: Fill the Gaps…');
    await focusedRow('10:00–12:30 · 2 h 30 min').waitFor();
    await window.screenshot('gaps');
    await type('p');
    await focusedRow('4 h 30 min at no known time').waitFor();
    await told(/^Logged People 2 h 30 min/);
    // Faster than anything is written.
    await type('ssx');
    await focusedRow(/^Thu, /).waitFor();
    await press('ArrowDown');
    await focusedRow(/^Wed, /).waitFor();
    await type('B');
    await focusedRow(/^Tue, /).waitFor();
    await told(/^Logged Building/);
    await window.screenshot('gaps-filled');
    const added = (await written()).filter((line) => !before.includes(line));
    const isOld = (day: string | undefined) => before.some((line) => line.startsWith(day ?? '?'));
    const whole = (day: string | undefined) => (isOld(day) ? 465 : 480);
    assert.deepEqual(
      added,
      [
        `${wednesday}, minutes: ${whole(wednesday)}, bucket: building`,
        `${saturday}, minutes: ${whole(saturday)}, bucket: strategy`,
        `${sunday}, at: "10:00", minutes: 150, bucket: people`,
        `${sunday}, minutes: ${270 - (isOld(sunday) ? 15 : 0)}, bucket: strategy`,
      ].toSorted(),
    );
    assert.equal(
      await rows()
        .getByText(/at no known time/)
        .count(),
      3,
      `${friday} is left, so not shown`,
    );
    await press('Escape');
    await box().waitFor({ state: 'hidden' });
  });

  it('remembers which gap was no work, also over a reload, until that is taken back', async () => {
    await window.command('Tech Lead Balance: Fill the Gaps…');
    await focusedRow(/^Thu, /).waitFor();
    await isGone(/^Fri, /);
    await press('x');
    await focusedRow(/^Tue, /).waitFor();
    await told(/^Not work: \d h.*\. Activate to undo\.$/);
    await press('Escape');
    await window.reload();
    await window.command('Tech Lead Balance: Fill the Gaps…');
    await focusedRow(/^Tue, /).waitFor();
    await isGone(/^Thu, /);
    await press('x');
    await focusedRow(/^Mon, /).waitFor();
    await told(/^Not work: /);
    await press('Escape');
    await window.command('Tech Lead Balance: Undo Last Change');
    await window.page.getByText(/Taken back: Not work: /).waitFor();
  });

  it('says more about a gap in the log box, and comes back to the next', async () => {
    await window.command('Tech Lead Balance: Fill the Gaps…');
    await focusedRow(/^Tue, /).waitFor();
    await press('Enter');
    await window.page.getByPlaceholder(/Bucket, duration and note/).waitFor();
    await focusedRow(/^Strategy · /).waitFor();
    await type('p offsite');
    await focusedRow(/^People · /).waitFor();
    await press('Enter');
    await told(/^Logged People/);
    await focusedRow(/^Mon, /).waitFor();
    await press('Escape');
    assert.ok(
      (await written()).some(
        (line) => line.startsWith(`${tuesday}, `) && line.endsWith('bucket: people, note: offsite'),
      ),
    );
    await window.command('Tech Lead Balance: Undo Last Change');
    await window.page.getByText(/Taken back: People/).waitFor();
  });

  it('takes a whole day by proportions, less what is there, as one step', async () => {
    const before = await written();
    await openLog();
    await type(`day 8h 30/50/20 @${sunday}`);
    await box()
      .getByText(/are accounted for already/)
      .first()
      .waitFor();
    await press('ControlOrMeta+A');
    await type(`day 10h 30/50/20 @${monday}`);
    await focusedRow(/^Strategy \d h.* · People \d h.* · Building 2 h/).waitFor();
    await window.screenshot('log-day');
    await press('Enter');
    await told(/3 entries added/);
    const added = (await written()).filter((line) => !before.includes(line));
    const minutes = added.map((line) => Number(/minutes: (\d+)/.exec(line)?.[1]));
    const known = before.some((line) => line.startsWith(monday ?? '?')) ? 15 : 0;
    assert.equal(added.length, 3);
    assert.equal(
      minutes.reduce((sum, each) => sum + each, 0),
      600 - known,
    );
    await window.command('Tech Lead Balance: Undo Last Change');
    await window.page.getByText('Taken back: 3 entries added').waitFor();
    assert.deepEqual(await written(), before);
  });

  it('looks at a day of long ago before it says what would be written', async () => {
    await openLog();
    await type('day 30/50/20 @2025-03-03');
    await focusedRow(/^Strategy 2 h 24 min · People 4 h · Building 1 h 36 min · Mon, Mar 3, 2025/).waitFor();
    await press('Escape');
  });
});

function lastWeek(): string[] {
  const { from } = weekOf(-7);
  const days = Array.from({ length: 15 }, (_, index) => dayAt(index - 14));
  const first = days.indexOf(from);
  return days.slice(first, first + 7);
}
