import { availableParallelism, loadavg, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { HumanError, runMain } from '../host/humanError.ts';
import { shutDown } from '../host/shutdown.ts';
import { documents } from './documents.ts';
import { faults } from './faults.ts';
import { invalid } from './invalid.ts';
import { kill } from './kill.ts';
import { merges } from './merges.ts';
import { realWindows } from './realWindows.ts';
import type { Scenario } from './scenario.ts';
import { windows } from './windows.ts';

/** `npm run torture -- --rounds 50 --only kill --only merges` prints one JSON document; 1 when a promise broke. */
const scenarios: Readonly<Record<string, Scenario>> = {
  kill,
  faults,
  documents,
  merges,
  invalid,
  windows,
  realWindows,
};

/** Of what broke; a thousand say no more. */
const mostExamples = 20;

await runMain(main);
await shutDown();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string' }, only: { type: 'string', multiple: true } },
  });
  const most = values.rounds === undefined ? Infinity : Number(values.rounds);
  if (!(most >= 1)) throw new HumanError(`--rounds is a number of at least 1, not ${values.rounds}.`);
  const results = [];
  for (const [name, { rounds, run }] of chosen(values.only)) {
    const start = performance.now();
    const tell = (progress: string): void => console.error(`${name}: ${progress}`);
    const taken = Math.min(rounds, most);
    const { broken, late = [], figures } = await run(taken, tell);
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    const held = broken.length + late.length === 0;
    const told = { broken: broken.length, late: late.length, examples: [...broken, ...late].slice(0, mostExamples) };
    results.push({ name, rounds: taken, held, seconds, figures, ...told });
  }
  console.log(JSON.stringify({ machine: machine(), scenarios: results }, null, 2));
  return results.every(({ held }) => held) ? 0 : 1;
}

function chosen(only: readonly string[] | undefined): [string, Scenario][] {
  const unknown = only?.find((name) => !(name in scenarios));
  if (unknown !== undefined) {
    throw new HumanError(`--only is one of ${Object.keys(scenarios).join(', ')}, not ${unknown}.`);
  }
  return Object.entries(scenarios).filter(([name]) => only?.includes(name) ?? true);
}

function machine(): object {
  return {
    node: process.versions.node,
    system: platform(),
    cores: availableParallelism(),
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}
