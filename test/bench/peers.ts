import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { CommitPlan } from '../fixtures/git/fastImport.ts';
import { GitSandbox } from '../fixtures/git/temporaryRepository.ts';
import { HumanError } from '../host/humanError.ts';
import { installOnce } from '../host/installOnce.ts';
import { npmInstall } from '../host/npm.ts';
import type { Figure } from './figure.ts';
import { inTurns } from './samples.ts';
import { dayMinutes, lead, now, syntheticHistory } from './syntheticHistory.ts';

const run = promisify(execFile);
const gitTimeVersion = '1.0.4';

/** A program that says how many hours somebody worked, started in a repository. */
type Estimator = (folder: string) => Promise<number>;

/**
 * Ours and its peers as whole processes, on Node, over a repository of 20,000 commits; then what each says of a
 * week whose hours are known. git-hours is not in the npm registry in the version that needs no compiler:
 * `--git-hours` names the `src/index.js` of a checkout of goodmagma/git-hours.
 */
export async function measurePeers(rounds: number, gitHours?: string): Promise<Figure[]> {
  if (gitHours !== undefined && !existsSync(gitHours)) throw new HumanError(`There is no ${gitHours}.`);
  const sandbox = new GitSandbox(`[user]\n\temail = ${lead}\n`);
  try {
    const cli = sandbox.path('cli.mjs');
    await bundleCli(cli);
    const estimators: Record<string, Estimator> = {
      'ours, 90 days': ours(cli, 90),
      'ours, whole history': ours(cli, 20 * 365),
      'git-time, whole history': gitTime(await installGitTime()),
      ...(gitHours !== undefined && { 'git-hours, whole history': gitHoursOf(gitHours) }),
    };
    const { folder } = syntheticHistory(sandbox, 'large', { commits: 20_000, days: 5 * 365, people: 8 });
    const times = await inTurns(
      Object.fromEntries(Object.entries(estimators).map(([name, estimate]) => [name, () => estimate(folder)])),
      rounds,
    );
    const week = sandbox.repository('week').commit(...knownWeek());
    const hours = await Promise.all(
      Object.entries(estimators).map(async ([name, estimate]) => [name, await estimate(week.folder)] as const),
    );
    return [
      ...Object.entries(times).map(([name, values]): Figure => ({ name: `process: ${name}`, unit: 'ms', values })),
      { name: 'a week of five days from 9 to 17, as its commits were written', unit: 'h', values: [40] },
      ...hours.map(([name, value]): Figure => ({ name: `  ${name}`, unit: 'h', values: [value] })),
    ];
  } finally {
    sandbox.remove();
  }
}

/**
 * The lead commits every hour from 9 to 17 on five days, a colleague at 7 and at 20. Then the lead's
 * commits are rebased in one go, as before a merge: that keeps the author's time and makes every committer's time new.
 */
function knownWeek(): CommitPlan[] {
  const monday = Date.UTC(2026, 10, 16) / 1000;
  const rebased = monday + 5 * 86_400;
  const days = Array.from({ length: 5 }, (_, day) => monday + day * 86_400);
  return days.flatMap((day) => [
    ...[7, 20].map((hour) => plan({ name: 'Ben', mail: 'ben@example.com' }, day + hour * 3600, day + hour * 3600)),
    ...Array.from({ length: 9 }, (_, hour) => plan({ name: 'Ana', mail: lead }, day + (9 + hour) * 3600, rebased)),
  ]);
}

function plan(author: CommitPlan['author'], authored: number, committed: number): CommitPlan {
  return { author, authored, committed, message: `Work of ${authored}\n` };
}

/** As the extension is built, so that loading many small files is not what is measured. */
async function bundleCli(outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(import.meta.dirname, '../../src/activity/cli.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    external: ['supports-color'],
    banner: { js: "import { createRequire as __c } from 'node:module'; const require = __c(import.meta.url);" },
    logLevel: 'error',
  });
}

function ours(cli: string, days: number): Estimator {
  return async (folder) => {
    const args = [cli, '--repo', folder, '--me', lead, '--from', dayText(days), '--to', dayText(0)];
    const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 28 });
    return Number(/(\d+) min of building/.exec(stdout)?.[1]) / 60;
  };
}

async function installGitTime(): Promise<string> {
  const root = await installOnce(`git-time-${gitTimeVersion}`, async (dir) => {
    // Without one npm would take the folder above for the project, and this checkout is that.
    await writeFile(path.join(dir, 'package.json'), '{ "private": true }\n');
    await npmInstall(dir, [`git-time@${gitTimeVersion}`]);
  });
  return path.join(root, 'node_modules/git-time/bin/git-time.js');
}

function gitTime(script: string): Estimator {
  return async (folder) => {
    const { stdout } = await run(process.execPath, [script, folder], { maxBuffer: 1 << 28 });
    return Number(/([\d.]+) hours/.exec(stdout)?.[1]);
  };
}

function gitHoursOf(script: string): Estimator {
  return async (folder) => {
    const { stdout } = await run(process.execPath, [script], { cwd: folder, maxBuffer: 1 << 28 });
    // Of more than a megabyte of log it says nothing, or "undefined".
    const said: unknown = JSON.parse(stdout.startsWith('{') ? stdout : '{}');
    const mine = typeof said === 'object' && said !== null && lead in said ? said[lead] : undefined;
    return typeof mine === 'object' && mine !== null && 'hours' in mine ? Number(mine.hours) : Number.NaN;
  };
}

function dayText(daysAgo: number): string {
  return new Date((now - daysAgo * dayMinutes) * 60_000).toISOString().slice(0, 10);
}
