import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Checklist } from '../../src/journal/checklist.ts';
import { Journal } from '../../src/journal/journal.ts';
import { JournalError } from '../../src/journal/journalError.ts';
import { nodeTextFile } from '../../src/journal/nodeTextFile.ts';
import { hostileJournals } from '../fixtures/journal/hostileFiles.ts';
import { invalidChecklists, invalidJournals } from '../fixtures/journal/invalidFiles.ts';
import { ana, anaLine, journalOf, loopLine, shortLine } from '../fixtures/journal/journalSamples.ts';
import { starterWords } from '../fixtures/starterWords.ts';
import { meaningOf } from './independentYaml.ts';
import type { Outcome, Scenario } from './scenario.ts';

/** Files that cannot be read completely: every operation answers soon, and not a byte changes. */
export const invalid: Scenario = { rounds: 1_000, run };

/** Milliseconds. */
const longestAnswer = 2_000;
/** What a host can be blocked without anybody noticing: measured, and mended elsewhere. Milliseconds. */
const longestBlock = 50;

interface Bad {
  readonly what: string;
  readonly list: boolean;
  readonly make: () => string | Buffer;
}

/** The longest of a file's operations, in milliseconds. */
interface Times {
  what: string;
  answer: number;
  /** How long nobody else could work, where that may have been too long. */
  blocked: number;
  /** How long the calling thread computed, however busy the machine was. */
  computed: number;
}

async function run(rounds: number, say: (progress: string) => void): Promise<Outcome> {
  const files = corpus().slice(0, rounds);
  const broken: string[] = [];
  const times: Times[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'tlb-invalid-'));
  for (const [index, file] of files.entries()) {
    const time: Times = { what: file.what, answer: 0, blocked: 0, computed: 0 };
    const wrong = file.list ? await tryChecklist(folder, file, time) : await tryJournal(folder, file, time);
    broken.push(...wrong.map((text) => `${file.what}: ${text}`));
    times.push(time);
    if ((index + 1) % 100 === 0) say(`${index + 1} of ${files.length} files`);
  }
  await rm(folder, { recursive: true });
  const late = times.filter(({ answer }) => answer > longestAnswer).map(({ what, answer }) => `${what}: ${answer} ms`);
  return { broken, late, figures: { files: files.length, ...figuresOf(times) } };
}

function figuresOf(times: readonly Times[]): Record<string, unknown> {
  const slowest = times.toSorted((one, other) => other.blocked - one.blocked);
  return {
    longestAnswerMs: Math.max(0, ...times.map(({ answer }) => answer)),
    longestBlockMs: slowest[0]?.blocked ?? 0,
    longestComputedMs: Math.max(0, ...times.map(({ computed }) => computed)),
    blockedLonger: slowest.filter(({ blocked }) => blocked > longestBlock).length,
    slowest: slowest.slice(0, 12),
  };
}

/** The large ones last. */
function corpus(): Bad[] {
  return [
    ...invalidJournals.map(([what, text]) => ({ what, list: false, make: () => text })),
    ...invalidChecklists.map(([what, text]) => ({ what: `checklist: ${what}`, list: true, make: () => text })),
    ...cutShort(),
    ...hostileJournals.map(([what, make]) => ({ what, list: false, make })),
  ];
}

/** A journal that was cut off somewhere, as far as that leaves no YAML. */
function cutShort(): Bad[] {
  const whole = journalOf(anaLine, loopLine, '- id: x', '  on: 2026-11-20', '  note: "a', '    b"', shortLine);
  const texts = Array.from({ length: whole.length }, (_, length) => whole.slice(0, length));
  return texts.filter(isNoYaml).map((text) => ({ what: `cut after ${text.length}`, list: false, make: () => text }));
}

function isNoYaml(text: string): boolean {
  try {
    meaningOf(text);
    return false;
  } catch {
    return true;
  }
}

async function tryJournal(folder: string, { make }: Bad, time: Times): Promise<string[]> {
  const path = join(folder, '2026-11.yaml');
  const bytes = Buffer.from(make());
  await writeFile(path, bytes);
  const journal = new Journal(folder);
  const wrong: string[] = [];
  const reading = await timed(time, () => journal.readAll());
  if (reading.files.length === 0) wrong.push('it is taken for a good one');
  await timed(time, () => journal.readMonths('2026-10-01', '2026-12-31'));
  const { id: _id, ...draft } = ana;
  const operations: (() => Promise<unknown>)[] = [
    () => journal.add(draft),
    () => journal.addLeave({ on: '2026-11-23', leave: 'day' }),
    ...reading.entries
      .slice(0, 2)
      .flatMap((entry) => [() => journal.remove(entry.id), () => journal.replace({ ...entry, minutes: 7 })]),
  ];
  wrong.push(...(await refusals(time, operations)), ...(await changes(folder, path, bytes)));
  await rm(path);
  return wrong;
}

async function tryChecklist(folder: string, { make }: Bad, time: Times): Promise<string[]> {
  const path = join(folder, 'list.yaml');
  const bytes = Buffer.from(make());
  await writeFile(path, bytes);
  const checklist = new Checklist(nodeTextFile(path, folder), starterWords);
  const wrong: string[] = [];
  const reading = await timed(time, () => checklist.read());
  if (!reading || reading.problems.length === 0) wrong.push('it is taken for a good one');
  const operations = [
    () => checklist.tick('mentoring', '2026-11-20'),
    () => checklist.untick('mentoring', ['2026-11-20']),
  ];
  wrong.push(...(await refusals(time, operations)));
  if (await timed(time, () => checklist.create())) wrong.push('a new one is put in its place');
  wrong.push(...(await changes(folder, path, bytes)));
  await rm(path);
  return wrong;
}

async function refusals(time: Times, operations: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, operation] of operations.entries()) {
    const answer = await timed(time, () => operation().catch((error: unknown) => error));
    if (!(answer instanceof JournalError)) wrong.push(`operation ${index} answers ${String(answer)}`);
  }
  return wrong;
}

async function changes(folder: string, path: string, bytes: Buffer): Promise<string[]> {
  const names = await readdir(folder);
  const left = names.length === 1 ? [] : [`${names.join(', ')} are there`];
  return (await readFile(path)).equals(bytes) ? left : [...left, 'bytes have changed'];
}

/** Does the work, and notes how long it took and how long it kept everybody else from working. */
async function timed<T>(time: Times, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const before = process.threadCpuUsage();
  const result = await work();
  const answer = Math.round(performance.now() - start);
  const { user, system } = process.threadCpuUsage(before);
  time.answer = Math.max(time.answer, answer);
  time.computed = Math.max(time.computed, Math.round((user + system) / 1_000));
  if (answer > longestBlock) {
    await pause(2); // its clock ticks once more
    time.blocked = Math.max(time.blocked, Math.round(delay.max / 1e6));
  }
  delay.disable();
  return result;
}
