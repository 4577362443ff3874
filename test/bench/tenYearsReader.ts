// Looks at the journal named on the command line in a process of its own, as a window that opens does,
// and prints what it took as JSON.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { addDays } from '../../src/balance/days.ts';
import type { TenYearsRead } from './tenYears.ts';

const [folder = '', today = ''] = process.argv.slice(2);
const kibibytesInMebibyte = 1024;
const mebibytes = (bytes: number) => bytes / kibibytesInMebibyte / kibibytesInMebibyte;

const idle = mebibytes(process.memoryUsage.rss());
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const start = performance.now();
const [{ Journal }, { TextWorker }] = await Promise.all([
  import('../../src/journal/journal.ts'),
  import('../../src/journal/textWorker.ts'),
]);
const loaded = performance.now();
delay.reset();
const texts = new TextWorker(new URL('../../src/journal/journalWorker.ts', import.meta.url));
const journal = new Journal(folder, undefined, texts.work);
const recent = await journal.readMonths(addDays(today, -13 * 7), today);
const firstLook = performance.now() - start;
delay.disable();
const memory = mebibytes(process.memoryUsage.rss()) - idle;

const logged: number[] = [];
while (logged.length < 20) {
  const begin = performance.now();
  await journal.add({ on: today, minutes: 30, bucket: 'people', note: '1:1 with Ana' });
  logged.push(performance.now() - begin);
  await journal.readMonths(addDays(today, -13 * 7), today);
}

const begin = performance.now();
const { entries } = await journal.readAll();
const found: TenYearsRead = {
  firstLook,
  longestStall: delay.max / 1e6,
  memory,
  logged,
  everything: performance.now() - begin,
  entries: entries.length,
};
await texts.dispose();
process.stdout.write(JSON.stringify({ ...found, loaded: loaded - start, recent: recent.entries.length }));
