import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { axe } from '../host/axe.ts';
import { makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { dayAt } from './days.ts';

describe('keeping the journal', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let journal: string;

  const name = `${dayAt().slice(0, 7)}.yaml`;
  const month = (folder = journal) => path.join(folder, name);
  const box = () => window.page.locator('.quick-input-widget:visible');
  const option = (text: RegExp) => box().getByRole('option', { name: text });

  /** Logs with the keyboard and waits until it is written. */
  const log = async (typed: string) => {
    await window.command('Tech Lead Balance: Log Time…');
    await window.page.getByPlaceholder(/Bucket, duration and note/).waitFor();
    await window.page.keyboard.type(typed);
    await window.page.keyboard.press('Enter');
  };
  const logged = () => window.page.getByRole('button', { name: /^Logged People/ });

  before(async () => {
    temp = await makeTempDir();
    journal = path.join(temp.path, 'journal');
    window = await openWindow({
      folder: await makeGitRepository(temp.path, 'app'),
      settings: { 'techLeadBalance.journalFolder': journal },
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1280, height: 1000 },
    });
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
    await (await window.frame()).getByText('No time is accounted for yet.').waitFor();
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

  it('goes back to a backup after a look at the difference, and forth again', async () => {
    await log('p 30 1:1 with Ben');
    await logged().waitFor();
    const one = await readFile(month(), 'utf8');
    await writeFile(month(), `${one}- {id: hand01, on: ${dayAt()}, minutes: 15, bucket: people, note: by hand}\n`);
    await log('p 45 hiring');
    await window.page.getByRole('button', { name: /^Logged People 45/ }).waitFor();
    const three = await readFile(month(), 'utf8');
    await window.command('Tech Lead Balance: Restore Journal from Backup…');
    await option(/1 entry, 30 min; 2 entries fewer than now/).waitFor();
    await window.screenshot('backups');
    await option(/1 entry, 30 min/).click();
    await option(/^Restore/).waitFor();
    await window.page.getByText('note: by hand').first().waitFor();
    await window.screenshot('backup-difference');
    await option(/It takes away 2 entries\. What is there now is backed up first\./).click();
    await window.page.getByRole('button', { name: /^Restored .*Activate to undo/ }).click();
    await window.page.getByRole('button', { name: /^Taken back: Restored/ }).waitFor();
    assert.equal(await readFile(month(), 'utf8'), three);
  });

  it('asks about a file that is gone before anything is written in its place', async () => {
    const before = await readFile(month(), 'utf8');
    await rm(month());
    await log('p 20 retro');
    const question = window.page.getByText(`${name} held 3 entries and is gone.`).first();
    await question.waitFor();
    await window.screenshot('gone');
    await window.page.getByRole('button', { name: 'Restore from Backup' }).click();
    await window.page.getByRole('button', { name: /^Logged People 20/ }).waitFor();
    assert.ok((await readFile(month(), 'utf8')).startsWith(before));
  });

  it('says in the panel what is missing, and restores it from there', async () => {
    const before = await readFile(month(), 'utf8');
    await rm(month());
    const frame = await window.frame();
    const restore = frame.getByRole('button', { name: 'Restore from backup' });
    await restore.waitFor();
    await frame.getByText(`${name} held 4 entries and is gone.`).waitFor();
    assert.deepEqual(await axe(frame), []);
    await window.screenshot('missing');
    await restore.click();
    await restore.waitFor({ state: 'detached' });
    assert.equal(await readFile(month(), 'utf8'), before);
  });

  it('moves into a typed folder and leaves the old files where they are', async () => {
    const target = path.join(temp.path, 'synced', 'journal');
    await window.command('Tech Lead Balance: Move Journal…');
    await box().getByRole('textbox').fill(target);
    await option(/journal/)
      .first()
      .waitFor();
    await window.screenshot('move-where');
    await window.page.keyboard.press('Enter');
    await option(/^Move 4 entries to .*Everything is copied and compared first/).waitFor();
    await window.screenshot('move-what');
    await window.page.keyboard.press('Enter');
    await option(/^Keep the old files/).waitFor();
    await window.screenshot('move-old');
    await window.page.keyboard.press('Enter');
    await box().waitFor({ state: 'detached' });
    assert.equal(await readFile(month(target), 'utf8'), await readFile(month(), 'utf8'));
    await log('p 10 chat');
    await window.page.getByRole('button', { name: /^Logged People 10/ }).waitFor();
    assert.equal((await readFile(month(target), 'utf8')).split('\n').length, 8);
    assert.deepEqual(await readdir(target), [name]);
  });

  it('moves back and takes the files of the other folder away when the lead says so', async () => {
    const target = path.join(temp.path, 'synced', 'journal');
    await mkdir(journal, { recursive: true });
    await window.command('Tech Lead Balance: Move Journal…');
    await box().getByRole('textbox').fill(journal);
    await window.page.keyboard.press('Enter');
    await option(/4 entries are there already; what is missing there \(1 entry\) is added/).click();
    await option(/^Move the old files to the trash/).click();
    await window.page.getByText('There is no trash for').waitFor();
    await window.screenshot('no-trash');
    await window.page.getByRole('button', { name: 'Delete for Good' }).click();
    await until(target, '');
    assert.equal((await readFile(month(), 'utf8')).split('\n').length, 8);
  });
});

/** The text of a file, or the names in a folder, once they are what is expected; the test's time-out ends a wait in vain. */
async function until(place: string, expected: string): Promise<string> {
  for (;;) {
    const found = await readFile(place, 'utf8').catch(async () => (await readdir(place).catch(() => [])).join());
    if (found === expected) return found;
  }
}
