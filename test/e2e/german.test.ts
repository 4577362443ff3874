import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { dayAt, todayAt } from './days.ts';

describe('a working day in German', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let frame: Frame;
  let journal: string;
  let checklist: string;

  const press = (key: string) => window.page.keyboard.press(key);
  const preview = (text: string | RegExp) =>
    window.page.locator('.quick-input-widget:visible .monaco-list-row').getByText(text).first().waitFor();
  const told = (text: string | RegExp) => window.page.getByRole('button', { name: text }).waitFor();
  const written = (day: string) => readFile(path.join(journal, `${day.slice(0, 7)}.yaml`), 'utf8');
  const log = async (text: string, understood: RegExp) => {
    await window.command('Tech Lead Balance: Zeit eintragen…');
    await window.page.getByPlaceholder(/^Bereich, Dauer und Notiz/).waitFor();
    await window.page.keyboard.type(text);
    await preview(understood);
    await press('Enter');
  };

  before(async () => {
    temp = await makeTempDir();
    const repository = await makeGitRepository(temp.path, 'app');
    journal = path.join(temp.path, 'journal');
    checklist = path.join(repository, '.tech-lead/responsibilities.yaml');
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Begin'], todayAt('10:00'));
    window = await openWindow({
      folder: repository,
      language: 'de',
      settings: { 'techLeadBalance.journalFolder': journal },
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1280, height: 1300 },
    });
    await window.command('Tech Lead Balance: Focus on Bilanz View');
    frame = await window.frame();
    await frame.getByText('30 min Commits').waitFor();
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

  it('shows the balance in German words and figures', async () => {
    assert.equal(await frame.locator('html').getAttribute('lang'), 'de');
    await frame.getByRole('img', { name: /^Softwareentwicklung: ~100\s%; 30 min .*; Ziel 60\s%/ }).waitFor();
    await told(/^Tech Lead Balance, Diese Woche: .*Personalführung 0\s%/);
    await window.page.getByText('~ S 0 · P 0 · E 100').waitFor();
    await window.screenshot('german');
  });

  it('logs with the names of buckets and days', async () => {
    await log('personal 30 1:1 mit Ana @heute', /^Personal · 30 min · heute · 0\s% → \d+\s%$/);
    await told(/^Personal 30 min eingetragen\. Zum Rückgängigmachen aktivieren\.$/);
    assert.match(await written(dayAt()), /minutes: 30, bucket: people, note: 1:1 mit Ana\}/);
    await frame.getByRole('img', { name: /^Personalführung: ~50\s%; 30 min/ }).waitFor();
    const yesterday = new Intl.DateTimeFormat('de', { weekday: 'long' }).format(new Date(`${dayAt(-1)}T12:00`));
    await log(`e 1,5h Entwurf @${yesterday.toLowerCase()}`, /^Entwicklung · 1 h 30 min · \p{L}+\., \d+\. \p{L}+/u);
    await told(/^Entwicklung 1 h 30 min eingetragen/);
    assert.match(
      await written(dayAt(-1)),
      new RegExp(`on: ${dayAt(-1)}, minutes: 90, bucket: building, note: Entwurf\\}`),
    );
  });

  it('ticks a responsibility, whose checklist begins in German', async () => {
    await window.command('Tech Lead Balance: Focus on Zuständigkeiten View');
    // The checkbox takes the key as well as its row does.
    await window.page
      .getByRole('treeitem', { name: /^Standards setzen/ })
      .getByRole('checkbox')
      .press('Space');
    await window.page.getByRole('treeitem', { name: 'Standards setzen und heben, heute erledigt' }).waitFor();
    const text = await readFile(checklist, 'utf8');
    assert.match(text, new RegExp(`title: Standards setzen und heben\\n.*done: \\[${dayAt()}\\]`, 's'));
  });

  it('takes all of it back, the last first', async () => {
    const undo = () => window.command('Tech Lead Balance: Letzte Änderung rückgängig machen');
    await undo();
    await window.page.getByRole('treeitem', { name: 'Standards setzen und heben, diesen Monat fällig' }).waitFor();
    await undo();
    await window.page.getByText('Zurückgenommen: Entwicklung 1 h 30 min').waitFor();
    await undo();
    await window.page.getByText('Zurückgenommen: Personal 30 min').waitFor();
    await frame.getByRole('img', { name: /^Personalführung: ~0\s%/ }).waitFor();
    assert.doesNotMatch(await written(dayAt()), /bucket/);
  });
});
