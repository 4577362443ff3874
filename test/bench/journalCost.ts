import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bucketIds } from '../../src/balance/bucket.ts';
import type { TimeEntry } from '../../src/balance/entry.ts';
import type { Evidence } from '../../src/balance/evidence.ts';
import { Journal } from '../../src/journal/journal.ts';
import { computeSnapshot } from '../../src/workbench/computeSnapshot.ts';
import { makeTempDir } from '../host/places.ts';
import type { Figure } from './figure.ts';
import { timed } from './samples.ts';

const today = '2026-11-20';
const now = Date.UTC(2026, 10, 20, 12) / 60_000;
const commitsInHalfAYear = 1_000;

/** What the host does between Enter and the panel, without the editor: the new line, reading it, the balance. */
export async function measureJournalCost(rounds: number): Promise<Figure[]> {
  return [...(await measureMonth(100, rounds)), ...(await measureMonth(1_000, rounds))];
}

async function measureMonth(entries: number, rounds: number): Promise<Figure[]> {
  const temp = await makeTempDir();
  try {
    const folder = path.join(temp.path, 'journal');
    await mkdir(folder);
    await writeFile(path.join(folder, '2026-11.yaml'), monthText(entries));
    const journal = new Journal(folder);
    await journal.readAll();
    const times = { add: [] as number[], read: [] as number[], compute: [] as number[] };
    for (let round = -2; round < rounds; round += 1) {
      let added: TimeEntry | undefined;
      const add = await timed(async () => {
        added = await journal.add({ on: today, minutes: 30, bucket: 'people', note: '1:1 with Ana' });
      });
      let written: Awaited<ReturnType<Journal['readAll']>> = {
        entries: [],
        leave: [],
        corrections: [],
        files: [],
      };
      const read = await timed(async () => {
        written = await journal.readAll();
      });
      const compute = await timed(() => snapshotOf(written));
      if (added) await journal.remove(added.id, added.on);
      await journal.readAll();
      if (round < 0) continue;
      times.add.push(add);
      times.read.push(read);
      times.compute.push(compute);
    }
    const where = `a month of ${entries} entries`;
    return [
      { name: `journal.add to ${where}`, unit: 'ms', values: times.add },
      { name: `  reading the journal again, ${where}`, unit: 'ms', values: times.read },
      { name: `  computing the snapshot, ${where}`, unit: 'ms', values: times.compute },
    ];
  } finally {
    await temp.remove();
  }
}

function monthText(entries: number): string {
  const lines = Array.from({ length: entries }, (_, index) => {
    const day = String((index % 20) + 1).padStart(2, '0');
    const bucket = bucketIds[index % bucketIds.length];
    return `- {id: e${index.toString(36).padStart(5, '0')}, on: 2026-11-${day}, minutes: ${15 + (index % 4) * 15}, bucket: ${bucket}, note: Talk ${index} with Ana, responsibility: mentoring}\n`;
  });
  return `version: 1\nentries:\n${lines.join('')}`;
}

const evidence: readonly Evidence[] = Array.from({ length: commitsInHalfAYear }, (_, index) => ({
  kind: index % 5 === 0 ? 'review' : 'commit',
  ref: index.toString(16).padStart(16, '0'),
  id: index.toString(16).padStart(40, '0'),
  repository: 'app',
  at: now - Math.floor((index * 180 * 24 * 60) / commitsInHalfAYear),
  title: `Change ${index}`,
}));

function snapshotOf({ entries, leave }: Awaited<ReturnType<Journal['readAll']>>): unknown {
  return computeSnapshot({
    settings: {
      role: 'techLead',
      band: 10,
      roles: {},
      calendar: { timeZone: 'Europe/Berlin', rolloverHour: 0, weekStart: 1 },
      weekPlan: [480, 480, 480, 480, 480, 0, 0],
      sessionRules: { gap: 120, leadIn: 30, directedWeight: 1 },
      leftToRhythm: { gap: true, leadIn: true },
      reviewBucket: 'building',
      myEmails: [],
      statusBar: 'full',
      askAfterAway: true,
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
    written: { from: '2026-01-01', to: today, entries, leave, corrections: [], problems: [] },
  });
}
