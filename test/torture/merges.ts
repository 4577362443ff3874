import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bucketIds } from '../../src/balance/bucket.ts';
import type { TimeEntry } from '../../src/balance/entry.ts';
import { newEntryId } from '../../src/journal/entryId.ts';
import { addEntryText, readJournalText, removeEntryText, replaceEntryText } from '../../src/journal/journalFile.ts';
import { GitSandbox } from '../fixtures/git/temporaryRepository.ts';
import { type Random, randomFrom } from '../host/demo/random.ts';
import { inParallel, type Outcome, type Scenario } from './scenario.ts';

/** Two machines change one month, and git merges it: every minute is there, or the conflict is to be seen. */
export const merges: Scenario = { rounds: 1_000, run };

/** A round is merged by `git merge` itself as often; the others by the same code as `git merge-file`. */
const wholeMergeEvery = 25;

interface Sides {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

async function run(rounds: number, say: (progress: string) => void): Promise<Outcome> {
  const sandbox = new GitSandbox();
  const broken: string[] = [];
  const plain: Record<string, number> = {};
  const union: Record<string, number> = {};
  let done = 0;
  await inParallel(rounds, availableParallelism(), async (round) => {
    const random = randomFrom(round);
    const sides = sidesOf(random);
    const isWhole = round % wholeMergeEvery === 0;
    const merged = isWhole ? wholeMerge(sandbox, round, sides) : await mergeFile(sandbox, round, sides, []);
    judge(sides, merged, 'plain', plain, broken, round);
    judge(sides, await mergeFile(sandbox, round, sides, ['--union']), 'union', union, broken, round);
    done += 1;
    if (done % 250 === 0) say(`${done} merges`);
  });
  sandbox.remove();
  return { broken, figures: { merges: done, plain, union } };
}

function sidesOf(random: Random): Sides {
  let base: string | undefined;
  for (let count = random.between(0, 12); count > 0; count -= 1) base = addEntryText(base, entryOf(random));
  base ??= 'version: 1\nentries: []\n';
  if (random.chance(20)) base = `# mine\n${base}`;
  return { base, ours: changed(base, random), theirs: changed(base, random) };
}

function entryOf(random: Random, id = newEntryId(new Set())): TimeEntry {
  const [bucket = 'people'] = random.shuffled(bucketIds);
  return {
    id,
    on: `2026-11-${random.between(10, 30)}`,
    minutes: random.between(1, 12) * 15,
    bucket,
    ...(random.chance(50) ? { note: `note ${random.between(1, 9)}` } : {}),
  };
}

/** What a side did in its time: most of all adding, and now and then with its own hands. */
function changed(text: string, random: Random): string {
  let after = text;
  for (let count = random.between(0, 5); count > 0; count -= 1) {
    const [known] = random.shuffled(readJournalText(after).value.entries);
    const choice = random.between(0, 99);
    if (known === undefined || choice < 50) after = addEntryText(after, entryOf(random));
    else if (choice < 75) after = replaceEntryText(after, entryOf(random, known.id));
    else if (choice < 90) after = removeEntryText(after, known.id);
    else after = after.replace(`- {id: ${known.id}`, `# seen\n- {id: ${known.id}`);
  }
  return after;
}

/** Minutes of each id. */
function minutesIn(text: string): Map<string, number> {
  return new Map(readJournalText(text).value.entries.map(({ id, minutes }) => [id, minutes]));
}

/** What both sides say of an id; `conflict` where they contradict each other. */
function agreed(base: number | undefined, ours: number | undefined, theirs: number | undefined) {
  if (ours === base) return theirs;
  return theirs === base || theirs === ours ? ours : 'conflict';
}

function judge(
  { base, ours, theirs }: Sides,
  merged: string,
  way: string,
  count: Record<string, number>,
  broken: string[],
  round: number,
): void {
  const add = (what: string): void => {
    count[what] = (count[what] ?? 0) + 1;
  };
  const { problems } = readJournalText(merged);
  const isMarked = /^<{7} /m.test(merged);
  if (isMarked && !problems.some(({ code }) => code === 'conflictMarkers')) {
    broken.push(`${way} ${round}: the markers are not seen in ${JSON.stringify(merged)}`);
  }
  const [problem] = problems;
  if (problem) return add(`seen: ${problem.code}`);
  const [before, one, other, found] = [base, ours, theirs, merged].map(minutesIn);
  let isSame = true;
  for (const id of new Set([before, one, other].flatMap((side) => [...(side?.keys() ?? [])]))) {
    const said = [one?.get(id), other?.get(id)];
    const wanted = agreed(before?.get(id), said[0], said[1]);
    const got = found?.get(id);
    if (got === wanted) continue;
    isSame = false;
    // What one side took away and the lines of the other bring back is too much, and nothing is lost.
    if (way === 'union' && said.includes(undefined) && got !== undefined) continue;
    broken.push(`${way} ${round}: ${id} has ${got} minutes instead of ${wanted} in ${JSON.stringify(merged)}`);
  }
  add(isSame ? 'equal' : 'a removed entry is back');
}

/** `git merge-file`, whose exit code is the number of conflicts. */
async function mergeFile({ folder }: GitSandbox, round: number, sides: Sides, options: string[]): Promise<string> {
  const names: string[] = [];
  for (const [side, text] of Object.entries(sides)) {
    const name = join(folder, `${round}-${side}.yaml`);
    await writeFile(name, text as string);
    names.push(name);
  }
  const [base = '', ours = '', theirs = ''] = names;
  const args = ['merge-file', '-p', ...options, ours, base, theirs];
  const child = spawn('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number];
  if (code < 0 || code > 127) throw new Error(`git merge-file ended with ${code}`);
  return Buffer.concat(chunks).toString();
}

/** Two branches of a repository, merged as people merge them. */
function wholeMerge(sandbox: GitSandbox, round: number, { base, ours, theirs }: Sides): string {
  const repository = sandbox.repository(`merge-${round}`, 'ana@example.com');
  repository.configure('user.name', 'Ana Lead');
  const blob = (text: string): string => repository.git(['hash-object', '-w', '--stdin'], { input: text });
  const commit = (text: string, parents: string[]): string => {
    const tree = repository.git(['mktree'], { input: `100644 blob ${blob(text)}\t2026-11.yaml\n` });
    return repository.git(['commit-tree', tree, '-m', 'Log', ...parents.flatMap((parent) => ['-p', parent])]);
  };
  const root = commit(base, []);
  repository.git(['reset', '--quiet', '--hard', commit(ours, [root])]);
  try {
    repository.git(['merge', '--quiet', '--no-edit', commit(theirs, [root])]);
  } catch (error) {
    // Ended with 1: there are conflicts, and they are in the file.
    if (!(error instanceof Error && 'status' in error && error.status === 1)) throw error;
  }
  return readFileSync(join(repository.folder, '2026-11.yaml'), 'utf8');
}
