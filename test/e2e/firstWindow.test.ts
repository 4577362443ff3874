import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { axe } from '../host/axe.ts';
import { makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';

describe('the first window', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let home: Record<string, string>;

  before(async () => {
    temp = await makeTempDir();
    home = { HOME: temp.path, XDG_CONFIG_HOME: temp.path };
    window = await openWindow({
      folder: await makeGitRepository(temp.path, 'app'),
      env: home,
      viewport: { width: 1280, height: 1000 },
    });
  });
  after(async () => {
    await window?.close();
    await temp.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await window.screenshot(`failed: ${this.currentTest.title}`.replaceAll(/\W+/g, '-'));
    }
  });

  it('shows the panel in the activity bar', async () => {
    await window.page.getByRole('tab', { name: 'Tech Lead Balance' }).click();
    const frame = await window.frame();
    await frame.getByRole('main').waitFor();
  });

  it('says in an empty repository who the lead is taken for, and what the role asks', async () => {
    const frame = await window.frame();
    await frame.getByText('No time is accounted for yet.').waitFor();
    await frame.getByText('No commits or reviews by you in this period. You are taken for lea@example.com.').waitFor();
    await frame.getByRole('heading', { name: 'Target · Tech Lead' }).waitFor();
    assert.deepEqual(await axe(frame), []);
    assert.ok(path.isAbsolute(await window.screenshot('firstWindow')));
  });

  it('takes further addresses from where it says whose it knows, and no nonsense', async () => {
    await (await window.frame()).getByRole('button', { name: 'Change' }).click();
    const box = window.page.locator('.quick-input-widget:visible');
    const input = box.locator('input[type="text"]');
    const ticked = (mail: string) => box.getByRole('checkbox', { name: mail, exact: true, checked: true }).waitFor();
    await ticked('lea@example.com');
    await box.getByText("From git's configuration").waitFor();
    await input.fill('lea@home.example, nobody');
    await box.getByText('"nobody" is no e-mail address.').waitFor();
    await window.page.keyboard.press('Enter');
    assert.equal(await box.isVisible(), true, 'Enter took nonsense');
    await input.fill('lea@home.example');
    await ticked('lea@home.example');
    await window.screenshot('identity');
    await window.page.keyboard.press('Enter');
    await (await window.frame()).getByText('You are taken for lea@example.com and lea@home.example.').waitFor();
  });

  it('lets go of an address the lead added, and not of one git is configured with', async () => {
    await window.command('Tech Lead Balance: Choose My E-mail Addresses…');
    const box = window.page.locator('.quick-input-widget:visible');
    await box.getByText('Added by you').waitFor();
    await window.screenshot('identity-added');
    for (const mail of ['lea@example.com', 'lea@home.example']) await box.getByText(mail, { exact: true }).click();
    await box.getByRole('checkbox', { name: 'lea@example.com', exact: true, checked: true }).waitFor();
    await box.getByRole('checkbox', { name: 'lea@home.example', exact: true, checked: false }).waitFor();
    await box.getByRole('button', { name: 'OK' }).click();
    await (await window.frame()).getByText('You are taken for lea@example.com.').waitFor();
  });

  it('says that there is no evidence yet, and what makes some', async () => {
    await window.command('Tech Lead Balance: Show Evidence');
    await window.page.getByText('Nothing was observed or logged in this period.').waitFor();
    await window.page.getByRole('button', { name: 'Log Time', exact: true }).waitFor();
    await window.screenshot('evidence-empty');
  });

  it('has a walkthrough of four steps with a picture each', async () => {
    const { page } = window;
    await window.command('Welcome: Open Walkthrough...');
    await page.locator('.quick-input-widget:visible input[type="text"]').fill('Get started with Tech Lead');
    await page.getByRole('option', { name: /Get started with Tech Lead Balance/ }).click();
    await page.getByRole('heading', { name: 'Get started with Tech Lead Balance', level: 2 }).waitFor();
    const steps = page.locator('.getting-started-step:visible');
    assert.equal(await steps.count(), 4);
    await page.setViewportSize({ width: 1700, height: 1000 }); // where it is narrow, VS Code leaves the pictures out
    for (const [index, alt] of [
      'Three roles with their shares of strategy, people and building',
      'The Balance view with a bar for each bucket',
      'The log box with a preview of what the text means',
      'The Responsibilities view with checkboxes',
    ].entries()) {
      await steps.nth(index).click();
      const picture = page.locator('.getting-started-media').getByRole('img', { name: alt });
      await picture.waitFor();
      await picture.evaluate('(image) => image.decode()'); // refuses what cannot be read
      await window.screenshot(`walkthrough ${index + 1}`);
    }
    await window.command('View: Close All Editors');
  });

  it('says without a folder what is missing, offers one, and logs', async () => {
    // In a VS Code of its own: what was opened in the other one counts here, too.
    const other = await openWindow({ env: home, viewport: { width: 1280, height: 1000 } });
    try {
      await other.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
      const frame = await other.frame();
      await frame.getByText('No folder is open, so there is no git to read building time from.').waitFor();
      await frame.getByRole('button', { name: 'Open folder' }).waitFor();
      await other.page.getByText('The checklist lives in your workspace. Open a folder to see or create it.').waitFor();
      assert.deepEqual(await axe(frame), []);
      await other.command('Tech Lead Balance: Show Evidence');
      await other.page
        .getByText('No folder is open, so there is no git to read. What you log is listed here.')
        .waitFor();
      await other.screenshot('no-folder');
      await frame.getByRole('button', { name: 'Log time' }).click();
      await other.page.getByPlaceholder(/Bucket, duration and note/).fill('p 20 1:1');
      await other.page.keyboard.press('Enter');
      await frame.getByRole('img', { name: /^People management: ~?100%/ }).waitFor();
      await other.page.getByRole('button', { name: /^Logged People 20 min/ }).click();
      await frame.getByText('No time is accounted for yet.').waitFor();
    } finally {
      await other.close();
    }
  });

  it('says of a folder without a repository that nothing can be read from it', async () => {
    const folder = path.join(temp.path, 'notes');
    await mkdir(folder);
    const other = await window.another({ folder });
    try {
      await other.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
      await (
        await other.frame()
      )
        .getByText('notes holds no git repository, so no building time is read from it.')
        .waitFor();
      await other.screenshot('no-repository');
    } finally {
      await other.page.close();
    }
  });
});
