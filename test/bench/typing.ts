import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bucketIds } from '../../src/balance/bucket.ts';
import { addDays, daysFrom } from '../../src/balance/days.ts';
import type { TimeEntry } from '../../src/balance/entry.ts';
import type { Evidence } from '../../src/balance/evidence.ts';
import { gapsOf } from '../../src/balance/gaps.ts';
import { parseDay } from '../../src/balance/logDay.ts';
import { parseLog } from '../../src/balance/logGrammar.ts';
import type { LogContext } from '../../src/balance/logReading.ts';
import { periodOf } from '../../src/balance/period.ts';
import { Journal } from '../../src/journal/journal.ts';
import { balanceOf, balanceWith, computeSnapshot } from '../../src/workbench/computeSnapshot.ts';
import type { Snapshot } from '../../src/workbench/snapshot.ts';
import { makeTempDir } from '../host/places.ts';
import type { Figure } from './figure.ts';
import { timed } from './samples.ts';

const today = '2026-11-20';
const now = Date.UTC(2026, 10, 20, 12) / 60_000;
const days = 10 * 365;
/** A window keeps what was seen from the beginning of a year on. */
const seenDays = 2 * 365;
const commitsADay = 6;
const entriesADay = 5;
/** What the log box knows of the journal. */
const familiarDays = 13 * 7;
const line = 'p 30 1:1 with Ana about the next step #mentoring @yesterday 14:00';

/** What each key in the log box costs with ten years of data, and Enter until the entry is on the disk. */
export async function measureTyping(rounds: number): Promise<Figure[]> {
  const temp = await makeTempDir();
  try {
    const folder = path.join(temp.path, 'journal');
    await writeTenYears(folder);
    const journal = new Journal(folder);
    const { entries } = await journal.readMonths(addDays(today, -familiarDays), today);
    const snapshot = snapshotOf(entries);
    const keys: number[] = [];
    const opened: number[] = [];
    const gaps: number[] = [];
    const enters: number[] = [];
    for (let round = -2; round < rounds; round += 1) {
      const times: number[] = [];
      for (let end = 1; end <= line.length; end += 1) {
        times.push(await timed(() => preview(snapshot, line.slice(0, end))));
      }
      const open = await timed(() =>
        bucketIds.forEach((bucket) =>
          [15, 30, 60].forEach((minutes) => effect(snapshot, { on: today, minutes, bucket })),
        ),
      );
      const gap = await timed(() => gapsOfQuarter(snapshot));
      const enter = await timed(() => journal.add({ on: today, minutes: 30, bucket: 'people', note: '1:1 with Ana' }));
      if (round < 0) continue;
      keys.push(...times);
      opened.push(open);
      gaps.push(gap);
      enters.push(enter);
    }
    return [
      { name: 'a key in the log box, ten years of data', unit: 'ms', goal: 10, values: keys },
      { name: '  what the empty box offers', unit: 'ms', values: opened },
      { name: '  Enter until the entry is on the disk', unit: 'ms', goal: 100, values: enters },
      { name: '  the gaps of a quarter', unit: 'ms', values: gaps },
    ];
  } finally {
    await temp.remove();
  }
}

const context: LogContext = {
  today,
  isToCome: (at) => at > '13:00',
  responsibilities: [{ id: 'mentoring', bucket: 'people' }],
};

/** What a key does, but for the words: the text is read, and the balance computed once for each row that has one. */
function preview(snapshot: Snapshot, typed: string): void {
  if (parseDay(typed, context) !== undefined) return;
  const { bucket, minutes, on, at, note } = parseLog(typed, context).reading;
  if (minutes === undefined) return;
  for (const id of bucket === undefined ? bucketIds : [bucket]) effect(snapshot, { on, at, minutes, bucket: id, note });
}

function effect(snapshot: Snapshot, draft: Omit<TimeEntry, 'id'>): void {
  balanceWith(snapshot, draft);
}

function gapsOfQuarter(snapshot: Snapshot): void {
  const { calendar, weekPlan } = snapshot.settings;
  gapsOf({
    period: periodOf({ kind: 'thisQuarter' }, today, calendar),
    today,
    now,
    calendar,
    weekPlan,
    notWork: [],
    balanceOfDay: (day) => balanceOf(snapshot, { kind: 'custom', from: day, to: day }),
  });
}

async function writeTenYears(folder: string): Promise<void> {
  await mkdir(folder);
  const months = Map.groupBy(daysFrom(addDays(today, -days), today), (day) => day.slice(0, 7));
  for (const [month, ofMonth] of months) {
    const lines = ofMonth.flatMap((day) =>
      Array.from(
        { length: entriesADay },
        (_, index) =>
          `- {id: d${day.replaceAll('-', '')}${index}, on: ${day}, at: "${String(9 + index).padStart(2, '0')}:15", minutes: ${15 + index * 5}, bucket: ${bucketIds[index % 3]}, note: Talk ${index}}\n`,
      ),
    );
    await writeFile(path.join(folder, `${month}.yaml`), `version: 1\nentries:\n${lines.join('')}`);
  }
}

/** All that was ever seen is in hand: more than a window keeps. */
const evidence: readonly Evidence[] = Array.from({ length: seenDays * commitsADay }, (_, index) => ({
  kind: index % 5 === 0 ? 'review' : 'commit',
  ref: index.toString(16).padStart(16, '0'),
  id: index.toString(16).padStart(40, '0'),
  repository: 'app',
  at: now - Math.floor((index * 1440) / commitsADay),
  title: `Change ${index}`,
}));

function snapshotOf(entries: readonly TimeEntry[]): Snapshot {
  return computeSnapshot({
    settings: {
      role: 'techLead',
      band: 10,
      roles: {},
      calendar: { timeZone: 'Europe/Berlin', rolloverHour: 0, weekStart: 1 },
      weekPlan: [480, 480, 480, 480, 480, 0, 0],
      sessionRules: { gap: 120, leadIn: 30, directedWeight: 0.5 },
      leftToRhythm: { gap: true, leadIn: true },
      reviewBucket: 'building',
      askAfterAway: true,
      myEmails: [],
      statusBar: 'full',
      checklistPath: '.tech-lead/responsibilities.yaml',
      journalFolder: '',
      wrong: [],
    },
    choice: { kind: 'thisWeek' },
    scope: 'all',
    now,
    observed: {
      kind: 'ready',
      from: 0,
      problems: [],
      repositories: [
        {
          root: '/app',
          folder: '/app',
          name: 'app',
          inWorkspace: true,
          identities: [],
          problems: [],
          evidence,
          commitsRead: evidence.length,
        },
      ],
    },
    written: { from: addDays(today, -familiarDays), to: today, entries, leave: [], corrections: [], problems: [] },
  });
}
