// Reads the whole history of the repository named on the command line in a process of its own, whose
// memory and event loop are nobody else's, and prints what it took as JSON.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ActivityReader } from '../../src/activity/activityReader.ts';
import type { WholeRead } from './wholeHistory.ts';

const [folder = '', mail = '', now = ''] = process.argv.slice(2);
const kibibytesInMebibyte = 1024;

const reader = new ActivityReader();
// Everything is loaded and warm before the memory is looked at.
await reader.observe({ folders: [], from: 0, to: 0, now: 0 });
const idle = process.memoryUsage.rss() / kibibytesInMebibyte / kibibytesInMebibyte;
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const start = performance.now();
const { repositories } = await reader.observe({
  folders: [folder],
  extraIdentities: [mail],
  useConfiguredIdentities: false,
  from: 0,
  to: Number(now) + 1,
  now: Number(now),
});
const milliseconds = performance.now() - start;
delay.disable();
const found: WholeRead = {
  milliseconds,
  longestStall: delay.max / 1e6,
  peakMemory: process.resourceUsage().maxRSS / kibibytesInMebibyte - idle,
  commits: repositories[0]?.commitsRead ?? 0,
  evidence: repositories[0]?.evidence.length ?? 0,
};
process.stdout.write(JSON.stringify(found));
