import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from './humanError.ts';
import { spawnNpm } from './npm.ts';
import { outDir, repoRoot } from './places.ts';

/** Names a VSIX packaged before, so that `npm test` packages once for all its parts. */
export const vsixVariable = 'TLB_VSIX';

let packaged: Promise<string> | undefined;

/** The packaged extension: what users install is what is started and tested. */
export function packagedVsix(): Promise<string> {
  return (packaged ??= findOrPackage());
}

async function findOrPackage(): Promise<string> {
  const given = process.env[vsixVariable];
  if (!given) return packageVsix();
  if (!existsSync(given)) throw new HumanError(`${vsixVariable} names ${given}, which does not exist.`);
  return given;
}

/** Builds and packages this checkout. */
export async function packageVsix(): Promise<string> {
  const vsix = path.join(outDir, 'tech-lead-balance.vsix');
  await mkdir(outDir, { recursive: true });
  // Its output goes to stderr: stdout belongs to the caller.
  const npm = spawnNpm(['run', '--silent', 'package', '--', '--out', vsix], { cwd: repoRoot, stdio: ['ignore', 2, 2] });
  const code = await npm.exited;
  await npm.stop();
  if (code !== 0) throw new HumanError('The extension could not be packaged; the messages above say why.');
  return vsix;
}
