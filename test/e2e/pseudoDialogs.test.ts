import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type TempDir, makeTempDir, repoRoot } from '../host/places.ts';
import { pseudoLanguage, pseudoText } from '../host/pseudoLanguage.ts';
import { readTexts, textFiles } from '../host/translations.ts';
import { type VSCodeWindow, openWindow, productTab } from '../host/window.ts';
import { deskData, deskSettings, layDesk, minuteNow } from './pseudoDesk.ts';
import { said, textWalk } from './textWalk.ts';

interface Contributes {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
}

const { contributes }: { contributes: Contributes } = JSON.parse(
  readFileSync(path.join(repoRoot, 'package.json'), 'utf8'),
);
const englishTitles = readTexts(textFiles.manifest());

describe('in a language nobody speaks, every text', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let repository: string;
  let storage: string;

  const {
    walked,
    command,
    box,
    press,
    row,
    assertOurs,
    assertBoxOurs,
    titled,
    asked,
    leave,
    modal,
    message,
    screen,
    inEditor,
  } = textWalk(() => window, deskData);

  before(async () => {
    temp = await makeTempDir();
    ({ repository, storage } = await layDesk(temp.path));
    window = await openWindow({
      folder: repository,
      language: pseudoLanguage,
      userData: path.join(temp.path, 'profile'),
      settings: deskSettings(temp.path),
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1280, height: 1000 },
    });
    await press('Escape');
    await window.page.getByRole('tab', { name: productTab }).click();
    await (await window.frame()).getByText(said('Building software')).first().waitFor();
  });
  after(async () => {
    await window.close();
    await temp.remove();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await window.screenshot(`failed: ${this.currentTest.title}`.replaceAll(/\W+/g, '-'));
      await press('Escape', 'Escape');
    }
  });

  for (const [title, heading] of [
    ['Log Time…', 'Log Time'],
    ['Log Leave…', 'Log Leave'],
    ['Choose Role…', 'Choose Role'],
    ['Fill the Gaps…', 'Fill the Gaps'],
    ['Say What the Time Away Was…', '{0} – {1}, {2} Away'],
    ['Compare with Another Role…', 'Compare with Another Role'],
    ['Choose My E-mail Addresses…', 'Who You Are Taken For'],
    ['Calibrate Building Estimate…', 'Estimate and Log Compared'],
    ['Repositories That Count…', 'Repositories That Count'],
  ] as const) {
    it(`of "${title}"`, async () => {
      await command(title);
      await titled(heading);
      await leave();
    });
  }

  it('of forgetting repositories', async () => {
    await command('Repositories That Count…');
    await titled('Repositories That Count');
    await press('Enter');
    await modal('Forget all that was seen in {0}?', 'Forget');
  });

  it("of a period of one's own", async () => {
    await command('Choose Period…');
    await titled('Choose Period');
    await row('Custom…').click();
    await titled('Custom Period');
    await window.page.keyboard.type('x');
    await box().getByText(said('Type two dates such as 2026-11-02 2026-11-20, at most a year apart.')).waitFor();
    await assertBoxOurs();
    await leave();
  });

  it('of managing entries', async () => {
    await command('Manage Entries…');
    await titled('Entries');
    await press('Enter');
    await titled('Edit Entry');
    await press('Escape');
    await titled('Entries');
    await leave();
  });

  it('of the timer', async () => {
    await command('Start Timer…');
    await titled('Start Timer');
    await press('Enter');
    const item = window.page.getByRole('button', {
      name: said('Timer, {0}, {1}. Activate to stop, switch or discard.'),
    });
    await item.click();
    await titled('Timer: {0}, {1}');
    await leave();
    await command('Switch Timer to Another Bucket…');
    await titled('Switch Timer');
    await leave();
    await command('Stop Timer and Log…');
    await titled('Log Time');
    await leave();
    await writeFile(path.join(storage, 'timer.json'), JSON.stringify({ bucket: 'people', since: minuteNow() - 2880 }));
    await window.page
      .getByRole('button', { name: said('Timer, {0}, probably forgotten. Activate to say until when.') })
      .click();
    await titled('{0} Since {1} {2}: Until When?');
    await leave();
    await command('Discard Timer');
  });

  it('of responsibilities', async () => {
    await command('Create Checklist of Responsibilities');
    await window.page.getByRole('tab', { name: 'responsibilities.yaml' }).waitFor();
    await command('Add Responsibility…');
    await titled('Add Responsibility');
    await window.page.keyboard.type('Roadmap');
    await press('Enter');
    await titled(/: Roadmap$/);
    await leave();
    for (const [title, chooses, asks] of [
      ['Resume Responsibility', 'Resume Responsibility'],
      ['Remove Responsibility', 'Remove Responsibility'],
      ['Edit Notes on Responsibility…', 'Edit Notes', 'Notes: {0}'],
      ['Change Cadence…', 'Change Cadence', 'Cadence: {0}'],
      ['Rename Responsibility…', 'Rename Responsibility', 'Rename Responsibility'],
      ['Pause Responsibility…', 'Pause Responsibility', 'Pause: {0}'],
    ] as const) {
      await command(title);
      await titled(chooses);
      if (asks !== undefined) {
        await press('Enter');
        // An input box has no rows.
        if (asks === chooses) await box().locator('.monaco-list-row').first().waitFor({ state: 'hidden' });
        await titled(asks);
      }
      if (!asks?.startsWith('Pause')) await leave();
    }
    await row('Until a date…').click();
    await asked('2027-01-15, 15 jan, fri');
    await window.page.keyboard.type('7');
    await box().getByText(said('"{0}" is no day after today; write it as 2027-01-15.')).waitFor();
    await assertBoxOurs();
    await leave();
  });

  it('of an export', async () => {
    await command('Export Balance…');
    await titled('Export Balance: Period');
    await press('Enter');
    await titled('Export Balance');
    await press('Enter');
    await inEditor('Building software');
    await window.command('View: Revert and Close Editor');
  });

  it('of an import', async () => {
    await window.command('View: Close All Editors');
    await command('Import Entries from CSV…');
    // The editor's own dialog begins where a file was opened last, and writes that into its box when it is there.
    await box().getByText('..', { exact: true }).first().waitFor();
    await box().locator('.quick-input-box input').fill(`${repository}/`);
    await box().getByText('hours.csv').first().waitFor();
    await assertOurs(box().locator('.quick-input-title'));
    await box().getByText('hours.csv').first().click();
    await asked('What does {0} in “{1}” count?');
    await press('Enter');
    await asked('Which bucket is {0}? Lines: {1}');
    await press('Enter');
    await titled('Import of {0}');
    await inEditor('Import of {0}');
    await row('Choose the columns…').click();
    await asked('Which column is the day?');
    await press('Enter');
    await asked('Which column is the duration?');
    await press('Enter');
    await asked('Which column is the start?');
    await leave();
  });

  it('of a message', async () => {
    await command('Restore Journal from Backup…');
    await message('There is no backup that differs from the journal as it is.');
  });

  it('of restoring the journal', async () => {
    for (const minutes of [30, 45]) {
      await command('Log Time…');
      await titled('Log Time');
      await window.page.keyboard.type(`people ${minutes}`);
      await press('Enter');
      const logged = pseudoText('Logged {0}. Activate to undo.').split('{0}')[0];
      await window.page.getByRole('button', { name: new RegExp(`${logged}.*${minutes}`) }).waitFor();
    }
    await command('Restore Journal from Backup…');
    await titled('Restore Journal from Backup');
    await press('Enter');
    await titled('{0} now ↔ {1}');
    await leave();
  });

  it('of moving the journal', async () => {
    await command('Move Journal…');
    await titled('Move Journal');
    await window.page.keyboard.type(path.join(temp.path, 'elsewhere'));
    await press('Enter');
    await row('Leave the journal where it is').waitFor();
    await titled('Move Journal');
    await press('Enter');
    await titled('The Journal Has Moved');
    await leave();
  });

  it('of the weekly review', async () => {
    await window.command('View: Close All Editors');
    // The panel is a frame of ours, too.
    await window.command('View: Toggle Primary Side Bar Visibility');
    await command('Weekly Review');
    const frame = await screen('Weekly review');
    await frame.getByRole('button', { name: said('Show as table') }).click();
    await press('m');
    await window.page.keyboard.type('Roadmap');
    await frame.getByRole('button', { name: said('Discard what is not saved') }).click();
    await modal('Discard what you typed into this review and did not save?', 'Discard');
    await frame.getByRole('button', { name: said('Save') }).click();
    await frame.getByText(said('Saved in {0}.')).waitFor();
    await assertOurs(frame.locator('body'));
    await press('s');
    await inEditor('Week of {0}');
    await window.command('View: Revert and Close Editor');
  });

  it('of the comparison of roles', async () => {
    await window.command('View: Close All Editors');
    await command('Compare with Another Role…');
    await titled('Compare with Another Role');
    await press('Enter');
    await screen('Compare with another role');
  });

  it('of each command that asks something', () => {
    const { commands, menus } = contributes;
    const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map((each) => each.command);
    const asking = commands
      .filter((each) => !hidden.includes(each.command))
      .map(({ title }) => englishTitles[title.slice(1, -1)] ?? title)
      .filter((title) => title.endsWith('…'));
    assert.ok(asking.length > 20);
    assert.deepEqual(
      asking.filter((title) => !walked.has(title)),
      [],
    );
  });
});
