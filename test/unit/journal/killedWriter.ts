// Writes one long text after another into the file named by its argument, until it is killed.
import { dirname } from 'node:path';
import { nodeTextFile } from '../../../src/journal/nodeTextFile.ts';

const [path = ''] = process.argv.slice(2);
const file = nodeTextFile(path, dirname(path));

for (let round = 0; ; round += 1) {
  const before = await file.read();
  // The length changes, so that a short rest of a longer text would show.
  await file.replace(before, `${String(round % 10).repeat(200_000 + (round % 7) * 10_000)}end\n`);
  if (round === 0) process.stdout.write('started\n');
}
