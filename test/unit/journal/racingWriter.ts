// Adds entries, one after another, to the journal in the folder named by its arguments; starts when told to.
import { once } from 'node:events';
import { Journal } from '../../../src/journal/journal.ts';

const [folder = '', name = '', count = ''] = process.argv.slice(2);
const journal = new Journal(folder);

process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (let number = 0; number < Number(count); number += 1) {
  await journal.add({ on: '2026-11-20', minutes: 5, bucket: 'people', note: `${name} ${number}` });
}
process.exit(0);
