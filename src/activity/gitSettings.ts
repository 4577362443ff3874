import { stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { GitPlace, GitRunner } from './gitRunner.ts';
import { configuredMails } from './identity.ts';

interface Kept {
  readonly mails: readonly string[];
  /** Absolute paths of the files the settings came from, and of those they could come from. */
  readonly files: readonly string[];
  /** State of the files; undefined until the repository's own file is known. */
  stamp?: string;
}

/**
 * The lead's addresses in git's configuration, asked for again only when one of its files has changed:
 * a refresh of a hundred repositories is not to start a hundred processes for what hardly ever changes.
 */
export class GitSettings {
  readonly #kept = new Map<string, Kept>();
  readonly #personal: readonly string[];

  /** @param environment the one git runs in */
  constructor(environment: NodeJS.ProcessEnv) {
    const home = environment['HOME'] ?? environment['USERPROFILE'] ?? '';
    const configHome = environment['XDG_CONFIG_HOME'] ?? join(home, '.config');
    this.#personal = [join(home, '.gitconfig'), join(configHome, 'git', 'config')];
  }

  /** Addresses that commits made in the folder would carry, lower case. Throws a `GitFailure`. */
  async mails(place: GitPlace, git: GitRunner): Promise<readonly string[]> {
    const kept = this.#kept.get(place.folder);
    if (kept?.stamp !== undefined && kept.stamp === (await stampOf(kept.files))) return kept.mails;
    const { mails, origins } = readSettings(await git.run(['config', '--list', '--show-origin', '-z'], place));
    this.#kept.set(place.folder, { mails, files: [...new Set([...origins, ...this.#personal])] });
    return mails;
  }

  /** Takes note of where the repository in the folder keeps its own settings, a real path: git names that only roughly. */
  async settle(folder: string, gitFolder: string): Promise<void> {
    const kept = this.#kept.get(folder);
    if (kept === undefined || kept.stamp !== undefined) return;
    const files = [...kept.files, join(gitFolder, 'config'), join(gitFolder, 'config.worktree')];
    this.#kept.set(folder, { mails: kept.mails, files, stamp: await stampOf(files) });
  }
}

/** `origin NUL key LF value NUL`, again and again; an origin is `file:PATH`, or `command line:` for our own. */
function readSettings(listed: string): { mails: readonly string[]; origins: readonly string[] } {
  const parts = listed.split('\0');
  const settings = parts.filter((_part, index) => index % 2 === 1);
  const origins = parts.filter((part, index) => index % 2 === 0 && part.startsWith('file:'));
  return {
    mails: configuredMails(settings.join('\0')),
    origins: origins.map((origin) => origin.slice('file:'.length)).filter(isAbsolute),
  };
}

async function stampOf(files: readonly string[]): Promise<string> {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return found.map((file) => (file === undefined ? '-' : `${file.ino}:${file.mtimeMs}:${file.size}`)).join(' ');
}
