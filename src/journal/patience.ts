import { setTimeout as pause } from 'node:timers/promises';
import { systemCode } from './fileSystem.ts';

/** Waits in milliseconds before a call is tried again. */
const pauses = [20, 80, 200];

/** On Windows virus scanners hold files for a moment, and deleted ones linger. */
const passingCodes: readonly unknown[] = ['EACCES', 'EBUSY', 'EPERM'];

/** Tries a call on a file again when it fails for a reason that may pass. */
export async function patiently<T>(
  call: () => Promise<T>,
  mayPass: (code: string | undefined) => boolean = (code) => passingCodes.includes(code),
): Promise<T> {
  for (const wait of pauses) {
    try {
      return await call();
    } catch (error) {
      if (!mayPass(systemCode(error))) throw error;
      await pause(wait);
    }
  }
  return call();
}
