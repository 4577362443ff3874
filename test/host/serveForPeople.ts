import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type OwnedChild, spawnOwned } from './children.ts';
import { ensureCodeServer } from './codeServer.ts';
import { HumanError } from './humanError.ts';
import { guardArgs, serverEnv } from './server.ts';

export interface PeopleServerOptions {
  port: number;
  userDataDir: string;
  extensionsDir: string;
  trusted: boolean;
  logFile: string;
}

/** Starts code-server on the loopback interface and waits until it answers. */
export async function serveForPeople(options: PeopleServerOptions): Promise<OwnedChild> {
  const { port, userDataDir, extensionsDir, trusted, logFile } = options;
  const { entry } = await ensureCodeServer();
  const folder = path.dirname(logFile);
  await mkdir(folder, { recursive: true });
  const ours = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--config', path.join(folder, 'config.yaml')];
  const data = ['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir];
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
  const args = [...ours, ...data, ...quiet, ...(trusted ? ['--disable-workspace-trust'] : [])];
  const server = spawnOwned(process.execPath, [...guardArgs(), entry, ...args], {
    env: serverEnv({ XDG_CACHE_HOME: folder }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile);
  const listening = new Promise<void>((resolve) => {
    for (const stream of [server.process.stdout, server.process.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        log.write(`${line}\n`);
        if (line.includes('HTTP server listening on')) resolve();
      });
    }
  });
  const ended = server.exited.then((code) =>
    Promise.reject(new HumanError(`VS Code's server did not start (${code}); its log is ${logFile}.`)),
  );
  await Promise.race([listening, ended]);
  return server;
}

/** Finds out before minutes of preparation whether the port is free. */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = new HumanError(`Port ${port} is in use; choose another with --port N.`);
      reject(error.code === 'EADDRINUSE' ? taken : error);
    });
    probe.listen(port, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}
