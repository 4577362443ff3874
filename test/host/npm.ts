import type { SpawnOptions } from 'node:child_process';
import { spawnOwned } from './children.ts';
import { HumanError } from './humanError.ts';

/** Starts npm without a shell where that is possible, on every platform. */
export function spawnNpm(args: string[], options: SpawnOptions) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('npm-cli.js')
    ? spawnOwned(process.execPath, [cli, ...args], options)
    : spawnOwned('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Runs `npm install --ignore-scripts` and keeps quiet unless it fails. */
export async function npmInstall(folder: string, packages: string[] = []): Promise<void> {
  // code-server's engine field names exactly the Node 24 we have; the machine's npm may run on another.
  const args = [
    'install',
    '--ignore-scripts',
    '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...packages,
  ];
  const npm = spawnNpm(args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  npm.process.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  npm.process.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await npm.exited;
  if (code === 0) return;
  process.stderr.write(output);
  const what = packages.join(' ') || 'the dependencies of VS Code';
  throw new HumanError(
    `npm could not install ${what}; is the npm registry reachable? Then run the same command again.`,
  );
}
