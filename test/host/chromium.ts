import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { spawnOwned } from './children.ts';
import { HumanError } from './humanError.ts';
import { installOnce } from './installOnce.ts';
import { npmInstall } from './npm.ts';

const version = '153.0.0';

// The package's own configuration names folders of Amazon's machines.
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

export interface BrowserProgram {
  executablePath: string;
  env: Record<string, string>;
}

/** A Chromium for bare Linux machines from the npm registry, installed at first need. */
export async function ensureChromium(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new HumanError('No Chrome, Chromium or Edge was found; install one, or name its program in CHROME_PATH.');
  }
  const dir = await installOnce(`chromium-${version}`, async (staging) => {
    console.error(`Installing a browser (@sparticuz/chromium ${version}) from the npm registry, once ...`);
    await writeFile(path.join(staging, 'package.json'), '{ "private": true }\n');
    await npmInstall(staging, [`@sparticuz/chromium@${version}`]);
    const packed = path.join(staging, 'node_modules/@sparticuz/chromium/bin');
    await unpackFile(path.join(packed, 'chromium.br'), path.join(staging, 'chromium'));
    await unpackTar(path.join(packed, 'al2023.tar.br'), path.join(staging, 'libraries'));
    await unpackTar(path.join(packed, 'fonts.tar.br'), path.join(staging, 'fonts'));
    await writeFile(path.join(staging, 'fonts/fonts.conf'), fontsConfig);
    await rm(path.join(staging, 'node_modules'), { recursive: true });
  });
  const executablePath = path.join(dir, 'chromium');
  return { executablePath, env: { ...missingLibraries(executablePath, dir), ...missingFonts(dir) } };
}

// The system's own libraries are better where they are: these were built for Amazon Linux.
function missingLibraries(executablePath: string, dir: string): Record<string, string> {
  if (spawnSync(executablePath, ['--version']).status === 0) return {};
  const env = { LD_LIBRARY_PATH: path.join(dir, 'libraries/lib') };
  const { status, stderr } = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } });
  if (status === 0) return env;
  throw new HumanError(
    `The browser from npm does not run here (${String(stderr).trim()}); name a Chrome or Chromium in CHROME_PATH.`,
  );
}

function missingFonts(dir: string): Record<string, string> {
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(homedir(), '.fonts'),
    path.join(homedir(), '.local/share/fonts'),
  ];
  const found = folders.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc)$/i.test(String(file))),
  );
  return found ? {} : { FONTCONFIG_PATH: path.join(dir, 'fonts') };
}

async function unpackFile(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
  await chmod(to, 0o755);
}

async function unpackTar(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const tar = spawnOwned('tar', ['-x', '-C', to], { stdio: ['pipe', 'ignore', 'inherit'] });
  if (!tar.process.stdin) throw new Error('tar has no input');
  await Promise.all([pipeline(createReadStream(from), createBrotliDecompress(), tar.process.stdin), tar.exited]);
  if ((await tar.exited) !== 0) throw new Error(`tar could not unpack ${path.basename(from)}`);
}
