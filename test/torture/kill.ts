import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstat, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Checklist } from '../../src/journal/checklist.ts';
import { Journal } from '../../src/journal/journal.ts';
import { nodeTextFile } from '../../src/journal/nodeTextFile.ts';
import { starterChecklist } from '../../src/journal/starter.ts';
import { starterWords } from '../fixtures/starterWords.ts';
import { randomFrom } from '../host/demo/random.ts';
import { Acknowledged, type Deed } from './deeds.ts';
import { inParallel, type Outcome, type Scenario } from './scenario.ts';

const writer = fileURLToPath(new URL('killedWriter.ts', import.meta.url));
const months = ['2026-10-05', '2026-11-20'];

/** So much to write that a kill in the middle of it is likely: nobody's journal, and a legal one. */
const ballast = `version: 1\nballast: ${'x'.repeat(100_000)}\nentries: []\n`;

/** Most rounds in one folder, which goes on with what the round before left. */
const longestLife = 25;

/** A writing process is killed at a random moment, and the next one starts where it left off. */
export const kill: Scenario = { rounds: 1_000, run };

interface Count {
  readonly broken: string[];
  kills: number;
  acknowledged: number;
  temporaryFiles: number;
  locks: number;
}

async function run(rounds: number, say: (progress: string) => void): Promise<Outcome> {
  const count: Count = { broken: [], kills: 0, acknowledged: 0, temporaryFiles: 0, locks: 0 };
  const width = availableParallelism();
  const perFolder = Math.min(longestLife, Math.ceil(rounds / width));
  await inParallel(Math.ceil(rounds / perFolder), width, async (index) => {
    const first = index * perFolder;
    await inOneFolder(first, Math.min(rounds, first + perFolder), count);
    say(`${count.kills} of ${rounds} kills`);
  });
  const { broken, ...figures } = count;
  return { broken, figures };
}

async function inOneFolder(from: number, to: number, count: Count): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tlb-kill-'));
  const journal = join(folder, 'journal');
  await mkdir(journal);
  for (const day of months) await writeFile(join(journal, `${day.slice(0, 7)}.yaml`), ballast);
  await writeFile(join(folder, 'list.yaml'), starterChecklist(starterWords));
  const acknowledged = new Acknowledged();
  for (let round = from; round < to; round += 1) {
    await killOnce(folder, round, acknowledged);
    count.kills += 1;
    const left = await hidden(folder);
    count.temporaryFiles += left.filter((name) => name.endsWith('.tmp')).length;
    count.locks += left.filter((name) => name.endsWith('.lock')).length;
    const wrong = [...(await restart(folder, round, left)), ...(await differences(folder, acknowledged))];
    count.broken.push(...wrong.map((text) => `round ${round}: ${text}`));
  }
  count.acknowledged += acknowledged.count;
  await rm(folder, { recursive: true });
}

async function killOnce(folder: string, round: number, acknowledged: Acknowledged): Promise<void> {
  const child = spawn(process.execPath, [writer, folder, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const opened = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { state, deed } = JSON.parse(line) as { state: 'begun' | 'done'; deed: Deed };
    if (deed.kind === 'opened') opened.resolve();
    else if (state === 'begun') acknowledged.begin(deed);
    else acknowledged.finish(deed);
  });
  await Promise.race([opened.promise, ended]);
  await pause(randomFrom(round).between(0, 250));
  if (!child.kill('SIGKILL')) throw new Error('The writer ended by itself.');
  await ended;
}

/** Names of what writers make beside their files. */
async function hidden(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /(^|[/\\])\.[^/\\]+$/.test(name));
}

/** The next start, some time later or at once. Says what it left lying about. */
async function restart(folder: string, round: number, left: readonly string[]): Promise<string[]> {
  const isLater = round % 2 === 0;
  for (const name of left) {
    // Nobody waits the ten seconds that a lock is believed, or the minutes that a file may take.
    if (isLater || name.endsWith('.lock')) await makeOld(join(folder, name));
  }
  const journal = new Journal(join(folder, 'journal'));
  await journal.readAll();
  if (!isLater) {
    for (const on of months) {
      const { id } = await journal.add({ on, minutes: 1, bucket: 'building' });
      await journal.remove(id, on);
    }
  }
  // The checklist has no lock: what is left of it goes with the next tick, once it is old.
  for (const name of await hidden(folder)) if (name.startsWith('.list.yaml.')) await makeOld(join(folder, name));
  await listIn(folder).tick('mentoring', '2005-01-01');
  await listIn(folder).untick('mentoring', ['2005-01-01']);
  return (await hidden(folder)).map((name) => `${name} is left after the restart`);
}

function listIn(folder: string): Checklist {
  return new Checklist(nodeTextFile(join(folder, 'list.yaml'), folder), starterWords);
}

async function makeOld(path: string): Promise<void> {
  const { mtimeMs } = await lstat(path);
  const then = mtimeMs / 1000 - 3_600;
  await utimes(path, then, then);
}

async function differences(folder: string, acknowledged: Acknowledged): Promise<string[]> {
  const { entries, files } = await new Journal(join(folder, 'journal')).readAll();
  const list = await listIn(folder).read();
  const torn = files.flatMap(({ path, problems }) => problems.map(({ code }) => `${path}: ${code}`));
  for (const { code } of list?.problems ?? [{ code: 'gone' }]) torn.push(`list.yaml: ${code}`);
  const found = new Map(entries.map(({ note = '', minutes }) => [note, minutes]));
  const ticks = list?.value.find(({ id }) => id === 'mentoring')?.done ?? [];
  const missing = acknowledged.missing(found, ticks);
  acknowledged.settle(found);
  return [...torn, ...missing];
}
