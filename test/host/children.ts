import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { onShutdown } from './shutdown.ts';

export interface OwnedChild {
  process: ChildProcess;
  /** The exit code, or null after a signal. Rejects when the program could not be started. */
  exited: Promise<number | null>;
  stop: () => Promise<void>;
}

const graceMs = 3000;

/** Starts a program that ends with this one, together with every process it has started. */
export function spawnOwned(command: string, args: string[], options: SpawnOptions): OwnedChild {
  // A process group of its own is what lets us end the grandchildren too.
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32', windowsHide: true });
  const exited = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const stop = onShutdown(async () => {
    signalGroup(child, 'SIGTERM');
    const timeout = new AbortController();
    await Promise.race([exited, delay(graceMs, undefined, { signal: timeout.signal })]);
    timeout.abort();
    signalGroup(child, 'SIGKILL');
  });
  exited.catch(stop);
  return { process: child, exited, stop };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: all of them are gone already. macOS says EPERM for a group of zombies.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}
