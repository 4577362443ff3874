import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { addDays } from '../../src/balance/days.ts';
import { itemText } from '../../src/journal/entryText.ts';
import { driftingWeeks } from '../fixtures/weeks.ts';
import { axe } from '../host/axe.ts';
import { makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { weekOf } from './days.ts';

describe('twelve weeks in the panel', () => {
  const monday = weekOf(0).from;
  let temp: TempDir;
  let window: VSCodeWindow;
  let frame: Frame;
  let file: string;
  let repository: string;

  const headline = (text: RegExp) => frame.locator('.headline').filter({ hasText: text });
  const chosen = (label: string) => frame.getByLabel('Period').locator('option:checked', { hasText: label });
  const focusedLabel = () => frame.evaluate<string>(`document.activeElement.getAttribute('aria-label') ?? ''`);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await window.page.keyboard.press(key);
  };

  before(async () => {
    temp = await makeTempDir();
    const journalFolder = path.join(temp.path, 'journal');
    file = path.join(journalFolder, 'weeks.yaml');
    await mkdir(journalFolder);
    const { entries, leave } = driftingWeeks(monday);
    const lines = [...entries, ...leave].map((item, index) => `- ${itemText({ id: `week${index}`, ...item })}`);
    await writeFile(file, `version: 1\nentries:\n${lines.join('\n')}\n`);
    repository = await makeGitRepository(temp.path, 'app');
    window = await openWindow({
      folder: repository,
      settings: { 'techLeadBalance.journalFolder': journalFolder },
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1280, height: 1300 },
    });
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
    frame = await window.frame();
    await frame.getByRole('heading', { name: 'Last 12 weeks' }).waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await window.screenshot(`failed: ${this.currentTest.title}`.replaceAll(/\W+/g, '-'));
    }
  });
  after(async () => {
    await window.close();
    await temp.remove();
  });

  it('say a drift and its causes, also while nothing is logged this week', async () => {
    await headline(/^No time is accounted for yet\.$/).waitFor();
    await frame
      .getByText(
        'People above your band for the second week: +11 h for "Mentor and coach the team", −11 h logged as Building.',
      )
      .waitFor();
    assert.deepEqual(await axe(frame), []);
    await window.screenshot('drift');
  });

  it('name a responsibility as the checklist does, also once it has another title', async () => {
    const checklist = path.join(repository, '.tech-lead/responsibilities.yaml');
    await mkdir(path.dirname(checklist));
    await writeFile(checklist, named('Grow two seniors'));
    await frame.getByText('+11 h for "Grow two seniors"').waitFor();
    await writeFile(checklist, named('Grow three seniors'));
    await frame.getByText('+11 h for "Grow three seniors"').waitFor();
  });

  it('open by keyboard, one stop for all of them, and keep the focus', async () => {
    await window.command('Tech Lead Balance: Focus on Balance View');
    for (let stops = 0; stops < 9 && !(await focusedLabel()).includes('nothing accounted for'); stops += 1) {
      await press('Tab');
    }
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    assert.match(await focusedLabel(), /: Strategy 29%, People 11%, Building 60%; 40 of 40 h$/);
    await press('Enter');
    await headline(/^Building 60%, within your band\.$/).waitFor();
    await chosen('Custom period').waitFor({ state: 'attached' });
    assert.match(await focusedLabel(), /People 11%/);
    assert.equal(await frame.getByText(/for the second week/).count(), 0, 'a week long gone says what drifts now');
    await press('ArrowLeft');
    assert.match(await focusedLabel(), /: off$/);
    await press('ArrowLeft', 'Enter');
    await headline(/^Too little is accounted for to compare with your role\.$/).waitFor();
    await frame.getByRole('button', { name: 'Fill gaps' }).waitFor();
    assert.match(await focusedLabel(), /: Strategy ~0%, People ~0%, Building ~100%; 5 of 40 h, too little to compare$/);
    await window.screenshot('trend low week');
  });

  it('keep the focus while the figures change by another hand', async () => {
    const text = await readFile(file, 'utf8');
    const item = { id: 'byhand', on: addDays(monday, -35), minutes: 900, bucket: 'people' } as const;
    await writeFile(file, `${text}- ${itemText(item)}\n`);
    await headline(/^Too little/).waitFor({ state: 'detached' });
    assert.match(await focusedLabel(), /: Strategy 0%, People 75%, Building 25%; 20 of 40 h$/);
    await writeFile(file, text);
    await headline(/^Too little/).waitFor();
  });

  it('have names where they have one, and compare', async () => {
    await press('End', 'ArrowLeft', 'Enter');
    await headline(/^People above your band for the second week: /).waitFor();
    await chosen('Last week').waitFor({ state: 'attached' });
    await press('ArrowLeft', 'Enter');
    await frame.getByText('People: 11 h more than in the time before.').waitFor();
    await press('End', 'Enter');
    await chosen('This week').waitFor({ state: 'attached' });
    assert.match(await focusedLabel(), /nothing accounted for$/);
  });

  it('are a table, too', async () => {
    await frame.getByRole('button', { name: 'Show as table' }).click();
    const table = frame.getByRole('table', { name: 'Last 12 weeks' });
    await table.getByRole('row', { name: /29% 11% 60% 40 of 40 h$/ }).waitFor();
    await table.getByRole('row', { name: /off$/ }).waitFor();
    assert.equal(await table.getByRole('row').count(), 13);
    assert.deepEqual(await axe(frame), []);
    await frame.getByRole('button', { name: 'Hide table' }).click();
  });
});

/** A checklist with mentoring alone, under this title. */
function named(title: string): string {
  return `version: 1\nresponsibilities:\n- {id: mentoring, bucket: people, title: ${title}, cadence: weekly}\n`;
}
