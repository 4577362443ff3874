import path from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from '../host/browser.ts';
import { isolatedGit } from '../host/gitRepository.ts';
import { HumanError } from '../host/humanError.ts';
import { spawnNpm } from '../host/npm.ts';
import { outDir, repoRoot } from '../host/places.ts';
import { startServer } from '../host/server.ts';
import { windowUrl, writeUserSettings } from '../host/vscodeWindow.ts';
import { taskVariable, type WindowTask } from './windowTask.ts';

export interface TwoWindows {
  /** Resolves when both have done their task; rejects when one of them could not. */
  readonly done: Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Opens a window for each workspace, two extension hosts of one VS Code, and starts the task in both. */
export async function openWindows(
  userData: string,
  workspaces: readonly string[],
  journalFolder: string,
  task: WindowTask,
): Promise<TwoWindows> {
  await buildExtension();
  const tests = await bundleTask();
  const userDataDir = path.join(userData, 'data');
  await writeUserSettings(userDataDir, { 'techLeadBalance.journalFolder': journalFolder });
  const server = await startServer({
    userDataDir,
    extensionsDir: path.join(userData, 'extensions'),
    trusted: true,
    testDriver: true,
    env: { ...isolatedGit, HOME: userData, XDG_CONFIG_HOME: userData, [taskVariable]: JSON.stringify(task) },
  });
  const context = await launchBrowser({ profileDir: path.join(userData, 'browser') });
  const close = async (): Promise<void> => {
    await context.stop();
    await server.stop();
  };
  const ends = workspaces.map(async (folder) => {
    const page = await context.newPage();
    const { promise, resolve } = Promise.withResolvers<number>();
    const said: string[] = [];
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
      const text = args.map(String).join(' ');
      if (type === 'error' && text.includes('inWindow')) said.push(text);
    });
    await page.exposeFunction('codeAutomationExit', resolve);
    const payload = { extensionDevelopmentPath: repoRoot, extensionTestsPath: tests };
    await page.goto(windowUrl(server.port, { folder }, payload));
    const code = await promise;
    if (code !== 0) throw new Error(`A window ended with ${code}:\n${said.join('\n')}`);
  });
  return { done: Promise.all(ends), close };
}

async function buildExtension(): Promise<void> {
  const npm = spawnNpm(['run', '--silent', 'build'], { cwd: repoRoot, stdio: ['ignore', 'ignore', 'inherit'] });
  if ((await npm.exited) !== 0) throw new HumanError('The extension could not be built; the messages above say why.');
  await npm.stop();
}

async function bundleTask(): Promise<string> {
  const outfile = path.join(outDir, 'torture', 'inWindow.cjs');
  await build({
    entryPoints: [path.join(repoRoot, 'test/torture/inWindow.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}
