import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** What the search depends on; the process's own values unless given. */
export interface GitSearch {
  readonly environment?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
}

/** Where Apple's tools keep the real git, the chosen ones first. */
const appleGits = [
  '/var/db/xcode_select_link/usr/bin/git',
  '/Library/Developer/CommandLineTools/usr/bin/git',
  '/Applications/Xcode.app/Contents/Developer/usr/bin/git',
];

/**
 * The absolute path of git, from PATH; undefined when there is none.
 * Entries that are not absolute are passed over, so a git planted in the current folder is never found.
 */
export async function findGit(search: GitSearch = {}): Promise<string | undefined> {
  const environment = search.environment ?? process.env;
  const platform = search.platform ?? process.platform;
  for (const folder of folders(environment)) {
    for (const name of programNames(environment, platform)) {
      const file = join(folder, name);
      // Apple's stub opens a dialog when the tools are not installed.
      const candidates = platform === 'darwin' && file === '/usr/bin/git' ? appleGits : [file];
      for (const candidate of candidates) if (await isProgram(candidate)) return candidate;
    }
  }
  return undefined;
}

function folders(environment: NodeJS.ProcessEnv): string[] {
  // Windows spells it `Path`.
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const entries = (environment[name] ?? '').split(delimiter);
  return entries.map((entry) => entry.replace(/^"(.*)"$/, '$1')).filter(isAbsolute);
}

/** Only real programs on Windows: a script would need a shell. */
function programNames(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform !== 'win32') return ['git'];
  const extensions = (environment['PATHEXT'] ?? '.COM;.EXE').toLowerCase().split(';');
  return extensions
    .filter((extension) => extension === '.exe' || extension === '.com')
    .map((extension) => `git${extension}`);
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
