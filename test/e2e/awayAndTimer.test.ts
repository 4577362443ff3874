import assert from 'node:assert/strict';
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afternoonZone } from '../fixtures/afternoonZone.ts';
import { makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { clockIn, minuteNow } from './clockIn.ts';
import { everyDay } from './days.ts';

describe('a lead who was away', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let storage: string;
  let journal: string;
  const zone = afternoonZone();
  const button = (name: RegExp) => window.page.getByRole('button', { name });
  const box = (text: string) => window.page.locator('.quick-input-widget:visible').filter({ hasText: text });
  const chip = () => button(/^4[789] min away from the editor\. Activate to say what it was\.$/);
  const { day, time: clock } = clockIn(zone);
  const lines = async () => {
    const text = await readFile(path.join(journal, `${day(minuteNow()).slice(0, 7)}.yaml`), 'utf8');
    return text.split('\n').filter((line) => line.startsWith('- '));
  };
  /** A timer as another window left it. */
  const leaveTimer = (bucket: string, since: number) =>
    writeFile(path.join(storage, 'timer.json'), JSON.stringify({ bucket, since }));
  let leftAt: number;

  before(async () => {
    temp = await makeTempDir();
    journal = path.join(temp.path, 'journal');
    const userData = path.join(temp.path, 'profile');
    storage = path.join(userData, 'data/User/globalStorage/tech-lead-balance.tech-lead-balance');
    await mkdir(storage, { recursive: true });
    leftAt = minuteNow() - 47;
    await writeFile(path.join(storage, 'last-use'), `${leftAt - 60}\n`);
    await utimes(path.join(storage, 'last-use'), leftAt * 60, leftAt * 60);
    window = await openWindow({
      folder: await makeGitRepository(temp.path, 'app'),
      userData,
      settings: {
        'techLeadBalance.journalFolder': journal,
        'techLeadBalance.timeZone': zone,
        'techLeadBalance.workingHours': everyDay,
      },
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
    });
    await window.page.keyboard.press('Escape'); // back at the desk
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

  it('is asked in the status bar, answers with two keys, and can take that back', async () => {
    await chip().waitFor();
    await window.screenshot('away-chip');
    await chip().click();
    await box('Away').getByText('Not Work').waitFor();
    await window.screenshot('away-question');
    await window.page.keyboard.press('s');
    const note = button(/^Logged Strategy 4[789] min\. Activate to undo\.$/);
    await note.waitFor();
    await chip().waitFor({ state: 'hidden' });
    const [line = ''] = await lines();
    assert.match(
      line,
      new RegExp(`^- \\{id: \\w+, on: ${day(leftAt)}, at: "${clock(leftAt)}", minutes: 4[789], bucket: strategy\\}$`),
    );
    await note.click();
    await chip().waitFor();
  });

  it('says with the keyboard alone that it was no work, and is not asked again', async () => {
    await window.command('Tech Lead Balance: Say What the Time Away Was…');
    await box('Away').getByText('Not Work').waitFor();
    await window.page.keyboard.press('n');
    await chip().waitFor({ state: 'hidden' });
    assert.deepEqual(await lines(), []);
  });

  it('switches a timer that another window started, in one step', async () => {
    const since = minuteNow() - 40;
    await leaveTimer('people', since);
    await button(/^Timer, People, 4\d min\. /).click();
    await box('Timer: People').getByText('Stop and Log…').waitFor();
    await window.screenshot('timer-actions');
    await window.page.getByRole('option', { name: 'Switch to Building software' }).click();
    await button(/^Timer, Building, \d min\. /).waitFor();
    const [line = ''] = await lines();
    assert.match(
      line,
      new RegExp(`^- \\{id: \\w+, on: ${day(since)}, at: "${clock(since)}", minutes: 4\\d, bucket: people\\}$`),
    );
    await button(/^People 4\d min, now Building\. Activate to undo\.$/).click();
    await button(/^Timer, People, 4\d min\. /).waitFor();
    assert.deepEqual(await lines(), []);
    await window.command('Tech Lead Balance: Discard Timer');
    await button(/^Timer, /).waitFor({ state: 'hidden' });
  });

  it('says until when a forgotten timer ran', async () => {
    const since = minuteNow() - 11 * 60;
    await leaveTimer('people', since);
    await button(/^Timer, People, probably forgotten\. /).click();
    await box('Until When?').getByText('the usual end of that day').waitFor();
    await window.screenshot('timer-until-when');
    await window.page.keyboard.type('1h30 pairing');
    await box('Until When?').getByText('pairing').waitFor();
    await window.page.keyboard.press('Enter');
    await button(/^Logged People 1 h 30 min/).waitFor();
    await button(/^Timer, /).waitFor({ state: 'hidden' });
    const [line = ''] = await lines();
    assert.match(
      line,
      new RegExp(
        `^- \\{id: \\w+, on: ${day(since)}, at: "${clock(since)}", minutes: 90, bucket: people, note: pairing\\}$`,
      ),
    );
  });
});
