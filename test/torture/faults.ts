import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Checklist } from '../../src/journal/checklist.ts';
import { Journal } from '../../src/journal/journal.ts';
import { JournalError } from '../../src/journal/journalError.ts';
import { nodeTextFile, nodeTextFolder } from '../../src/journal/nodeTextFile.ts';
import { failingFileSystem, type Fault, shortWrite } from '../fixtures/journal/failingFileSystem.ts';
import { starterWords } from '../fixtures/starterWords.ts';
import { inParallel, type Outcome, type Scenario } from './scenario.ts';

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EBUSY', 'EDQUOT', shortWrite];

/** No call may hang, whatever fails. Milliseconds. */
const longestAnswer = 60_000;

/** Every file-system call of every operation fails once, or from then on, with every code. */
export const faults: Scenario = { rounds: 10_000, run };

interface Files {
  readonly journal: Journal;
  readonly checklist: Checklist;
}

const entry = { id: 'aaaaaaaa', on: '2026-11-20', minutes: 30, bucket: 'people', note: 'kept' } as const;
const { id: _id, ...draft } = entry;
const loggedBefore = `version: 1\nentries:\n- {id: ${entry.id}, on: ${entry.on}, minutes: 30, bucket: people, note: kept}\n`;

const before: Readonly<Record<string, string>> = {
  '2026-10.yaml': 'version: 1\nentries: # none yet\n',
  '2026-11.yaml': loggedBefore,
  'list.yaml':
    'version: 1\nresponsibilities:\n  - {id: mentoring, bucket: people, title: Mentor, done: [2026-11-01]} # mine\n',
};

const twoFiles = 'move to another month';

const operations: Readonly<Record<string, (files: Files) => Promise<unknown>>> = {
  add: ({ journal }) => journal.add({ ...draft, note: 'new' }),
  'add to a new month': ({ journal }) => journal.add({ ...draft, on: '2026-12-01', note: 'new' }),
  'add leave': ({ journal }) => journal.addLeave({ on: '2026-11-23', leave: 'day' }),
  'add a correction': ({ journal }) =>
    journal.addCorrection({ on: '2026-11-20', evidence: '3f9a1c20b4d70a11', as: 'excluded' }),
  replace: ({ journal }) => journal.replace({ ...entry, minutes: 45 }),
  [twoFiles]: ({ journal }) => journal.replace({ ...entry, on: '2026-10-02' }),
  remove: ({ journal }) => journal.remove(entry.id),
  tick: ({ checklist }) => checklist.tick('mentoring', '2026-11-20'),
  untick: ({ checklist }) => checklist.untick('mentoring', ['2026-11-01']),
};

interface Case {
  readonly name: string;
  readonly call: number;
  readonly code: string;
  /** Whether the disk is as bad for every later call. */
  readonly stays: boolean;
}

async function run(rounds: number, say: (progress: string) => void): Promise<Outcome> {
  const all = await allCases();
  const step = Math.max(1, all.length / rounds);
  const cases = Array.from({ length: Math.min(rounds, all.length) }, (_, index) => all[Math.floor(index * step)]);
  const broken: string[] = [];
  const count = { injected: 0, refused: 0, succeeded: 0, outcomes: {} as Record<string, number> };
  // Most of the time is spent waiting for errors that may pass.
  await inParallel(cases.length, 16, async (index) => {
    const test = cases[index];
    if (!test) return;
    const { wrong, outcome } = await inject(test);
    const { name, call, code, stays } = test;
    broken.push(...wrong.map((text) => `${name}, ${code} at call ${call}${stays ? ' and on' : ''}: ${text}`));
    count.injected += 1;
    count[outcome === 'done' ? 'succeeded' : 'refused'] += 1;
    count.outcomes[outcome] = (count.outcomes[outcome] ?? 0) + 1;
    if (count.injected % 250 === 0) say(`${count.injected} of ${cases.length} faults`);
  });
  return { broken, figures: { possible: all.length, ...count } };
}

async function allCases(): Promise<Case[]> {
  const cases: Case[] = [];
  for (const name of Object.keys(operations)) {
    const { calls } = await healthy(name);
    for (const [index, call] of calls.entries()) {
      for (const code of codes) {
        if (code === shortWrite && call !== 'handle.writeFile') continue;
        for (const stays of [false, true]) cases.push({ name, call: index + 1, code, stays });
      }
    }
  }
  return cases;
}

/** An operation on a disk where all is well. */
async function healthy(name: string): Promise<{ texts: Texts; calls: readonly string[] }> {
  const folder = await newFolder();
  const fs = failingFileSystem(() => undefined);
  await operations[name]?.(filesIn(folder, fs));
  const texts = await textsIn(folder);
  await rm(folder, { recursive: true });
  return { texts, calls: fs.calls };
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tlb-fault-'));
  for (const [name, text] of Object.entries(before)) await writeFile(join(folder, name), text);
  return folder;
}

function filesIn(folder: string, fs = failingFileSystem(() => undefined)): Files {
  const list = nodeTextFile(join(folder, 'list.yaml'), folder, { fs });
  return { journal: new Journal(folder, nodeTextFolder(folder, fs)), checklist: new Checklist(list, starterWords) };
}

async function inject({ name, call, code, stays }: Case): Promise<{ wrong: string[]; outcome: string }> {
  const fault: Fault = (_, number) => (number === call || (stays && number > call) ? code : undefined);
  const operation = operations[name];
  if (!operation) throw new Error(`no operation ${name}`);
  const after = await textsAfter(name);
  const folder = await newFolder();
  const outcome = await withinLimit(operation(filesIn(folder, failingFileSystem(fault))));
  const wrong = differences(await textsIn(folder), outcome === 'done' ? [after] : allowed(name, after));
  if (!/^(done|diskFull|fileNotWritable|folderNotWritable)$/.test(outcome)) wrong.push(`answers ${outcome}`);
  if (outcome !== 'done') {
    // The disk is well again, ten seconds have passed, and what the box kept is logged once more.
    for (const file of await readdir(folder)) if (file.endsWith('.lock')) await unlink(join(folder, file));
    const second = await withinLimit(operation(filesIn(folder)));
    if (second !== 'done') wrong.push(`the second try answers ${second}`);
    wrong.push(...differences(await textsIn(folder), [after]));
    // The checklist has no lock: what is left beside it must be old to go.
    const left = (await readdir(folder)).filter((file) => file.startsWith('.') && !file.startsWith('.list.yaml.'));
    if (left.length > 0) wrong.push(`${left.join(', ')} is left`);
  }
  await rm(folder, { recursive: true });
  return { wrong, outcome };
}

/** `done`, the code of a refusal, or what else came. */
async function withinLimit(operation: Promise<unknown>): Promise<string> {
  const limit = AbortSignal.timeout(longestAnswer);
  const hangs = once(limit, 'abort').then(() => 'nothing, it hangs');
  const answers = operation.then(
    () => 'done',
    (error: unknown) => (error instanceof JournalError ? error.code : String(error)),
  );
  return Promise.race([answers, hangs]);
}

type Texts = Readonly<Record<string, string>>;

/** The files without the ids, which are random. */
async function textsIn(folder: string): Promise<Texts> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  const texts = await Promise.all(
    names.map(async (name) => [
      name,
      (await readFile(join(folder, name), 'utf8')).replace(/id: [a-z0-9]{8},/g, 'id: ?,'),
    ]),
  );
  return Object.fromEntries(texts) as Texts;
}

const known = new Map<string, Promise<Texts>>();

/** What an operation makes of the files when nothing fails. */
function textsAfter(name: string): Promise<Texts> {
  const made = known.get(name) ?? healthy(name).then(({ texts }) => texts);
  known.set(name, made);
  return made;
}

/** A refused operation changed nothing; of two files, the one that gets the entry may have it already. */
function allowed(name: string, after: Texts): Texts[] {
  const untouched = Object.fromEntries(
    Object.entries(before).map(([file, text]) => [file, text.replace(/id: [a-z0-9]{8},/g, 'id: ?,')]),
  );
  if (name !== twoFiles) return [untouched];
  return [untouched, { ...untouched, '2026-10.yaml': after['2026-10.yaml'] ?? '' }];
}

function differences(found: Texts, right: readonly Texts[]): string[] {
  return right.some((texts) => isDeepStrictEqual(texts, found)) ? [] : [`the files are ${JSON.stringify(found)}`];
}
