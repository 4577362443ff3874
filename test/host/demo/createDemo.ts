import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checklistText } from './checklistText.ts';
import { diary } from './diary.ts';
import { importHistory } from './importHistory.ts';
import { journalTexts } from './journalTexts.ts';
import { layDay } from './layDay.ts';
import { localDay, secondsAt } from './localTime.ts';
import { remakeFolder } from './markedFolder.ts';
import { planHistories } from './planHistories.ts';
import { randomFrom } from './random.ts';
import { topics } from './topics.ts';

export interface DemoOptions {
  readonly journalFolder: string;
  /** ISO day; this machine's today unless given. */
  readonly today?: string;
  /** Nothing in the demo is later. The time on the clock, or 18:00 of another `today`, unless given. */
  readonly now?: Date;
}

/** Every part draws from a stream of its own, oldest day first, so that the past stays the same all day. */
const seed = 20_260_301;
const evening = 18 * 60;

/**
 * Makes the demo workspace below `root`: two repositories and a checklist in one folder, and the
 * journal in another. Both are made anew each time; a folder that is not the demo's is refused.
 */
export async function createDemo(root: string, options: DemoOptions): Promise<{ folder: string }> {
  const { today, minute, now } = moment(options);
  const folder = join(root, 'tech-lead-demo');
  await remakeFolder(folder);
  await remakeFolder(options.journalFolder);

  const days = diary(today, minute, randomFrom(seed));
  const nextNote = notesInTurns();
  const moments = randomFrom(seed + 1);
  const laid = days.map((day) => layDay(day, moments, nextNote));
  const histories = planHistories(
    days,
    laid.flatMap(({ traces }) => traces),
    now,
    seed + 2,
  );
  const journal = journalTexts(laid, randomFrom(seed));

  await mkdir(join(folder, '.tech-lead'));
  await Promise.all([
    ...[...histories].map(([{ name }, history]) => importHistory(join(folder, name), history)),
    ...[...journal].map(([name, text]) => writeFile(join(options.journalFolder, name), text)),
    writeFile(join(folder, '.tech-lead', 'responsibilities.yaml'), checklistText(today)),
  ]);
  return { folder };
}

/** `minute` is since midnight on the wall clock, `now` in seconds since 1970. */
function moment(options: DemoOptions): { today: string; minute: number; now: number } {
  const clock = options.now ?? new Date();
  const { today = localDay(clock) } = options;
  if (localDay(clock) === today) {
    return { today, minute: clock.getHours() * 60 + clock.getMinutes(), now: Math.floor(clock.getTime() / 1000) };
  }
  if (options.now !== undefined) throw new Error(`The demo's today is ${today}, but its now is on ${localDay(clock)}.`);
  return { today, minute: evening, now: secondsAt(today, evening) };
}

/** The next note of a topic, each time it comes up. */
function notesInTurns(): (topic: string) => string {
  const turns = new Map<string, number>();
  return (topic) => {
    const turn = turns.get(topic) ?? 0;
    turns.set(topic, turn + 1);
    const notes = topics[topic]?.notes ?? [];
    return notes[turn % notes.length] ?? topic;
  };
}
