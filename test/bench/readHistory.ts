import { ActivityReader } from '../../src/activity/activityReader.ts';
import { findGit } from '../../src/activity/findGit.ts';
import { gitEnvironment } from '../../src/activity/gitEnvironment.ts';
import { GitRunner } from '../../src/activity/gitRunner.ts';
import { GitSettings } from '../../src/activity/gitSettings.ts';
import { openRepository } from '../../src/activity/openRepository.ts';
import { logArguments } from '../../src/activity/readLog.ts';
import { readRepository } from '../../src/activity/readRepository.ts';
import { GitSandbox } from '../fixtures/git/temporaryRepository.ts';
import { bareGit } from './bareGit.ts';
import type { Figure } from './figure.ts';
import { inTurns, pairedRatios } from './samples.ts';
import { dayMinutes, lead, now, syntheticHistory, type HistoryShape } from './syntheticHistory.ts';

const windowDays = 90;

interface Measured {
  readonly title: string;
  readonly shape: HistoryShape;
  /** Most that a read may cost, and a refresh when nothing has moved. */
  readonly goals: { readonly read: number; readonly unchanged?: number };
}

const commits = 20_000;

/** Reads 90 days of repositories with 20,000 commits, against the same `git log` into nothing, in turns. */
export function measureReadingHistory(rounds: number): Promise<Figure[]> {
  return measureAll(rounds, [
    {
      title: '20,000 commits all within 90 days',
      shape: { commits, days: windowDays, people: 8 },
      goals: { read: 1.1 },
    },
    { title: '20,000 commits spread over 5 years', shape: { commits, days: 5 * 365, people: 8 }, goals: { read: 1.1 } },
    {
      title: '20,000 commits all within 90 days, all by the lead',
      shape: { commits, days: windowDays, people: 1 },
      goals: { read: 1.1 },
    },
  ]);
}

/** The same of 200,000 commits over ten years, where only the last 90 days are asked for. */
export function measureLongHistory(rounds: number): Promise<Figure[]> {
  return measureAll(rounds, [
    {
      title: '200,000 commits over 10 years',
      shape: { commits: 200_000, days: 3650, people: 20 },
      goals: { read: 1.05, unchanged: 1.2 },
    },
  ]);
}

async function measureAll(rounds: number, all: readonly Measured[]): Promise<Figure[]> {
  const binary = await findGit();
  if (binary === undefined) throw new Error('The benchmark needs git in PATH.');
  const sandbox = new GitSandbox(`[user]\n\temail = ${lead}\n`);
  try {
    const figures: Figure[] = [];
    for (const [index, each] of all.entries()) {
      const { folder } = syntheticHistory(sandbox, `history-${index}`, each.shape);
      figures.push(...(await measure(each, folder, sandbox, binary, rounds)));
    }
    return figures;
  } finally {
    sandbox.remove();
  }
}

async function measure(
  { title, goals }: Measured,
  folder: string,
  sandbox: GitSandbox,
  binary: string,
  rounds: number,
): Promise<Figure[]> {
  const context = {
    git: new GitRunner({ ...sandbox.readerOptions, binary }),
    settings: new GitSettings(sandbox.environment),
  };
  const repository = await openRepository(folder, context);
  const from = now - windowDays * dayMinutes;
  const args = logArguments(from, repository.worktreeHeads);
  const environment = { ...gitEnvironment(sandbox.environment), ...sandbox.readerOptions.variables };
  const bare = bareGit(binary, folder, environment);
  const question = { folders: [folder], from, to: now + 1, now };
  const options = { ...sandbox.readerOptions, findGit: async () => binary };
  const warm = new ActivityReader(options);
  const [seen] = (await warm.observe(question)).repositories;
  if (!seen?.commitsRead) throw new Error(`Nothing was read of the history "${title}".`);
  const times = await inTurns(
    {
      bareLog: bare(args),
      blockLog: bare(args, { inBlocks: true }),
      pipedLog: bare(args, { inBlocks: true, into: 'pipe' }),
      read: () => readRepository(repository, { repository: 'bench', identities: [lead], from, now }, context),
      observe: () => new ActivityReader(options).observe(question),
      forEachRef: bare(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads', 'refs/remotes']),
      unchanged: () => warm.observe(question),
    },
    rounds,
  );
  return [
    against(times.bareLog, times.read, `90-day read ÷ the same git log: ${title}`, goals.read),
    against(times.bareLog, times.observe, '  finding the repository and its lead included'),
    against(times.blockLog, times.read, '  90-day read ÷ a git log that writes block by block, as ours does'),
    against(times.blockLog, times.pipedLog, '  such a git log into a pipe that nobody reads closely'),
    { name: '  git log into nothing', unit: 'ms', values: times.bareLog },
    { name: '  reading it', unit: 'ms', values: times.read },
    against(times.forEachRef, times.unchanged, `  unchanged refresh ÷ git for-each-ref`, goals.unchanged),
    { name: '  a refresh when nothing has moved', unit: 'ms', values: times.unchanged },
    { name: '  git for-each-ref into nothing', unit: 'ms', values: times.forEachRef },
  ];
}

function against(floor: readonly number[], ours: readonly number[], name: string, goal?: number): Figure {
  return { name, unit: '×', values: pairedRatios(ours, floor), ...(goal !== undefined && { goal }) };
}
