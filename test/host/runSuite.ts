import path from 'node:path';
import { mkdir, writeFile } from 'node:fs/promises';
import { TestRunFailedError, downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { spawnOwned } from './children.ts';
import { isolatedGit, makeGitRepository } from './gitRepository.ts';
import type { IntegrationSuite } from './integrationSuite.ts';
import { makeTempDir } from './places.ts';
import { writeUserSettings } from './vscodeWindow.ts';

export interface SuiteRun {
  name: string;
  host: 'npm' | 'desktop';
  definition: IntegrationSuite;
  vscodeVersion: string;
  extension: string;
  /** The bundled runner, beside which the bundled tests lie. */
  tests: string;
  grep: string | undefined;
}

/** Runs one suite in a window of its own, with a profile of its own; says whether all passed. */
export async function runSuite(run: SuiteRun): Promise<boolean> {
  const temp = await makeTempDir();
  try {
    const { definition } = run;
    const userDataDir = path.join(temp.path, 'user');
    await writeUserSettings(userDataDir, definition.settings);
    const extensionsDir = path.join(temp.path, 'ext');
    for (const id of definition.extensions ?? []) await writeEmptyExtension(extensionsDir, id);
    const work = path.join(temp.path, 'work');
    await mkdir(work);
    const opened = await (definition.build ?? buildOneRepository)(work);
    const launchArgs = [
      ...(opened ? [opened] : []),
      `--user-data-dir=${userDataDir}`,
      `--extensions-dir=${extensionsDir}`,
    ];
    return await start(run, launchArgs, suiteEnv(run));
  } finally {
    await temp.remove();
  }
}

/** As a package is unpacked. */
async function writeEmptyExtension(extensionsDir: string, id: string): Promise<void> {
  const [publisher, name] = id.split('.');
  const folder = path.join(extensionsDir, `${id}-1.0.0`);
  await mkdir(folder, { recursive: true });
  const manifest = { publisher, name, version: '1.0.0', engines: { vscode: '*' } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
}

function buildOneRepository(dir: string): Promise<string> {
  return makeGitRepository(dir, 'app');
}

function suiteEnv({ name, tests, grep, definition }: SuiteRun): Record<string, string> {
  return {
    TLB_SUITE: name,
    TLB_WINDOW_LOG: path.join(path.dirname(tests), `${name}.log`),
    ...(grep ? { TLB_GREP: grep } : {}),
    ...isolatedGit,
    ...definition.env,
  };
}

async function start(run: SuiteRun, launchArgs: string[], env: Record<string, string>): Promise<boolean> {
  // runTests always switches workspace trust off, so Restricted Mode has to go around it.
  if (run.definition.trusted === false) return startUntrusted(run, launchArgs, env);
  const npm = { vscodeExecutablePath: process.execPath, launchArgs: [launcher, ...launchArgs] };
  const desktop = { version: run.vscodeVersion, launchArgs };
  try {
    await runTests({
      ...(run.host === 'npm' ? npm : desktop),
      extensionDevelopmentPath: run.extension,
      extensionTestsPath: run.tests,
      extensionTestsEnv: env,
    });
    return true;
  } catch (error) {
    if (error instanceof TestRunFailedError) return false;
    throw error;
  }
}

const launcher = path.join(import.meta.dirname, 'launcher.ts');

async function startUntrusted(run: SuiteRun, launchArgs: string[], env: Record<string, string>): Promise<boolean> {
  const [command, ...first] =
    run.host === 'npm'
      ? [process.execPath, launcher]
      : [await downloadAndUnzipVSCode(run.vscodeVersion), '--no-sandbox', '--disable-gpu-sandbox', '--disable-updates'];
  const args = [
    ...first,
    ...launchArgs,
    `--extensionDevelopmentPath=${run.extension}`,
    `--extensionTestsPath=${run.tests}`,
  ];
  const child = spawnOwned(command, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'inherit', 'inherit'] });
  const code = await child.exited;
  await child.stop();
  return code === 0;
}
