// Adds entries, one after another, to the journal in the folder named by its arguments; starts when told to.
// For each it prints the id, and the moments between which it was written.
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { Journal } from '../../src/journal/journal.ts';

const [folder = '', name = '', count = ''] = process.argv.slice(2);
const journal = new Journal(folder);

writeSync(1, 'ready\n');
await once(process.stdin, 'data');
for (let number = 0; number < Number(count); number += 1) {
  const begun = process.hrtime.bigint();
  const { id } = await journal.add({ on: '2026-11-20', minutes: 5, bucket: 'people', note: `${name} ${number}` });
  writeSync(1, `${id} ${begun} ${process.hrtime.bigint()}\n`);
}
process.exit(0);
