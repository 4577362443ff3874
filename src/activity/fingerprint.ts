import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';

/** A hash of tips, in any order, and of the state of files that may not be there. */
export async function fingerprintOf(tips: readonly string[], files: readonly string[]): Promise<string> {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  const states = found.map((file) => (file === undefined ? '-' : `${file.mtimeMs}:${file.size}`));
  return createHash('sha256').update(tips.toSorted().join('\n')).update(states.join(' ')).digest('hex');
}
