import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';
import { spawnOwned } from './children.ts';
import { ensureCodeServer } from './codeServer.ts';
import { makeTempDir } from './places.ts';

export interface ServerOptions {
  userDataDir: string;
  extensionsDir: string;
  trusted: boolean;
  /** Without it a built VS Code ignores extensions and tests named in the address. */
  testDriver?: boolean;
  /** The display language, where its pack is installed. */
  language?: string;
  env?: NodeJS.ProcessEnv;
}

export interface Server {
  port: number;
  /** What the server has printed, for the case that a window does not come up. */
  log: () => string;
  stop: () => Promise<void>;
}

const commonArgs = ['--accept-server-license-terms', '--telemetry-level', 'off'];

/** Starts VS Code's server on a free loopback port. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { serverMain } = await ensureCodeServer();
  const args = [
    serverMain,
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--without-connection-token',
    ...commonArgs,
    ...dataArgs(options),
  ];
  if (options.trusted) args.push('--disable-workspace-trust');
  if (options.language !== undefined) args.push('--locale', options.language);
  if (options.testDriver) args.push('--enable-smoke-test-driver');
  // Sockets, caches and the like go with the server, instead of staying in the machine's folders.
  const temp = await makeTempDir();
  const env = serverEnv({ TMPDIR: temp.path, XDG_CACHE_HOME: temp.path, ...options.env });
  const server = spawnOwned(process.execPath, [...guardArgs(), ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of [server.process.stdout, server.process.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const match = /^Extension host agent listening on (\d+)$/.exec(line);
        if (match) resolve(Number(match[1]));
      });
    }
    server.exited.then(
      (code) => reject(new Error(`VS Code's server ended with ${code}:\n${lines.join('\n')}`)),
      reject,
    );
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await temp.remove();
  };
  return { port, log: () => lines.join('\n'), stop };
}

/** Installs a packaged extension, as a person would with "Install from VSIX". */
export async function installVsix(
  vsix: string,
  dirs: Pick<ServerOptions, 'userDataDir' | 'extensionsDir'>,
): Promise<void> {
  const { serverMain } = await ensureCodeServer();
  const args = [serverMain, ...commonArgs, ...dataArgs(dirs), '--install-extension', vsix, '--force'];
  const installation = spawnOwned(process.execPath, args, { env: serverEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  installation.process.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  installation.process.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  // It exits with 0 when the package is refused, too.
  if ((await installation.exited) !== 0 || !output.includes('was successfully installed')) {
    throw new Error(`${path.basename(vsix)} could not be installed:\n${output}`);
  }
}

/** Node arguments that end the server with us. */
export function guardArgs(): string[] {
  return ['--import', pathToFileURL(path.join(import.meta.dirname, 'serverGuard.mjs')).href];
}

/** Our own environment without what npm and VS Code's terminals leave in it. */
export function serverEnv(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const foreign = /^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$|XDG_RUNTIME_DIR$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), ...extra };
}

function dataArgs({ userDataDir, extensionsDir }: Pick<ServerOptions, 'userDataDir' | 'extensionsDir'>): string[] {
  return ['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir];
}
