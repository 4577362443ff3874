import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bucketIds } from '../../src/balance/bucket.ts';
import { addDays, weekdayOf } from '../../src/balance/days.ts';
import { itemText } from '../../src/journal/entryText.ts';
import { GitSandbox } from '../fixtures/git/temporaryRepository.ts';
import { localDay } from '../host/demo/localTime.ts';
import { type VSCodeWindow, openWindow } from '../host/window.ts';

const person = { name: 'Ana Lead', mail: 'ana@example.com' };
const clocks = [9, 10, 11, 13, 14, 15, 16, 17];
const entriesADay = 6;

/** A window on a year of a busy lead: 2,000 commits and 1,600 entries. */
export async function withYearWindow<T>(measure: (window: VSCodeWindow) => Promise<T>): Promise<T> {
  const sandbox = new GitSandbox();
  const days = workingDays(localDay(new Date()));
  const repository = sandbox.repository('app', person.mail);
  repository.commit(
    ...days.flatMap((day) =>
      clocks.map((hour) => ({
        author: person,
        authored: Date.parse(`${day}T00:00Z`) / 1000 + hour * 3600,
        message: `Change of ${day} at ${hour}`,
      })),
    ),
  );
  const journalFolder = sandbox.path('journal');
  await writeJournal(journalFolder, days);
  const window = await openWindow({
    folder: repository.folder,
    settings: { 'techLeadBalance.journalFolder': journalFolder },
    env: sandbox.environment,
    viewport: { width: 1280, height: 1000 },
  });
  try {
    return await measure(window);
  } finally {
    await window.close();
    sandbox.remove();
  }
}

/** The year before a day, Monday to Friday. */
function workingDays(today: string): string[] {
  return Array.from({ length: 365 }, (_, ago) => addDays(today, ago - 364)).filter((day) => weekdayOf(day) <= 5);
}

async function writeJournal(folder: string, days: readonly string[]): Promise<void> {
  await mkdir(folder);
  const months = Map.groupBy(days, (day) => day.slice(0, 7));
  for (const [month, ofMonth] of months) {
    const lines = ofMonth.flatMap((on) =>
      Array.from({ length: entriesADay }, (_, index) => {
        const bucket = bucketIds[index % 2] ?? 'people';
        const id = `y${on.replaceAll('-', '')}${index}`;
        return `- ${itemText({ id, on, minutes: 25, bucket, note: `Talk ${index} of ${on}` })}`;
      }),
    );
    await writeFile(path.join(folder, `${month}.yaml`), `version: 1\nentries:\n${lines.join('\n')}\n`);
  }
}
