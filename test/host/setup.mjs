// Runs before `npm start` and `npm test` on the machine's own Node, with nothing installed yet:
// plain JavaScript, built-in modules only. Brings node_modules in line with package-lock.json.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

try {
  checkMachine();
  if (!isInstalled()) install();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function checkMachine() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Error(`Node.js 20 or newer is needed; this is ${process.versions.node}.`);
  if (!findInPath('git')) throw new Error('git is needed and was not found in the PATH.');
}

// npm describes what it really installed in a hidden lock file, written last: an interrupted
// installation has none, so comparing the two needs no stamp of our own.
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    const found = installed[place];
    // Optional packages are mostly those of other platforms.
    return place === '' || (found ? found.version === version : optional === true);
  });
}

function readPackages(file) {
  const full = path.join(root, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : undefined;
}

function install() {
  console.error('Installing dependencies from the npm registry (once, about half a minute) ...');
  // Not `npm ci`: it refuses a lock file without every platform's optional packages, which a mirror
  // of the registry may lack, and on Windows it would delete the node.exe that runs this.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  // npm's own messages go to stderr: stdout belongs to the script that runs next.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status, error } = cli?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status === 0) return;
  const reason = error ? ` (${error.message})` : '';
  throw new Error(
    `The dependencies could not be installed${reason}; is the npm registry reachable? Then run the same command again.`,
  );
}

// Looking is ten times faster than starting git.
function findInPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? process.env.Path ?? '').split(path.delimiter);
  return folders.some((folder) => endings.some((ending) => existsSync(path.join(folder, name + ending))));
}
