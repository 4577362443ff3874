import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { axe } from '../host/axe.ts';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { todayAt } from './days.ts';

/** Below half of an hour apart, and more than two hours from those of the other repository. */
const mornings = ['08:00', '08:30'];
const evenings = ['12:00', '12:20'];

describe('one lead with many repositories', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let app: string;
  let web: string;

  before(async () => {
    temp = await makeTempDir();
    app = await makeGitRepository(temp.path, 'app');
    web = await makeGitRepository(temp.path, 'web');
    for (const time of mornings) await commit(app, time);
    for (const time of evenings) await commit(web, time);
    window = await openWindow({
      folder: app,
      settings: { 'techLeadBalance.sessionLeadIn': 30 },
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1100, height: 1000 },
    });
    const frame = await balanceOf(window);
    await commits(frame, '1 h').waitFor();
    assert.equal(await frame.getByLabel('Repositories').count(), 0, 'there is nothing to choose from yet');
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

  it('has one balance in every window, which can be narrowed to the workspace', async () => {
    const second = await window.another({ folder: web });
    try {
      const frame = await balanceOf(second);
      await commits(frame, '1 h 50 min').waitFor();
      await frame.getByLabel('Repositories').selectOption({ label: 'This workspace' });
      await commits(frame, '50 min').waitFor();
      assert.deepEqual(await axe(frame), []);
      await second.screenshot('this-workspace');
      await frame.getByLabel('Repositories').selectOption({ label: 'All repositories' });
      await commits(frame, '1 h 50 min').waitFor();
    } finally {
      await second.page.close();
    }
  });

  it('is shown in a window without a folder, too', async () => {
    const second = await window.another({});
    try {
      const frame = await balanceOf(second);
      await commits(frame, '1 h 50 min').waitFor();
      assert.equal(await frame.getByText('No folder is open').count(), 0);
    } finally {
      await second.page.close();
    }
  });

  it('says in one line that a repository is gone, and counts what was seen of it', async () => {
    await rm(web, { recursive: true });
    await window.command('Tech Lead Balance: Refresh');
    const frame = await window.frame();
    await frame.getByText('web is not where it was any more; what was seen of it still counts.').waitFor();
    await commits(frame, '1 h 50 min').waitFor();
  });

  it('forgets a repository when the lead says so, and asks first', async () => {
    await window.command('Tech Lead Balance: Repositories That Count…');
    const { page } = window;
    const row = page
      .locator('.quick-input-widget:visible .monaco-list-row')
      .filter({ hasText: path.join(temp.path, 'web') });
    await row.getByText('Not there any more; what was seen of it still counts').waitFor();
    await window.screenshot('repositories-that-count');
    await row.hover();
    await row.getByRole('button', { name: 'Forget' }).click();
    await confirm(page, 'Forget all that was seen in web?', 'Forget');
    const frame = await window.frame();
    await commits(frame, '1 h').waitFor();
    await frame.getByText('web is not where it was any more').waitFor({ state: 'detached' });
  });
});

function commit(repository: string, time: string): Promise<unknown> {
  return git(repository, ['commit', '--quiet', '--allow-empty', '-m', `Work of ${time}`], todayAt(time));
}

async function balanceOf({ page, frame }: VSCodeWindow): Promise<Frame> {
  await page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
  return frame();
}

function commits(frame: Frame, time: string) {
  return frame.getByText(new RegExp(`^${time} commits`));
}

async function confirm(page: Page, question: string, answer: string): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ hasText: question });
  await dialog.getByRole('button', { name: answer, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
