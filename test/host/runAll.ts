// `npm test`: every check and every suite, one after the other, and one line that sums them up.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { runMain } from './humanError.ts';
import { spawnNpm } from './npm.ts';
import { makeTempDir, outDir } from './places.ts';
import { shutDown } from './shutdown.ts';
import { type TestCounts, countsVariable, readCounts } from './testCounts.ts';
import { vsixVariable } from './vsix.ts';

interface Step {
  script: string;
  args?: string[];
  /** Mocha counts its tests; every other step is one check. */
  mocha?: boolean;
}

const vsix = path.join(outDir, 'tech-lead-balance.vsix');
const steps: Step[] = [
  { script: 'check' },
  { script: 'lint' },
  { script: 'dead' },
  { script: 'package', args: ['--out', vsix] },
  { script: 'test:unit', mocha: true },
  { script: 'test:integration', mocha: true },
  { script: 'test:e2e', mocha: true },
];

await runMain(main);
await shutDown();

async function main(): Promise<number> {
  const temp = await makeTempDir();
  await mkdir(outDir, { recursive: true });
  const total: TestCounts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const [index, step] of steps.entries()) {
    console.log(`\n=== ${step.script}`);
    add(total, await runStep(step, path.join(temp.path, `${index}.jsonl`)));
  }
  await temp.remove();
  // Once more at the end: the suite may have printed it thousands of lines ago.
  for (const failure of total.failures) console.log(`\nFailed: ${failure}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed > 0 ? 1 : 0;
}

async function runStep({ script, args = [], mocha = false }: Step, countsFile: string): Promise<TestCounts> {
  const env = { ...process.env, [countsVariable]: countsFile, [vsixVariable]: vsix };
  const npm = spawnNpm(['run', '--silent', script, '--', ...args], { env, stdio: 'inherit' });
  const ok = (await npm.exited) === 0;
  await npm.stop();
  const sum: TestCounts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  if (mocha) for (const counts of readCounts(countsFile)) add(sum, counts);
  else if (ok) sum.passed = 1;
  // A suite that broke off before it could count has failed all the same.
  if (!ok && sum.failed === 0) add(sum, { passed: 0, failed: 1, skipped: 0, failures: [`${script} as a whole`] });
  return sum;
}

function add(sum: TestCounts, more: TestCounts): void {
  sum.passed += more.passed;
  sum.failed += more.failed;
  sum.skipped += more.skipped;
  sum.failures.push(...more.failures);
}
