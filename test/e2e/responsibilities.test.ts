import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { dayAt, todayAt } from './days.ts';
import { focusRow } from './focusRow.ts';

const written = `# Ours
version: 1
responsibilities:
  # every Friday
  - id: mentor
    bucket: people
    title: Mentor
    cadence: weekly
    done: []

  - id: listen
    bucket: people
    title: Listen
    cadence: monthly
    done: []

  - id: late
    bucket: people
    title: Hire
    cadence: daily
    done: [2026-01-05]
`;

describe('responsibilities, with the keyboard', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let checklist: string;

  const text = () => readFile(checklist, 'utf8');
  const press = async (...keys: string[]) => {
    for (const key of keys) await window.page.keyboard.press(key);
  };
  const type = (words: string) => window.page.keyboard.type(words);
  const row = (name: RegExp) => window.page.getByRole('treeitem', { name });
  const box = () => window.page.locator('.quick-input-widget:visible');
  const offered = (words: string | RegExp) =>
    box().locator('.monaco-list-row.focused').getByText(words).first().waitFor();
  const asked = (words: string) => box().getByText(words).first().waitFor();
  /** What the status bar tells once it is done. */
  const told = (words: string) => window.page.getByRole('button', { name: words }).waitFor();
  const takenBack = (words: string) => window.page.getByText(`Taken back: ${words}`).waitFor();
  /** Their titles, from top to bottom: in the document the rows stand in the order in which they came. */
  const shows = (...titles: string[]) =>
    window.page.waitForFunction(`
      Array.from(document.querySelectorAll('.pane [role="treeitem"]'))
        .filter((row) => /, (due|overdue|done|paused)/.test(row.ariaLabel))
        .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((row) => row.ariaLabel.split(',')[0])
        .join() === ${JSON.stringify(titles.join())}`);
  const goTo = (name: string) => focusRow(window, 'Tech Lead Balance: Focus on Responsibilities View', name);

  before(async () => {
    temp = await makeTempDir();
    const repository = await makeGitRepository(temp.path, 'app');
    checklist = path.join(repository, '.tech-lead', 'responsibilities.yaml');
    await mkdir(path.dirname(checklist));
    await writeFile(checklist, written);
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Begin'], todayAt('10:00'));
    window = await openWindow({
      folder: repository,
      settings: { 'techLeadBalance.journalFolder': path.join(temp.path, 'journal') },
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1000, height: 900 },
    });
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
    await row(/^Mentor, due this week/).waitFor();
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

  it('show what is overdue first, with a badge for that alone', async () => {
    await shows('Hire', 'Mentor', 'Listen');
    await window.page.getByRole('tab', { name: /1 responsibility overdue/ }).waitFor();
    await window.screenshot('responsibilities');
  });

  it('are added in two steps', async () => {
    await window.command('Tech Lead Balance: Add Responsibility…');
    await window.page.getByPlaceholder('What do you look after?').waitFor();
    await type('Write things down: all');
    await offered('Strategy & alignment');
    await press('ArrowDown');
    await offered('People management');
    await press('Enter');
    await offered('Every week');
    await press('Enter');
    await told('Added “Write things down: all”');
    await row(/^Write things down: all, due this week/).waitFor();
    assert.equal(
      await text(),
      `${written}\n  - id: write-things-down-all\n    bucket: people\n    title: "Write things down: all"\n    cadence: weekly\n    done: []\n`,
    );
    await window.command('Tech Lead Balance: Undo Last Change');
    await takenBack('Added “Write things down: all”');
    assert.equal(await text(), written);
  });

  it('are renamed, moved and removed by the keys of the view, and come back', async () => {
    await goTo('Mentor');
    await press('F2');
    await asked('The tag #mentor stays');
    await type('Coach everybody');
    await press('Enter');
    await row(/^Coach everybody, due/).waitFor();
    await goTo('Coach everybody');
    await press('Alt+ArrowDown');
    await told('Moved “Coach everybody”');
    await shows('Hire', 'Listen', 'Coach everybody');
    assert.match(await text(), /title: Listen[\s\S]*# every Friday\n {2}- id: mentor[\s\S]*title: Hire/);
    await press('Delete');
    await told('Removed “Coach everybody”');
    await row(/^Coach everybody/).waitFor({ state: 'detached' });
    assert.doesNotMatch(await text(), /mentor|every Friday/);
    for (const what of ['Removed “Coach everybody”', 'Moved “Coach everybody”', 'Renamed “Mentor”']) {
      await window.command('Tech Lead Balance: Undo Last Change');
      await takenBack(what);
    }
    assert.equal(await text(), written);
  });

  it('are ticked by Space where the focus is, and unticked by it', async () => {
    await goTo('Listen');
    await press('Space');
    await row(/^Listen, done today/).waitFor();
    assert.match(await text(), new RegExp(`id: listen[^-]*done: \\[${dayAt()}\\]`));
    await press('Space');
    await row(/^Listen, due this month/).waitFor();
    assert.equal(await text(), written);
    await row(/^Listen/)
      .getByRole('checkbox')
      .press('Space');
    await row(/^Listen, done today/).waitFor();
    await window.command('Tech Lead Balance: Undo Last Change');
    await takenBack('Ticked “Listen”');
    assert.equal(await text(), written);
    await goTo('People management');
    await press('Space');
    await row(/^Listen/).waitFor({ state: 'detached' });
    await press('Space');
    await row(/^Listen/).waitFor();
    assert.equal(await text(), written);
  });

  it('are paused until a date, and keep notes', async () => {
    await window.command('Tech Lead Balance: Pause Responsibility…');
    await offered('Hire');
    await press('Enter');
    await offered('A week');
    await type('date');
    await offered('Until a date…');
    await press('Enter');
    await window.page.getByPlaceholder('2027-01-15, 15 jan, fri').waitFor();
    await type('soon');
    await asked('"soon" is no day after today; write it as 2027-01-15.');
    await press('Control+A');
    await type('2999-01-15');
    await asked('until Tue, Jan 15, 2999');
    await press('Enter');
    await row(/^Hire, paused until Tue, Jan 15, 2999/).waitFor();
    await shows('Mentor', 'Listen', 'Hire');
    await window.page.getByRole('tab', { name: /overdue/ }).waitFor({ state: 'detached' });
    await window.command('Tech Lead Balance: Edit Notes on Responsibility…');
    await offered('Mentor');
    await press('Enter');
    await asked('Kept in the checklist, and shown on hover.');
    await type('Ask Ana how it goes');
    await press('Enter');
    await told('Notes changed: “Mentor”');
    await goTo('Mentor');
    // Once: by the time it is told, the notes are in their row, and nothing draws that anew and takes a hover away.
    await press('Control+K', 'Control+I');
    await window.page.locator('.monaco-hover:visible').filter({ hasText: 'Ask Ana how it goes' }).waitFor();
    await window.screenshot('responsibilities-paused');
  });

  it('are looked after by what is logged for them', async () => {
    await window.command('Tech Lead Balance: Log Time…');
    await window.page.getByPlaceholder(/Bucket, duration and note/).waitFor();
    await type('30 1:1 with Ana #mentor');
    await press('Enter');
    await row(/^Mentor, done today/).waitFor();
    assert.doesNotMatch(await text(), /id: mentor[^-]*done: \[\d/);
  });

  it('are dragged onto the place of another one', async () => {
    await row(/^Hire/).dragTo(row(/^Listen/));
    await told('Moved “Hire”');
    assert.match(await text(), /title: Mentor[^]*title: Hire[^]*title: Listen/);
  });
});
