import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Journal } from '../../src/journal/journal.ts';
import type { Outcome, Scenario } from './scenario.ts';

const racer = fileURLToPath(new URL('racingWriter.ts', import.meta.url));
const editor = fileURLToPath(new URL('outsideEditor.ts', import.meta.url));

/** Two processes write one month as fast as they can while an editor saves it too. */
export const windows: Scenario = { rounds: 20, run: (rounds, say) => race(rounds, 500, say) };

interface Written {
  readonly id: string;
  readonly begun: bigint;
  readonly done: bigint;
}

interface Save {
  readonly read: bigint;
  readonly renamed: bigint;
  readonly ids: ReadonlySet<string>;
}

/** @param each entries of each process in a round. */
export async function race(rounds: number, each: number, say: (progress: string) => void): Promise<Outcome> {
  const broken: string[] = [];
  const count = { written: 0, kept: 0, saves: 0, overwrittenByEditor: 0 };
  for (let round = 0; round < rounds; round += 1) {
    // Every second editor makes the lock: then nothing at all may be missing.
    const isLocked = round % 2 === 0;
    const folder = await mkdtemp(join(tmpdir(), 'tlb-windows-'));
    const path = join(folder, '2026-11.yaml');
    await writeFile(path, 'version: 1\nentries: []\n');
    const { written, saves } = await oneRace(folder, path, each, isLocked);
    const { entries, files } = await new Journal(folder).readAll();
    const kept = new Set(entries.map(({ id }) => id));
    const missing = written.filter(({ id }) => !kept.has(id));
    const overwritten = isLocked ? [] : missing.filter((entry) => saves.some((save) => overwrote(save, entry)));
    count.written += written.length;
    count.kept += kept.size;
    count.saves += saves.length;
    count.overwrittenByEditor += overwritten.length;
    const lost = missing.length - overwritten.length;
    if (written.length !== 2 * each) broken.push(`round ${round}: only ${written.length} of ${2 * each} were written`);
    if (lost > 0) broken.push(`round ${round}: ${lost} of ${written.length} entries are lost`);
    if (files.length > 0) broken.push(`round ${round}: ${files.flatMap(({ problems }) => problems)[0]?.code}`);
    if (saves.length === 0 || !(await readFile(path, 'utf8')).startsWith('# saved '))
      broken.push(`round ${round}: no save`);
    const left = (await readdir(folder)).filter((name) => name.startsWith('.'));
    if (left.length > 0) broken.push(`round ${round}: ${left.join(', ')} is left`);
    await rm(folder, { recursive: true });
    say(`${round + 1} of ${rounds} rounds`);
  }
  return { broken, figures: { rounds, ...count } };
}

/** Whether an editor put a text that it had read before in the place of one with the entry. */
function overwrote({ read, renamed, ids }: Save, { id, begun, done }: Written): boolean {
  return !ids.has(id) && renamed >= begun && read <= done;
}

async function oneRace(
  folder: string,
  path: string,
  each: number,
  isLocked: boolean,
): Promise<{ written: Written[]; saves: Save[] }> {
  const written: Written[] = [];
  const saves: Save[] = [];
  const writers = ['one', 'two'].map((name) =>
    start(racer, [folder, name, String(each)], (line) => {
      const [id = '', begun = '0', done = '0'] = line.split(' ');
      written.push({ id, begun: BigInt(begun), done: BigInt(done) });
    }),
  );
  const outside = start(editor, [path, isLocked ? 'locked' : 'free'], (line) => {
    const { read, renamed, ids } = JSON.parse(line) as { read: string; renamed: string; ids: string[] };
    saves.push({ read: BigInt(read), renamed: BigInt(renamed), ids: new Set(ids) });
  });
  const all = [...writers, outside];
  await Promise.all(all.map(({ ready }) => ready));
  for (const { child } of all) child.stdin?.write('go\n');
  const codes = await Promise.all(writers.map(({ ended }) => ended));
  // Between two saves, not in one: what it leaves is no concern of the product.
  outside.child.stdin?.end();
  await outside.ended;
  if (codes.some((code) => code !== 0)) throw new Error(`The writers ended with ${codes.join(' and ')}.`);
  return { written, saves };
}

interface Started {
  readonly child: ChildProcess;
  readonly ready: Promise<unknown>;
  readonly ended: Promise<unknown>;
}

/** Starts a program that says when it is ready, and then a line for each thing it did. */
function start(program: string, args: readonly string[], told: (line: string) => void): Started {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ready = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => (line === 'ready' ? ready.resolve() : told(line)));
  return { child, ready: ready.promise, ended: once(child, 'close').then(([code]: unknown[]) => code) };
}
