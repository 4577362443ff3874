import assert from 'node:assert/strict';
import path from 'node:path';
import { axe } from '../host/axe.ts';
import { makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';

describe('the first window', () => {
  let temp: TempDir;
  let window: VSCodeWindow;

  before(async () => {
    temp = await makeTempDir();
    window = await openWindow({ folder: await makeGitRepository(temp.path, 'app') });
  });
  after(async () => {
    await window?.close();
    await temp.remove();
  });

  it('shows the panel in the activity bar', async () => {
    await window.page.getByRole('tab', { name: 'Tech Lead Balance' }).click();
    const frame = await window.frame();
    await frame.getByRole('main').waitFor();
    assert.ok(path.isAbsolute(await window.screenshot('firstWindow')));
  });

  it('has a panel without accessibility violations', async () => {
    assert.deepEqual(await axe(await window.frame()), []);
  });
});
