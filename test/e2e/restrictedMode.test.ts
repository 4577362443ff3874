import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { axe } from '../host/axe.ts';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';

describe('Restricted Mode', () => {
  let temp: TempDir;
  let window: VSCodeWindow;

  before(async () => {
    temp = await makeTempDir();
    const repository = await makeGitRepository(temp.path, 'app');
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Begin']);
    window = await openWindow({
      folder: repository,
      trusted: false,
      settings: { 'techLeadBalance.journalFolder': path.join(temp.path, 'journal') },
    });
    await window.page.getByRole('tab', { name: /^Tech Lead Balance/ }).click();
  });
  after(async () => {
    await window.close();
    await temp.remove();
  });

  it('says that git is not read, and offers to manage trust', async () => {
    const frame = await window.frame();
    await frame.getByText('Git is not read until you trust this workspace.').waitFor();
    await frame.getByRole('button', { name: 'Manage trust' }).waitFor();
    assert.deepEqual(await axe(frame), []);
    await window.screenshot('restricted');
  });

  it('still logs time', async () => {
    const frame = await window.frame();
    await frame.getByRole('button', { name: 'Log time' }).click();
    await window.page.getByPlaceholder(/Bucket, duration and note/).fill('p 30 1:1');
    await window.page.keyboard.press('Enter');
    await frame.getByRole('img', { name: /People management: ~?100%/ }).waitFor();
    assert.equal((await readdir(path.join(temp.path, 'journal'))).length, 1);
  });

  it('reads git once the workspace is trusted', async () => {
    const frame = await window.frame();
    await frame.getByRole('button', { name: 'Manage trust' }).click();
    await window.page.getByRole('button', { name: 'Trust', exact: true }).click();
    await (
      await window.frame()
    )
      .getByText(/commits/)
      .first()
      .waitFor();
  });
});
