import { appendFileSync, existsSync, readFileSync } from 'node:fs';

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
  /** Title and message of each that failed, hooks included. */
  failures: string[];
}

/** The part of mocha's runner that matters here, so that neither mocha nor its types are loaded. */
interface Runner {
  once(event: 'end', listener: () => void): unknown;
  on(event: 'fail', listener: (test: { fullTitle(): string }, error: unknown) => void): unknown;
  stats?: { passes: number; failures: number; pending: number } | undefined;
}

/** Names the file to which every mocha run of one `npm test` adds its counts. */
export const countsVariable = 'TLB_TEST_COUNTS';

export function recordCounts(runner: Runner): void {
  const file = process.env[countsVariable];
  if (!file) return;
  const failures: string[] = [];
  runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${String(error)}`));
  runner.once('end', () => {
    const counts: TestCounts = {
      passed: runner.stats?.passes ?? 0,
      failed: runner.stats?.failures ?? 0,
      skipped: runner.stats?.pending ?? 0,
      failures,
    };
    appendFileSync(file, `${JSON.stringify(counts)}\n`);
  });
}

export function readCounts(file: string): TestCounts[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as TestCounts);
}
