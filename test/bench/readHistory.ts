import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findGit } from '../../src/activity/findGit.ts';
import { gitEnvironment } from '../../src/activity/gitEnvironment.ts';
import { GitRunner } from '../../src/activity/gitRunner.ts';
import { ActivityReader } from '../../src/activity/activityReader.ts';
import { openRepository } from '../../src/activity/openRepository.ts';
import { logArguments } from '../../src/activity/readLog.ts';
import { readRepository } from '../../src/activity/readRepository.ts';
import type { CommitPlan } from '../fixtures/git/fastImport.ts';
import { GitSandbox } from '../fixtures/git/temporaryRepository.ts';

const commits = 20_000;
const windowDays = 90;
const dayMinutes = 24 * 60;
const now = Date.UTC(2026, 10, 20, 12) / 60_000;
const lead = 'ana@example.com';

/** Milliseconds are medians over all rounds; ratios are medians of the paired ratios. */
export interface HistoryFigures {
  readonly history: string;
  readonly commitsInWindow: number;
  readonly leadsCommits: number;
  readonly bareLog: number;
  readonly read: number;
  readonly readRatio: number;
  /** A first refresh as the extension does it: finding the repository, identities and log. */
  readonly observe: number;
  readonly observeRatio: number;
  /** A refresh after which nothing has moved, against `git for-each-ref`. */
  readonly unchanged: number;
  readonly forEachRef: number;
}

/** Reads 90 days of repositories with 20,000 commits, against the same `git log` into nothing, in turns. */
export async function measureReadingHistory(rounds = 15): Promise<HistoryFigures[]> {
  const binary = await findGit();
  if (binary === undefined) throw new Error('The benchmark needs git in PATH.');
  const sandbox = new GitSandbox(`[user]\n\temail = ${lead}\n`);
  try {
    const histories: [string, number, number][] = [
      ['all within 90 days', windowDays, 8],
      ['spread over 5 years', 5 * 365, 8],
      ['all within 90 days, all by the lead', windowDays, 1],
    ];
    const figures: HistoryFigures[] = [];
    for (const [index, [history, days, people]] of histories.entries()) {
      const { folder } = sandbox.repository(`history-${index}`).commit(...plan(days, people));
      figures.push(await measure(history, folder, sandbox, binary, rounds));
    }
    return figures;
  } finally {
    sandbox.remove();
  }
}

/** Believable lengths: subjects of 20 to 70 characters, a body, every tenth commit with a trailer. */
function plan(days: number, people: number): CommitPlan[] {
  const words = 'Keep the reader of long histories from waiting when nothing has moved since it looked'.split(' ');
  return Array.from({ length: commits }, (_, index) => {
    const person = index % people;
    const author = { name: `Person ${person}`, mail: person === 0 ? lead : `person${person}@example.com` };
    const trailer = index % 10 === 1 ? `\n\nReviewed-by: Ana <${lead}>` : '';
    const subject = `${words.slice(index % 7, (index % 7) + 4 + (index % 5)).join(' ')} ${index}`;
    const authored = now * 60 - Math.floor(((commits - index) / commits) * days * 86_400);
    return { author, authored, message: `${subject}\n\nSo that nobody waits.${trailer}\n` };
  });
}

async function measure(
  history: string,
  folder: string,
  sandbox: GitSandbox,
  binary: string,
  rounds: number,
): Promise<HistoryFigures> {
  const git = new GitRunner({ ...sandbox.readerOptions, binary });
  const repository = await openRepository(folder, { git });
  const from = now - windowDays * dayMinutes;
  const identities = [lead];
  // The floor gets the same environment, block-wise output included: it is to be hard to reach.
  const environment = { ...gitEnvironment(sandbox.environment), ...sandbox.readerOptions.variables };
  const question = { folders: [folder], from, to: now + 1, now };
  const warm = new ActivityReader({ ...sandbox.readerOptions, gitPath: binary });
  const bare = (args: readonly string[]) => async (): Promise<void> => {
    await once(spawn(binary, args, { cwd: folder, env: environment, stdio: 'ignore' }), 'close');
  };
  const jobs = {
    bareLog: bare(logArguments(from, repository.worktreeHeads)),
    read: () => readRepository(repository, { repository: 'bench', identities, from, now }, { git }),
    observe: () => new ActivityReader({ ...sandbox.readerOptions, gitPath: binary }).observe(question),
    forEachRef: bare(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads', 'refs/remotes']),
    unchanged: () => warm.observe(question),
  };
  const [seen] = (await warm.observe(question)).repositories;
  const times = await inTurns(jobs, rounds);
  return {
    history,
    commitsInWindow: seen?.commitsByAnybody ?? 0,
    leadsCommits: seen?.evidence.filter(({ kind }) => kind === 'commit').length ?? 0,
    bareLog: median(times.bareLog),
    read: median(times.read),
    readRatio: pairedRatio(times.read, times.bareLog),
    observe: median(times.observe),
    observeRatio: pairedRatio(times.observe, times.bareLog),
    unchanged: median(times.unchanged),
    forEachRef: median(times.forEachRef),
  };
}

/** Runs every job once a round, in an order that turns with the rounds, after two rounds to warm up. */
async function inTurns<K extends string>(jobs: Record<K, () => Promise<unknown>>, rounds: number): Promise<Record<K, number[]>> {
  const names = Object.keys(jobs) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -2; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const start = performance.now();
      await jobs[name]();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}

function pairedRatio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((time, index) => time / (theirs[index] ?? Number.NaN)));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(3));
}

if (import.meta.main) {
  const figures = await measureReadingHistory();
  console.table(figures);
  console.log(JSON.stringify(figures));
}
