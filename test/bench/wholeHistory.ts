import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { findGit } from '../../src/activity/findGit.ts';
import { gitEnvironment } from '../../src/activity/gitEnvironment.ts';
import { logArguments } from '../../src/activity/readLog.ts';
import { GitSandbox } from '../fixtures/git/temporaryRepository.ts';
import { HumanError } from '../host/humanError.ts';
import { bareGit } from './bareGit.ts';
import type { Figure } from './figure.ts';
import { pairedRatios, timed } from './samples.ts';
import { lead, now, syntheticHistory } from './syntheticHistory.ts';

/** What one read of a whole history took. */
export interface WholeRead {
  readonly milliseconds: number;
  /** Longest time the event loop did nothing else, milliseconds. */
  readonly longestStall: number;
  /** MiB above what the process had before it began to read. */
  readonly peakMemory: number;
  readonly commits: number;
  readonly evidence: number;
}

/** A repository of somebody's own, instead of the generated one. */
export interface RealRepository {
  readonly folder: string;
  readonly mail: string;
}

/** Reads all 200,000 commits of a history, or all of a real one, against the same log. */
export async function measureWholeHistory(rounds: number, real?: RealRepository): Promise<Figure[]> {
  const binary = await findGit();
  if (binary === undefined) throw new Error('The benchmark needs git in PATH.');
  if (real !== undefined && !existsSync(real.folder)) throw new HumanError(`There is no ${real.folder}.`);
  const sandbox = new GitSandbox();
  try {
    const shape = { commits: 200_000, days: 3650, people: 20 };
    const folder = real?.folder ?? syntheticHistory(sandbox, 'whole', shape).folder;
    const mail = real?.mail ?? lead;
    const minute = real === undefined ? now : Math.floor(Date.now() / 60_000);
    const git = bareGit(binary, folder, gitEnvironment(process.env));
    const bare: number[] = [];
    const blocks: number[] = [];
    const reads: WholeRead[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await timed(git(logArguments(0, []))));
      blocks.push(await timed(git(logArguments(0, []), { inBlocks: true })));
      reads.push(await readInChild(folder, mail, minute));
    }
    const [first] = reads;
    if (!first?.commits) throw new Error(`Nothing was read of ${folder}.`);
    const title = `${first.commits.toLocaleString('en')} commits, ${first.evidence.toLocaleString('en')} of them the lead's`;
    const ms = reads.map(({ milliseconds }) => milliseconds);
    return [
      { name: `whole history ÷ the same git log: ${title}`, unit: '×', goal: 1.1, values: pairedRatios(ms, bare) },
      { name: '  ÷ a git log that writes block by block, as ours does', unit: '×', values: pairedRatios(ms, blocks) },
      { name: '  git log into nothing', unit: 'ms', values: bare },
      {
        name: '  longest stall of the event loop',
        unit: 'ms',
        goal: 50,
        values: reads.map(({ longestStall }) => longestStall),
      },
      {
        name: '  peak memory above idle',
        unit: 'MiB',
        goal: 120,
        values: reads.map(({ peakMemory }) => peakMemory),
      },
    ];
  } finally {
    sandbox.remove();
  }
}

async function readInChild(folder: string, mail: string, minute: number): Promise<WholeRead> {
  const script = path.join(import.meta.dirname, 'wholeHistoryReader.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder, mail, String(minute)]);
  return JSON.parse(stdout) as WholeRead;
}
