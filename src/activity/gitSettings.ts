import { stat } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';
import type { GitPlace, GitRunner } from './gitRunner.ts';
import { configuredMails } from './identity.ts';
import { readPlainFile } from './plainFile.ts';

interface Kept {
  readonly mails: readonly string[];
  /** Absolute paths of the files the settings came from, and of those they could come from. */
  readonly files: readonly string[];
  readonly stamp: string;
  /** Milliseconds since 1970: where files do not tell all, nothing is kept for long. */
  readonly until: number;
}

/** Bytes; settings are never so long. */
const largest = 1_000_000;

/** As long as a change of what is included may go unnoticed. Milliseconds. */
const shortWhile = 60_000;

/** What a repository's own file would have to hold to say who the lead is, or to send git elsewhere for it. */
const saysWho = /^\s*\[\s*(user|author|include)|worktreeconfig/im;

/**
 * The lead's addresses in git's configuration, asked for again only when one of its files has changed, and once for
 * all repositories whose own file says nothing about people: a look at a hundred repositories is not to start a
 * hundred processes for what is nearly always the same.
 */
export class GitSettings {
  readonly #kept = new Map<string, Kept>();
  readonly #personal: readonly string[];
  /** What holds in every repository that does not say otherwise. */
  #shared: Kept | undefined;
  /** Others wait for the first answer: it may be theirs, too. */
  #asking: Promise<Kept> | undefined;

  /** @param environment the one git runs in */
  constructor(environment: NodeJS.ProcessEnv) {
    const home = environment['HOME'] ?? environment['USERPROFILE'] ?? '';
    const configHome = environment['XDG_CONFIG_HOME'] ?? join(home, '.config');
    this.#personal = [join(home, '.gitconfig'), join(configHome, 'git', 'config')];
  }

  /**
   * Addresses that commits made in the folder would carry, lower case. Throws a `GitFailure`.
   *
   * @param gitFolder real path of where the repository keeps its own settings
   */
  async mails(place: GitPlace, gitFolder: string, git: GitRunner): Promise<readonly string[]> {
    const name = `${place.folder}\0${gitFolder}`;
    const kept = this.#kept.get(name);
    if (kept !== undefined && (await isCurrent(kept))) return kept.mails;
    const own = [join(gitFolder, 'config'), join(gitFolder, 'config.worktree')];
    const fresh = (await this.#sharedWith(own)) ?? (await this.#askInTurn(place, gitFolder, own, git));
    this.#kept.set(name, fresh);
    return fresh.mails;
  }

  async #askInTurn(place: GitPlace, gitFolder: string, own: readonly string[], git: GitRunner): Promise<Kept> {
    if (this.#asking === undefined) {
      this.#asking = this.#ask(place, gitFolder, own, git).finally(() => (this.#asking = undefined));
      return this.#asking;
    }
    await this.#asking.catch(() => undefined); // reported to whoever asked
    return (await this.#sharedWith(own)) ?? this.#ask(place, gitFolder, own, git);
  }

  async #sharedWith(own: readonly string[]): Promise<Kept | undefined> {
    const shared = this.#shared;
    if (shared === undefined || !(await isCurrent(shared))) return undefined;
    const texts = await Promise.all(own.map((file) => readPlainFile(file, largest)));
    const saysNothing = texts.every((text) => text !== undefined && !saysWho.test(text));
    return saysNothing ? keep(shared.mails, [...shared.files, ...own]) : undefined;
  }

  async #ask(place: GitPlace, gitFolder: string, own: readonly string[], git: GitRunner): Promise<Kept> {
    const settings = readSettings(await git.run(['config', '--list', '--show-origin', '-z'], place));
    const isOwn = (origin: string): boolean => !isAbsolute(origin) || origin.startsWith(gitFolder + sep);
    const general = settings.filter(({ origin }) => !isOwn(origin));
    const files = [...new Set([...general.map(({ origin }) => origin), ...this.#personal])];
    // What is included may depend on the place and the branch, lie anywhere, and be there only tomorrow.
    const includes = settings.some(({ setting }) =>
      /^(?:include(?:if)?\.|extensions\.worktreeconfig\n)/i.test(setting),
    );
    this.#shared = includes ? undefined : await keep(mailsOf(general), files);
    return keep(mailsOf(settings), [...files, ...own], includes ? Date.now() + shortWhile : undefined);
  }
}

interface OriginatedSetting {
  readonly origin: string;
  /** `key LF value`. */
  readonly setting: string;
}

/** `origin NUL setting NUL`, again and again; an origin is `file:PATH`, or `command line:` for our own. */
function readSettings(listed: string): OriginatedSetting[] {
  const parts = listed.split('\0');
  return parts.flatMap((part, index) =>
    index % 2 === 0 && part.startsWith('file:')
      ? { origin: part.slice('file:'.length), setting: parts[index + 1] ?? '' }
      : [],
  );
}

function mailsOf(settings: readonly OriginatedSetting[]): readonly string[] {
  return configuredMails(settings.map(({ setting }) => setting).join('\0'));
}

async function keep(mails: readonly string[], files: readonly string[], until = Infinity): Promise<Kept> {
  return { mails, files, stamp: await stampOf(files), until };
}

async function isCurrent({ files, stamp, until }: Kept): Promise<boolean> {
  return Date.now() < until && stamp === (await stampOf(files));
}

async function stampOf(files: readonly string[]): Promise<string> {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return found.map((file) => (file === undefined ? '-' : `${file.ino}:${file.mtimeMs}:${file.size}`)).join(' ');
}
