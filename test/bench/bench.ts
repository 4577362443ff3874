import { availableParallelism, loadavg, platform } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HumanError, runMain } from '../host/humanError.ts';
import { shutDown } from '../host/shutdown.ts';
import { measureActivation } from './activation.ts';
import { type Figure, type Measured, measured } from './figure.ts';
import { measureJournalCost } from './journalCost.ts';
import { measureLogOnScreen } from './logOnScreen.ts';
import { measureManyRepositories } from './manyRepositories.ts';
import { measureLongHistory, measureReadingHistory } from './readHistory.ts';
import { measureSizes } from './sizes.ts';
import { measurePanelPaint } from './panelPaint.ts';
import { measurePeers } from './peers.ts';
import { tableOf } from './table.ts';
import { measureTenYears } from './tenYears.ts';
import { measureTrendCost } from './trendCost.ts';
import { measureTyping } from './typing.ts';
import { measureWholeHistory, type RealRepository } from './wholeHistory.ts';

interface Given {
  readonly real?: RealRepository | undefined;
  readonly gitHours?: string | undefined;
}

type Measure = (given: Given) => Promise<Figure[]>;

/**
 * `npm run bench -- --json --only sizes --only log`. A missed goal is said, and is no failure.
 * `--repo DIR --me MAIL` reads the whole history of a real repository instead of the generated one.
 */
const parts: Readonly<Record<string, Measure>> = {
  sizes: measureSizes,
  activate: () => measureActivation(11),
  log: () => measureLogOnScreen(21),
  panel: async () => [...(await measurePanelPaint(21)), ...(await measureTrendCost(101))],
  journal: () => measureJournalCost(31),
  typing: () => measureTyping(15),
  years: () => measureTenYears(5),
  history: () => measureReadingHistory(61),
  long: () => measureLongHistory(61),
  whole: ({ real }) => measureWholeHistory(15, real),
  many: () => measureManyRepositories(7),
  peers: ({ gitHours }) => measurePeers(11, gitHours),
};

await runMain(main);
await shutDown();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      repo: { type: 'string' },
      me: { type: 'string', default: '' },
      'git-hours': { type: 'string' },
    },
  });
  const real = values.repo === undefined ? undefined : { folder: path.resolve(values.repo), mail: values.me };
  const figures: Measured[] = [];
  for (const [name, measure] of chosenParts(values.only)) {
    console.error(`Measuring: ${name} ...`);
    figures.push(...(await measure({ real, gitHours: values['git-hours'] })).map(measured));
  }
  console.log(values.json ? JSON.stringify({ machine: machine(), figures }, null, 2) : reportOf(figures));
}

function chosenParts(only: readonly string[] | undefined): [string, Measure][] {
  const unknown = only?.find((name) => !(name in parts));
  if (unknown !== undefined) throw new HumanError(`--only is one of ${Object.keys(parts).join(', ')}, not ${unknown}.`);
  return Object.entries(parts).filter(([name]) => only?.includes(name) ?? true);
}

function reportOf(figures: readonly Measured[]): string {
  const { node, system, cores, load } = machine();
  const missed = figures.filter(({ met }) => met === false);
  return [
    tableOf(figures),
    '',
    `Node ${node}, ${system}, ${cores} cores, load ${load}. A goal is for the median.`,
    'That activate starts no process is proven by test/integration/startup.',
    missed.length === 0 ? 'Every goal is met.' : `MISSED: ${missed.map(({ name }) => name).join('; ')}.`,
  ].join('\n');
}

function machine(): { node: string; system: string; cores: number; load: number } {
  return {
    node: process.versions.node,
    system: platform(),
    cores: availableParallelism(),
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}
