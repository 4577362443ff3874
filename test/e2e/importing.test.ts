import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { dayAt } from './days.ts';

describe('an import, with the keyboard alone', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let frame: Frame;
  let repository: string;
  let journal: string;

  const month = () => path.join(journal, `${dayAt().slice(0, 7)}.yaml`);
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => window.page.keyboard.press(key)), Promise.resolve());
  const box = () => window.page.locator('.quick-input-widget:visible');
  const asked = (placeholder: string | RegExp) => window.page.getByPlaceholder(placeholder).waitFor();
  const focusedRow = (text: string | RegExp) => box().locator('.monaco-list-row.focused').getByText(text).first();
  const told = (text: string | RegExp) => window.page.getByRole('button', { name: text }).waitFor();
  const editor = () => window.page.locator('.editor-instance:visible .view-lines');
  const written = async () =>
    (await readFile(month(), 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.replace(/^- \{id: \w+, on: \S+, /, '').slice(0, -1));
  const importing = () => window.command('Tech Lead Balance: Import Entries from CSV…');

  before(async () => {
    temp = await makeTempDir();
    repository = await makeGitRepository(temp.path, 'app');
    journal = path.join(temp.path, 'journal');
    window = await openWindow({
      folder: repository,
      settings: { 'techLeadBalance.journalFolder': journal },
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1280, height: 900 },
    });
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
    frame = await window.frame();
    await frame.getByText('No time is accounted for yet.').waitFor();
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

  it('asks what it cannot know, shows what it would do, and does it in one step', async () => {
    const file = path.join(repository, 'hours.csv');
    const day = dayAt();
    const lines = [
      'Wann,Aufwand,Projekt,Text',
      `${day},1,Platform,Roadmap`,
      `${day},2,Team,1:1s`,
      `${day},1,Vacation,Beach`,
      'Total,4,,',
    ];
    await writeFile(file, `${lines.join('\n')}\n`);
    await importing();
    // The dialog of the window, as this editor has one of its own.
    await window.page
      .getByRole('textbox', { name: /folder path/i })
      .or(box().locator('input[type="text"]'))
      .first()
      .waitFor();
    await press('ControlOrMeta+A');
    await window.page.keyboard.type(file);
    await box().getByText('hours.csv').first().waitFor();
    await press('Enter');
    await asked('Which column is the note?');
    await window.screenshot('import-note');
    await focusedRow('Text').waitFor();
    await press('Enter');
    await asked('What does 1 in “Aufwand” count?');
    await press('Enter');
    await asked('Which bucket is “Platform”? Lines: 1');
    await window.screenshot('import-bucket');
    await press('Enter');
    await asked('Which bucket is “Team”? Lines: 1');
    await press('ArrowDown', 'Enter');
    await asked('Which bucket is “Vacation”? Lines: 1');
    await press('ArrowUp');
    await focusedRow('Leave these lines out').waitFor();
    await press('Enter');
    await focusedRow('Import 2 entries').waitFor();
    await box().getByText('Strategy 1 h · People 2 h · lines that cannot be read: 1').waitFor();
    await editor().getByText('Line 5: "Total" is no day').waitFor();
    await window.screenshot('import-preview');
    await press('Enter');
    await told(/^2 entries added.*Activate to undo/);
    assert.deepEqual(await written(), [
      'minutes: 60, bucket: strategy, note: Roadmap',
      'minutes: 120, bucket: people, note: 1:1s',
    ]);
    await frame.getByText('2 h', { exact: true }).first().waitFor();
    await editor().getByText('Line 5: "Total" is no day').waitFor();
    await window.screenshot('import-done');
    await window.command('Tech Lead Balance: Undo Last Change');
    await window.page.getByText('Taken back: 2 entries added').waitFor();
    assert.deepEqual(await written().catch(() => []), []);
    await frame.getByText('No time is accounted for yet.').waitFor();
  });

  it('takes the text of the open editor, and its columns can be chosen anew', async () => {
    await writeFile(path.join(repository, 'pasted.csv'), '');
    await press('ControlOrMeta+P');
    await window.page.keyboard.type('pasted.csv');
    await focusedRow('pasted.csv').waitFor();
    await press('Enter');
    await window.page
      .getByRole('tab', { name: /^pasted\.csv/ })
      .and(window.page.locator('[aria-selected="true"]'))
      .waitFor();
    await window.page.locator('.editor-instance:visible .focused').first().waitFor();
    await window.page.keyboard.insertText(`${dayAt()};0:45;people;feedback;extra`);
    await editor().getByText('feedback').waitFor();
    await importing();
    await focusedRow('pasted.csv').waitFor();
    await window.screenshot('import-source');
    await press('Enter');
    await asked('Which column is the note?');
    await press('Enter');
    await focusedRow('Import 1 entry').waitFor();
    await press('ArrowDown');
    await focusedRow('Choose the columns…').waitFor();
    await press('Enter');
    await asked('Which column is the day?');
    await window.screenshot('import-columns');
    await press('Enter');
    await asked('Which column is the duration?');
    await press('Enter');
    await asked('Which column is the start?');
    await press('ArrowUp');
    await focusedRow('None').waitFor();
    await press('Enter');
    await asked(/^Which column tells the bucket/);
    await focusedRow('Column 3').waitFor();
    await press('Enter');
    await asked('Which column is the note?');
    await press('ArrowDown');
    await focusedRow('Column 5').waitFor();
    await press('Enter');
    await asked('Which column is the responsibility?');
    await press('Escape');
    await box().waitFor({ state: 'detached' });
    assert.deepEqual(await written().catch(() => []), []);
    await importing();
    await focusedRow('pasted.csv').waitFor();
    await press('Enter');
    await asked('Which column is the note?');
    await press('ArrowDown');
    await focusedRow('Column 5').waitFor();
    await press('Enter');
    await focusedRow('Import 1 entry').waitFor();
    await press('Enter');
    await told(/^1 entry added/);
    assert.deepEqual(await written(), ['minutes: 45, bucket: people, note: extra']);
  });
});
