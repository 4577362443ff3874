// Stands in for the VS Code program: takes the command line that @vscode/test-electron would give to
// the desktop's, runs the tests in VS Code's server with a headless browser as its window, and exits
// with their code.
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';
import { runMain } from './humanError.ts';
import { markVariable } from './outputMark.ts';
import { startServer } from './server.ts';
import { shutDown } from './shutdown.ts';
import { windowUrl } from './vscodeWindow.ts';

const startLimitMs = 90_000;
// VS Code complaining about its native modules, which are not built (see codeServer.ts).
const noise = /Could not locate the bindings file/;

// Our input is a pipe from the process that started us; when that is gone, nobody waits for the tests.
process.stdin.on('close', () => void shutDown().then(() => process.exit(1))).resume();

await runMain(main);
await shutDown();
// A handle that playwright leaves open must not keep a finished run alive.
process.exit();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    strict: false, // the rest is for Electron
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      'disable-workspace-trust': { type: 'boolean' },
    },
  });
  const mark = `[${process.pid}]`;
  const userDataDir = String(values['user-data-dir']);
  const server = await startServer({
    userDataDir,
    extensionsDir: String(values['extensions-dir']),
    trusted: values['disable-workspace-trust'] === true,
    testDriver: true,
    env: { [markVariable]: mark },
  });
  const context = await launchBrowser({ profileDir: path.join(userDataDir, 'browser') });
  const page = await context.newPage();
  const { promise: exitCode, resolve: exit, reject: fail } = Promise.withResolvers<number>();
  const silence = setTimeout(
    () =>
      fail(new Error(`No test had started after ${startLimitMs / 1000} s. VS Code's server said:\n${server.log()}`)),
    startLimitMs,
  );
  const log = windowLog();
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const [text] = args;
    if (typeof text !== 'string' || !text.startsWith(mark) || noise.test(text)) {
      log(`${type} ${args.map(String).join(' ')}`);
      return;
    }
    clearTimeout(silence);
    console.log(text.slice(mark.length));
  });
  await page.exposeFunction('codeAutomationExit', exit);
  page.on('crash', () => fail(new Error('The window crashed.')));
  const opened = positionals[0];
  const content = opened?.endsWith('.code-workspace') ? { workspace: opened } : { folder: opened };
  await page.goto(
    windowUrl(server.port, content, {
      extensionDevelopmentPath: String(values.extensionDevelopmentPath),
      extensionTestsPath: String(values.extensionTestsPath),
    }),
  );
  try {
    return await exitCode;
  } finally {
    clearTimeout(silence);
  }
}

/** Everything else the window logs is noise until something fails: it goes to a file. */
function windowLog(): (line: string) => void {
  const file = process.env['TLB_WINDOW_LOG'];
  if (!file) return () => {};
  const stream = createWriteStream(file);
  return (line) => stream.write(`${line}\n`);
}
