import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const editor = fileURLToPath(new URL('outsideEditor.ts', import.meta.url));

/** What an editor outside of the product did to the file. */
export interface Save {
  readonly read: bigint;
  readonly renamed: bigint;
  /** What it had read. */
  readonly ids: ReadonlySet<string>;
}

export interface Outside extends Started {
  readonly saves: readonly Save[];
}

/** An editor that saves a file again and again, and ends between two saves when its input ends. */
export function startEditor(path: string, manners: 'locked' | 'free'): Outside {
  const saves: Save[] = [];
  const started = startProgram(editor, [path, manners], (line) => {
    const { read, renamed, ids } = JSON.parse(line) as { read: string; renamed: string; ids: string[] };
    saves.push({ read: BigInt(read), renamed: BigInt(renamed), ids: new Set(ids) });
  });
  return { ...started, saves };
}

export interface Started {
  readonly child: ChildProcess;
  readonly ready: Promise<unknown>;
  /** Its exit code. */
  readonly ended: Promise<unknown>;
}

/** Starts a program that says when it is ready, and then a line for each thing it did. */
export function startProgram(program: string, args: readonly string[], told: (line: string) => void): Started {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ready = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => (line === 'ready' ? ready.resolve() : told(line)));
  return { child, ready: ready.promise, ended: once(child, 'close').then(([code]: unknown[]) => code) };
}
