// Runs the integration suites: `node test/host/runIntegration.ts [--host npm|desktop] [--vscode VERSION]
// [--suite NAME] [--grep TEXT]`.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { runSuite } from './runSuite.ts';
import { HumanError, runMain } from './humanError.ts';
import type { IntegrationSuite } from './integrationSuite.ts';
import { spawnNpm } from './npm.ts';
import { outDir, repoRoot } from './places.ts';
import { shutDown } from './shutdown.ts';
import { vsixVariable } from './vsix.ts';

const source = path.join(repoRoot, 'test/integration');
const bundles = path.join(outDir, 'integration');

await runMain(main);
await shutDown();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: 'npm' },
      vscode: { type: 'string', default: 'stable' },
      suite: { type: 'string' },
      grep: { type: 'string' },
      extension: { type: 'string', default: repoRoot },
    },
  });
  const { host } = values;
  if (host !== 'npm' && host !== 'desktop') throw new HumanError(`--host is npm or desktop, not ${host}.`);
  if (!process.env[vsixVariable]) await buildExtension();
  await bundleTests();
  const failed: string[] = [];
  for (const name of await listSuites(values.suite)) {
    console.log(`\nIntegration suite "${name}" (${host} host)`);
    const ok = await runSuite({
      name,
      host,
      definition: await loadSuite(name),
      vscodeVersion: values.vscode,
      extension: path.resolve(values.extension),
      tests: path.join(bundles, 'index.cjs'),
      grep: values.grep,
    });
    if (!ok) failed.push(name);
  }
  if (failed.length === 0) return 0;
  console.log(`Failed suites: ${failed.join(', ')}; the windows' logs are in ${path.relative('', bundles)}.`);
  return 1;
}

async function listSuites(only: string | undefined): Promise<string[]> {
  const folders = await readdir(source, { withFileTypes: true });
  const names = folders
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  if (only && !names.includes(only)) {
    throw new HumanError(`There is no suite "${only}"; there are ${names.join(', ')}.`);
  }
  return only ? [only] : names;
}

async function loadSuite(name: string): Promise<IntegrationSuite> {
  const file = path.join(source, name, 'suite.ts');
  if (!existsSync(file)) return {};
  const module = (await import(pathToFileURL(file).href)) as { suite: IntegrationSuite };
  return module.suite;
}

/** What is not packaged for the whole run is built here, so that no suite meets yesterday's extension. */
async function buildExtension(): Promise<void> {
  const npm = spawnNpm(['run', '--silent', 'build'], { cwd: repoRoot, stdio: ['ignore', 'ignore', 'inherit'] });
  if ((await npm.exited) !== 0) throw new HumanError('The extension could not be built; the messages above say why.');
  await npm.stop();
}

async function bundleTests(): Promise<void> {
  await rm(bundles, { recursive: true, force: true });
  await mkdir(bundles, { recursive: true });
  const files = await readdir(source, { recursive: true });
  const tests = files.filter((file) => file.endsWith('.test.ts')).map((file) => path.join(source, file));
  await build({
    entryPoints: [path.join(source, 'index.ts'), ...tests],
    outdir: bundles,
    outbase: source,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    // One mocha for the runner and the tests.
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
