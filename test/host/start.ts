// `npm start [-- PATH] [--no-open] [--port N]`: VS Code with the packaged extension, in the browser.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDemo } from './demo/createDemo.ts';
import { HumanError, runMain } from './humanError.ts';
import { openInBrowser } from './openInBrowser.ts';
import { cacheDir } from './places.ts';
import { checkPort, serveForPeople } from './serveForPeople.ts';
import { installVsix } from './server.ts';
import { exitOnInterrupt, isShuttingDown, shutDown } from './shutdown.ts';
import { packagedVsix } from './vsix.ts';
import { type WindowContent, windowUrl, writeUserSettings } from './vscodeWindow.ts';

exitOnInterrupt(0);
await runMain(main);
await shutDown();

async function main(): Promise<void> {
  const { port, open, given } = readArguments();
  // The demo has a profile of its own, so that its journal never mixes with a person's.
  const home = path.join(cacheDir, 'start', given === undefined ? 'demo' : 'yours');
  const dirs = { userDataDir: path.join(home, 'data'), extensionsDir: path.join(home, 'extensions') };
  await checkPort(port);
  // Only at first: what somebody changes in the window stays.
  if (!existsSync(path.join(dirs.userDataDir, 'User/settings.json'))) await writeUserSettings(dirs.userDataDir);
  await installVsix(await packagedVsix(), dirs);
  const url = windowUrl(
    port,
    given === undefined ? { folder: await todaysDemo(home, dirs.userDataDir) } : contentOf(given),
  );
  const server = await serveForPeople({
    ...dirs,
    port,
    trusted: given === undefined,
    logFile: path.join(home, 'server.log'),
  });
  console.log(url);
  console.error('The scales in the activity bar open the balance. Press Ctrl-C to stop.');
  if (open) openInBrowser(url);
  const code = await server.exited;
  if (isShuttingDown()) return;
  throw new HumanError(`VS Code's server ended by itself (${code}); its log is ${path.join(home, 'server.log')}.`);
}

function contentOf(given: string): WindowContent {
  return given.endsWith('.code-workspace') ? { workspace: given } : { folder: given };
}

function readArguments(): { port: number; open: boolean; given: string | undefined } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: { port: { type: 'string', default: '8137' }, open: { type: 'boolean', default: true } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new HumanError(`--port wants a number from 1 to 65535, not ${values.port}.`);
  }
  const [first] = positionals;
  // npm runs us in the repository; a path is meant from where the person is.
  const given = first === undefined ? undefined : path.resolve(process.env['INIT_CWD'] ?? '', first);
  if (given && !existsSync(given)) throw new HumanError(`${given} does not exist.`);
  return { port, open: values.open, given };
}

// Made anew on another day, because its history ends today; until then what was logged in it stays.
async function todaysDemo(home: string, userDataDir: string): Promise<string> {
  const stamp = path.join(home, 'demo.json');
  const today = new Date().toDateString();
  if (existsSync(stamp)) {
    const { day, folder } = JSON.parse(await readFile(stamp, 'utf8')) as { day: string; folder: string };
    if (day === today && existsSync(folder)) return folder;
  }
  console.error('Making the demo workspace ...');
  // Not in this checkout: what lies in a repository's folder is that repository's work too.
  const root = path.join(tmpdir(), `tech-lead-balance-${userInfo().username}`);
  await mkdir(root, { recursive: true });
  const journalFolder = path.join(userDataDir, 'User/globalStorage/tech-lead-balance.tech-lead-balance/journal');
  await rm(stamp, { force: true });
  const { folder } = await createDemo(root, { journalFolder });
  await writeFile(stamp, JSON.stringify({ day: today, folder }));
  return folder;
}
