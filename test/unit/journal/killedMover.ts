// Copies the journal of its first argument into the folder of its second, and says when it begins.
import { copyJournal } from '../../../src/journal/moveJournal.ts';

const [from = '', to = ''] = process.argv.slice(2);
process.stdout.write('started\n');
await copyJournal(from, to);
