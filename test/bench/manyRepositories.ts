import { ActivityReader } from '../../src/activity/activityReader.ts';
import { findGit } from '../../src/activity/findGit.ts';
import { gitEnvironment } from '../../src/activity/gitEnvironment.ts';
import { logArguments } from '../../src/activity/readLog.ts';
import { GitSandbox } from '../fixtures/git/temporaryRepository.ts';
import { bareGit } from './bareGit.ts';
import type { Figure } from './figure.ts';
import { inTurns, pairedRatios } from './samples.ts';
import { dayMinutes, lead, now, syntheticHistory } from './syntheticHistory.ts';

const repositories = 100;
const shape = { commits: 1_000, days: 180, people: 8 };

/** 90 days of a hundred repositories at once, against one bare log after the other. */
export async function measureManyRepositories(rounds: number): Promise<Figure[]> {
  const binary = await findGit();
  if (binary === undefined) throw new Error('The benchmark needs git in PATH.');
  const sandbox = new GitSandbox(`[user]\n\temail = ${lead}\n`);
  try {
    const folders = Array.from(
      { length: repositories },
      (_, index) => syntheticHistory(sandbox, `many-${index}`, shape).folder,
    );
    const from = now - 90 * dayMinutes;
    const environment = { ...gitEnvironment(sandbox.environment), ...sandbox.readerOptions.variables };
    const logs = folders.map((folder) => bareGit(binary, folder, environment)(logArguments(from, [])));
    const options = { ...sandbox.readerOptions, findGit: async () => binary };
    const question = { folders, from, to: now + 1, now };
    const warm = new ActivityReader(options);
    await warm.observe(question);
    const times = await inTurns(
      {
        bareLogs: async () => {
          for (const log of logs) await log();
        },
        first: () => new ActivityReader(options).observe(question),
        unchanged: () => warm.observe(question),
      },
      rounds,
    );
    return [
      {
        name: `${repositories} repositories × 90 days ÷ the sum of their bare logs`,
        unit: '×',
        goal: 1.2,
        values: pairedRatios(times.first, times.bareLogs),
      },
      { name: '  the sum of their bare logs', unit: 'ms', values: times.bareLogs },
      { name: '  a refresh of all when nothing has moved', unit: 'ms', values: times.unchanged },
    ];
  } finally {
    sandbox.remove();
  }
}
