// Rewrites a comment in the file named by its first argument, again and again, the way editors save: another
// file, then a rename. It knows nothing of the product. With `locked` it makes the lock file that the
// product makes, as a careful script would; without, it looks once more before it renames, and may still
// overwrite what it has not read. It goes on until its input ends, and prints each save: when it read, when it renamed, and the ids it knew.
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, renameSync, unlinkSync, writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [path = '', manners = ''] = process.argv.slice(2);
const lock = join(dirname(path), `.${basename(path)}.lock`);
const temporary = `${path}~`;

save(1); // while nobody else writes
writeSync(1, 'ready\n');
await once(process.stdin, 'data');
process.stdin.resume();
for (let number = 2; !process.stdin.readableEnded; number += 1) {
  await pause(300 + Math.random() * 1_200); // nobody saves more often
  if (manners === 'locked') await lockFile();
  save(number);
  if (manners === 'locked') unlinkSync(lock);
}

async function lockFile(): Promise<void> {
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx'));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await pause(1);
    }
  }
}

function save(number: number): void {
  const read = process.hrtime.bigint();
  const text = readFileSync(path, 'utf8');
  writeFileSync(temporary, `# saved ${number} times\n${text.replace(/^# saved .*\n/, '')}`);
  if (readFileSync(path, 'utf8') !== text) return; // it will be asked again
  renameSync(temporary, path);
  const ids = [...text.matchAll(/id: (\w+),/g)].map(([, id]) => id);
  writeSync(1, `${JSON.stringify({ read: String(read), renamed: String(process.hrtime.bigint()), ids })}\n`);
}
