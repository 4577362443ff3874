import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findGit } from '../../src/activity/findGit.ts';
import { gitEnvironment } from '../../src/activity/gitEnvironment.ts';
import { GitRunner } from '../../src/activity/gitRunner.ts';
import { GitSettings } from '../../src/activity/gitSettings.ts';
import { ActivityReader } from '../../src/activity/activityReader.ts';
import { openRepository } from '../../src/activity/openRepository.ts';
import { logArguments } from '../../src/activity/readLog.ts';
import { readRepository } from '../../src/activity/readRepository.ts';
import type { CommitPlan } from '../fixtures/git/fastImport.ts';
import { GitSandbox } from '../fixtures/git/temporaryRepository.ts';
import type { Figure } from './figure.ts';
import { inTurns, pairedRatios } from './samples.ts';

const commits = 20_000;
const windowDays = 90;
const dayMinutes = 24 * 60;
const now = Date.UTC(2026, 10, 20, 12) / 60_000;
const lead = 'ana@example.com';

/** Reads 90 days of repositories with 20,000 commits, against the same `git log` into nothing, in turns. */
export async function measureReadingHistory(rounds: number): Promise<Figure[]> {
  const binary = await findGit();
  if (binary === undefined) throw new Error('The benchmark needs git in PATH.');
  const sandbox = new GitSandbox(`[user]\n\temail = ${lead}\n`);
  try {
    const histories: [string, number, number][] = [
      ['all within 90 days', windowDays, 8],
      ['spread over 5 years', 5 * 365, 8],
      ['all within 90 days, all by the lead', windowDays, 1],
    ];
    const figures: Figure[] = [];
    for (const [index, [history, days, people]] of histories.entries()) {
      const { folder } = sandbox.repository(`history-${index}`).commit(...plan(days, people));
      figures.push(...(await measure(history, folder, sandbox, binary, rounds)));
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
): Promise<Figure[]> {
  const git = new GitRunner({ ...sandbox.readerOptions, binary });
  const context = { git, settings: new GitSettings(sandbox.environment) };
  const repository = await openRepository(folder, context);
  const from = now - windowDays * dayMinutes;
  const identities = [lead];
  // The floor gets the same environment, block-wise output included: it is to be hard to reach.
  const environment = { ...gitEnvironment(sandbox.environment), ...sandbox.readerOptions.variables };
  const question = { folders: [folder], from, to: now + 1, now };
  const warm = new ActivityReader({ ...sandbox.readerOptions, findGit: async () => binary });
  const bare = (args: readonly string[]) => async (): Promise<void> => {
    await once(spawn(binary, args, { cwd: folder, env: environment, stdio: 'ignore' }), 'close');
  };
  const jobs = {
    bareLog: bare(logArguments(from, repository.worktreeHeads)),
    // What any reader pays: git is slower into a pipe than into nothing, whoever empties it.
    pipedLog: async (): Promise<void> => {
      const child = spawn(binary, logArguments(from, repository.worktreeHeads), {
        cwd: folder,
        env: environment,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      child.stdout.resume();
      await once(child, 'close');
    },
    read: () => readRepository(repository, { repository: 'bench', identities, from, now }, context),
    observe: () => new ActivityReader({ ...sandbox.readerOptions, findGit: async () => binary }).observe(question),
    forEachRef: bare(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads', 'refs/remotes']),
    unchanged: () => warm.observe(question),
  };
  const [seen] = (await warm.observe(question)).repositories;
  if (!seen?.commitsByAnybody) throw new Error(`Nothing was read of the history "${history}".`);
  const times = await inTurns(jobs, rounds);
  return [
    {
      name: `90-day read ÷ the same git log: 20,000 commits ${history}`,
      unit: '×',
      goal: 1.1,
      values: pairedRatios(times.read, times.bareLog),
    },
    {
      name: '  finding the repository and its lead included',
      unit: '×',
      values: pairedRatios(times.observe, times.bareLog),
    },
    {
      name: '  the same git log into a pipe that nobody reads closely',
      unit: '×',
      values: pairedRatios(times.pipedLog, times.bareLog),
    },
    { name: '  git log into nothing', unit: 'ms', values: times.bareLog },
    { name: '  reading it', unit: 'ms', values: times.read },
    // Against `git for-each-ref`, which is the least that can tell.
    { name: '  a refresh when nothing has moved', unit: 'ms', values: times.unchanged },
    { name: '  git for-each-ref into nothing', unit: 'ms', values: times.forEachRef },
  ];
}
