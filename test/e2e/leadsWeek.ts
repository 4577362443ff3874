import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addDays, lastWeekday } from '../../src/balance/days.ts';
import { weekName } from '../../src/balance/reviewWeek.ts';
import { afternoonZone } from '../fixtures/afternoonZone.ts';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';
import { clockIn, minuteNow } from './clockIn.ts';
import { everyDay } from './days.ts';

/** Minutes without the editor before the window opens: of this the tests time a part. */
const away = 80;

/** A window in the afternoon of a working day, whatever the hour of the tests, and the files it writes. */
export interface LeadsWeek {
  window: VSCodeWindow;
  today: string;
  thisMonday: string;
  lastMonday: string;
  /** When the lead went away, in minutes since the epoch. */
  leftAt: number;
  /** `HH:MM` of a minute since the epoch. */
  time: (minute: number) => string;
  checklist: string;
  timerFile: string;
  /** What the journal says of its entries but for their ids, the oldest day first. */
  written: () => Promise<string[]>;
  savedReview: (monday: string) => Promise<string>;
}

/**
 * Opens a window on a repository with two commits on Tuesday of last week. Control+Alt+Shift+1 is the review of
 * last week, and with 2 that of this one.
 *
 * @param language VS Code's name for the language; English without
 */
export async function openLeadsWeek(folder: string, language: string | undefined): Promise<LeadsWeek> {
  const zone = afternoonZone();
  const { day, time, date } = clockIn(zone);
  const now = minuteNow();
  const leftAt = now - away;
  const today = day(now);
  const thisMonday = lastWeekday(today, 1);
  const lastMonday = addDays(thisMonday, -7);
  const [journal, userData] = [path.join(folder, 'journal'), path.join(folder, 'profile')];
  const repository = await makeGitRepository(folder, 'app');
  for (const clock of ['10:00', '13:00']) {
    await git(repository, ['commit', '--quiet', '--allow-empty', '-m', clock], date(addDays(lastMonday, 1), clock));
  }
  const user = path.join(userData, 'data', 'User');
  const storage = path.join(user, 'globalStorage', 'tech-lead-balance.tech-lead-balance');
  const lastUse = path.join(storage, 'last-use');
  await mkdir(storage, { recursive: true });
  await writeFile(lastUse, `${leftAt - 60}\n`);
  await utimes(lastUse, leftAt * 60, leftAt * 60);
  // The week is a parameter of the command: keys give it one.
  const keys = [lastMonday, thisMonday].map((args, index) => ({
    key: `ctrl+alt+shift+${index + 1}`,
    command: 'techLeadBalance.weeklyReview',
    args,
  }));
  await writeFile(path.join(user, 'keybindings.json'), JSON.stringify(keys));
  const window = await openWindow({
    folder: repository,
    userData,
    ...(language !== undefined && { language }),
    settings: {
      'techLeadBalance.journalFolder': journal,
      'techLeadBalance.timeZone': zone,
      'techLeadBalance.workingHours': everyDay,
    },
    env: { HOME: folder, XDG_CONFIG_HOME: folder },
    viewport: { width: 1280, height: 1000 },
  });
  await window.page.keyboard.press('Escape'); // back at the desk
  return {
    window,
    today,
    thisMonday,
    lastMonday,
    leftAt,
    time,
    checklist: path.join(repository, '.tech-lead', 'responsibilities.yaml'),
    timerFile: path.join(storage, 'timer.json'),
    written: () => entriesIn(journal),
    savedReview: (monday) => readFile(path.join(journal, 'reviews', reviewName(monday)), 'utf8'),
  };
}

export function reviewName(monday: string): string {
  return `${weekName(monday)}.md`;
}

async function entriesIn(journal: string): Promise<string[]> {
  const names = (await readdir(journal)).filter((name) => name.endsWith('.yaml'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(journal, name), 'utf8')));
  return texts
    .flatMap((text) => Array.from(text.matchAll(/^- \{id: \w+, on: (.*)\}$/gm), ([, entry = '']) => entry))
    .toSorted();
}
