import path from 'node:path';
import type { Frame } from 'playwright-core';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type TempDir, makeTempDir } from '../host/places.ts';
import { writeUserSettings } from '../host/vscodeWindow.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { dayAt, todayAt } from './days.ts';

describe('this week, where the editor is in Japanese', () => {
  let temp: TempDir;
  let window: VSCodeWindow;
  let frame: Frame;

  const startsOn = async (weekday: number) => {
    const first = -((new Date().getDay() - weekday + 7) % 7);
    const [from, to] = [first, first + 6].map((offset) => new Date(`${dayAt(offset)}T12:00`));
    const dates = new Intl.DateTimeFormat('ja', {
      day: 'numeric',
      month: 'short',
      ...(from?.getFullYear() !== to?.getFullYear() && { year: 'numeric' }),
    });
    await frame.getByRole('table', { name: `バランス、${dates.formatRange(from ?? 0, to ?? 0)}` }).waitFor();
  };
  const settings = (weekStart?: string) =>
    writeUserSettings(path.join(temp.path, 'user', 'data'), { 'techLeadBalance.weekStart': weekStart });

  before(async () => {
    temp = await makeTempDir();
    const repository = await makeGitRepository(temp.path, 'app');
    // Where there is no time yet there is no table.
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', 'Begin'], todayAt('10:00'));
    window = await openWindow({
      folder: repository,
      language: 'ja',
      userData: path.join(temp.path, 'user'),
      env: { HOME: temp.path, XDG_CONFIG_HOME: temp.path },
      viewport: { width: 1280, height: 1300 },
    });
    await window.command('Tech Lead Balance: Focus on バランス View');
    frame = await window.frame();
    await frame.getByRole('button', { name: '表で表示' }).click();
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

  it('starts on Sunday', () => startsOn(0));

  it('starts on the day that the setting names', async () => {
    await settings('monday');
    await startsOn(1);
    await settings('auto');
    await startsOn(0);
  });
});
