import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { bucketIds } from '../../src/balance/bucket.ts';
import { addDays } from '../../src/balance/days.ts';
import { makeTempDir } from '../host/places.ts';
import type { Figure } from './figure.ts';

const entries = 100_000;
const years = 10;
const months = years * 12;

/** What a first look at a journal takes, and what follows. Milliseconds, unless said otherwise. */
export interface TenYearsRead {
  /** From nothing loaded to the entries of the last 13 weeks. */
  readonly firstLook: number;
  /** Longest time the main thread did nothing else meanwhile. */
  readonly longestStall: number;
  /** Of a process with all of it loaded, over one with nothing read; MiB. */
  readonly memory: number;
  /** Each entry logged afterwards, on the disk. */
  readonly logged: readonly number[];
  /** All ten years. */
  readonly everything: number;
  readonly entries: number;
}

/** A journal of 100,000 entries over ten years, looked at by new processes, as a window does that opens. */
export async function measureTenYears(rounds: number): Promise<Figure[]> {
  const temp = await makeTempDir();
  try {
    const today = '2026-11-20';
    const journal = path.join(temp.path, 'journal');
    await writeTenYears(journal, today);
    const reads: TenYearsRead[] = [];
    while (reads.length < rounds) reads.push(await readInChild(journal, today));
    if (reads.some((read) => read.entries < entries)) throw new Error('Some entries were not read.');
    return [
      figure(
        '13 weeks of 100,000 entries in ten years, nothing loaded before',
        'ms',
        1_500,
        reads,
        (read) => read.firstLook,
      ),
      figure('  longest stall meanwhile', 'ms', 50, reads, (read) => read.longestStall),
      figure('  memory for it', 'MiB', 150, reads, (read) => read.memory),
      { name: '  logging another entry', unit: 'ms', goal: 50, values: reads.flatMap(({ logged }) => logged) },
      figure('  reading all ten years', 'ms', undefined, reads, (read) => read.everything),
    ];
  } finally {
    await temp.remove();
  }
}

function figure(
  name: string,
  unit: Figure['unit'],
  goal: number | undefined,
  reads: readonly TenYearsRead[],
  value: (read: TenYearsRead) => number,
): Figure {
  return { name, unit, values: reads.map(value), ...(goal !== undefined && { goal }) };
}

/** One file a month, as many entries in each, the last of them in the month of `today`. */
export async function writeTenYears(folder: string, today: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const perMonth = Math.ceil(entries / months);
  for (let month = 0; month < months; month += 1) {
    const name = addDays(today, -Math.round(month * 30.4375)).slice(0, 7);
    const lines = Array.from({ length: perMonth }, (_, index) => {
      const day = `${name}-${String((index % 20) + 1).padStart(2, '0')}`;
      const bucket = bucketIds[index % bucketIds.length];
      const id = `m${month.toString(36).padStart(2, '0')}${index.toString(36).padStart(5, '0')}`;
      return `- {id: ${id}, on: ${day}, minutes: ${5 + (index % 4) * 5}, bucket: ${bucket}, note: Talk ${index} with Ana}\n`;
    });
    await writeFile(path.join(folder, `${name}.yaml`), `version: 1\nentries:\n${lines.join('')}`);
  }
}

async function readInChild(journal: string, today: string): Promise<TenYearsRead> {
  const script = path.join(import.meta.dirname, 'tenYearsReader.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, journal, today]);
  return JSON.parse(stdout) as TenYearsRead;
}
