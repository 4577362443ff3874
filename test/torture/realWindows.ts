import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { git, makeGitRepository } from '../host/gitRepository.ts';
import { makeTempDir } from '../host/places.ts';
import { startEditor } from './outside.ts';
import { afterRace, type RaceCount, writtenIn } from './race.ts';
import type { Outcome, Scenario } from './scenario.ts';
import { openWindows } from './twoWindows.ts';
import type { WindowTask } from './windowTask.ts';

/** Two real windows log into one journal while an editor saves it and branches change in their workspaces. */
export const realWindows: Scenario = { rounds: 20, run: (rounds, say) => logInBoth(rounds, 500, say) };

const names = ['one', 'two'];

interface Count extends RaceCount {
  checkouts: number;
}

/** @param each entries of a window in a round. */
export async function logInBoth(rounds: number, each: number, say: (progress: string) => void): Promise<Outcome> {
  const temp = await makeTempDir();
  const task: WindowTask = { meeting: path.join(temp.path, 'meeting'), rounds, each };
  const journal = path.join(temp.path, 'journal');
  for (const folder of [task.meeting, journal]) await mkdir(folder);
  const workspaces = await Promise.all(names.map((name) => makeWorkspace(temp.path, name)));
  const windows = await openWindows(temp.path, workspaces, journal, task);
  const broken: string[] = [];
  const count: Count = { written: 0, kept: 0, saves: 0, overwrittenByEditor: 0, checkouts: 0 };
  const allRounds = async (): Promise<void> => {
    for (let round = 0; round < rounds; round += 1) {
      const wrong = await oneRound(round, task, journal, workspaces, count);
      broken.push(...wrong.map((text) => `round ${round}: ${text}`));
      say(`${round + 1} of ${rounds} rounds`);
    }
  };
  try {
    await Promise.all([allRounds(), windows.done]);
  } finally {
    await windows.close();
    await temp.remove();
  }
  return { broken, figures: { ...count } };
}

/** A repository with a branch that has nothing to do with the journal. */
async function makeWorkspace(dir: string, name: string): Promise<string> {
  const folder = await makeGitRepository(dir, name);
  await git(folder, ['commit', '--quiet', '--allow-empty', '-m', 'Begin']);
  await git(folder, ['branch', 'other']);
  await git(folder, ['commit', '--quiet', '--allow-empty', '-m', 'Go on']);
  return folder;
}

async function oneRound(
  round: number,
  { meeting, each }: WindowTask,
  journal: string,
  workspaces: readonly string[],
  count: Count,
): Promise<string[]> {
  const file = path.join(journal, '2026-11.yaml');
  const isLocked = round % 2 === 0;
  const both = (what: string): string[] => names.map((name) => path.join(meeting, `${name}-${what}-${round}`));
  await allThere(both('ready'));
  await rm(file, { force: true });
  await writeFile(file, 'version: 1\nentries: []\n');
  const editor = startEditor(file, isLocked ? 'locked' : 'free');
  await editor.ready;
  editor.child.stdin?.write('go\n');
  await writeFile(path.join(meeting, `go-${round}`), '');
  const done = both('done');
  for (let turn = 0; !done.every((name) => existsSync(name)); turn += 1) {
    for (const folder of workspaces) await git(folder, ['checkout', '--quiet', turn % 2 === 0 ? 'other' : 'main']);
    count.checkouts += workspaces.length;
    await pause(200);
  }
  editor.child.stdin?.end();
  await editor.ended;
  const texts = await Promise.all(both('written').map((name) => readFile(name, 'utf8')));
  const written = texts.flatMap((text) => text.split('\n').map(writtenIn));
  return afterRace({ folder: journal, path: file, expected: 2 * each }, written, editor.saves, !isLocked, count);
}

async function allThere(files: readonly string[]): Promise<void> {
  while (!files.every((file) => existsSync(file))) await pause(50);
}
