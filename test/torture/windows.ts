import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEditor, startProgram } from './outside.ts';
import { afterRace, type RaceCount, type Written, writtenIn } from './race.ts';
import type { Outcome, Scenario } from './scenario.ts';

const racer = fileURLToPath(new URL('racingWriter.ts', import.meta.url));

/** Two processes write one month as fast as they can while an editor saves it too. */
export const windows: Scenario = { rounds: 20, run: (rounds, say) => race(rounds, 500, say) };

/** @param each entries of each process in a round. */
export async function race(rounds: number, each: number, say: (progress: string) => void): Promise<Outcome> {
  const broken: string[] = [];
  const count: RaceCount = { written: 0, kept: 0, saves: 0, overwrittenByEditor: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const wrong = await oneRace(each, round % 2 === 0, count);
    broken.push(...wrong.map((text) => `round ${round}: ${text}`));
    say(`${round + 1} of ${rounds} rounds`);
  }
  return { broken, figures: { ...count } };
}

/** @param isLocked whether the editor makes the lock: then nothing at all may be missing. */
async function oneRace(each: number, isLocked: boolean, count: RaceCount): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tlb-windows-'));
  const path = join(folder, '2026-11.yaml');
  await writeFile(path, 'version: 1\nentries: []\n');
  const written: Written[] = [];
  const writers = ['one', 'two'].map((name) =>
    startProgram(racer, [folder, name, String(each)], (line) => written.push(writtenIn(line))),
  );
  const editor = startEditor(path, isLocked ? 'locked' : 'free');
  const all = [...writers, editor];
  await Promise.all(all.map(({ ready }) => ready));
  for (const { child } of all) child.stdin?.write('go\n');
  await Promise.all(writers.map(({ ended }) => ended));
  editor.child.stdin?.end();
  await editor.ended;
  const wrong = await afterRace({ folder, path, expected: 2 * each }, written, editor.saves, !isLocked, count);
  const left = (await readdir(folder)).filter((name) => name.startsWith('.'));
  if (left.length > 0) wrong.push(`${left.join(', ')} is left`);
  await rm(folder, { recursive: true });
  return wrong;
}
