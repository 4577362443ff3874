import { stat } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';
import type { GitPlace, GitRunner } from './gitRunner.ts';
import { configuredMails } from './identity.ts';
import { mailmapSettings, type MailmapSettings } from './mailmap.ts';
import { readPlainFile } from './plainFile.ts';

/** What git's configuration says of who the lead is. */
export interface LeadSettings {
  /** Addresses that commits would carry, lower case. */
  readonly mails: readonly string[];
  readonly mailmap: MailmapSettings;
}

interface Kept {
  readonly said: LeadSettings;
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

/** What a repository's own file would have to hold to say who the lead is, or was, or to send git elsewhere for it. */
const saysWho = /^\s*\[\s*(user|author|mailmap|include)|worktreeconfig/im;

/**
 * What git's configuration says of who the lead is, asked for again only when one of its files has changed, and once for
 * all repositories whose own file says nothing about people: a look at a hundred repositories is not to start a
 * hundred processes for what is nearly always the same.
 */
export class GitSettings {
  readonly #kept = new Map<string, Kept>();
  readonly #home: string;
  readonly #personal: readonly string[];
  /** What holds in every repository that does not say otherwise. */
  #shared: Kept | undefined;
  /** Others wait for the first answer: it may be theirs, too. */
  #asking: Promise<Kept> | undefined;

  /** @param environment the one git runs in */
  constructor(environment: NodeJS.ProcessEnv) {
    const home = environment['HOME'] ?? environment['USERPROFILE'] ?? '';
    this.#home = home;
    const configHome = environment['XDG_CONFIG_HOME'] ?? join(home, '.config');
    this.#personal = [join(home, '.gitconfig'), join(configHome, 'git', 'config')];
  }

  /**
   * What holds for commits made in the folder. Throws a `GitFailure`.
   *
   * @param gitFolder real path of where the repository keeps its own settings
   */
  async read(place: GitPlace, gitFolder: string, git: GitRunner): Promise<LeadSettings> {
    const name = `${place.folder}\0${gitFolder}`;
    const kept = this.#kept.get(name);
    if (kept !== undefined && (await isCurrent(kept))) return kept.said;
    const own = [join(gitFolder, 'config'), join(gitFolder, 'config.worktree')];
    const fresh = (await this.#sharedWith(own)) ?? (await this.#askInTurn(place, gitFolder, own, git));
    this.#kept.set(name, fresh);
    return fresh.said;
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
    return saysNothing ? keep(shared.said, [...shared.files, ...own]) : undefined;
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
    this.#shared = includes ? undefined : await keep(this.#saidBy(general), files);
    return keep(this.#saidBy(settings), [...files, ...own], includes ? Date.now() + shortWhile : undefined);
  }

  #saidBy(settings: readonly OriginatedSetting[]): LeadSettings {
    const listed = settings.map(({ setting }) => setting).join('\0');
    return { mails: configuredMails(listed), mailmap: mailmapSettings(listed, this.#home) };
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

async function keep(said: LeadSettings, files: readonly string[], until = Infinity): Promise<Kept> {
  return { said, files, stamp: await stampOf(files), until };
}

async function isCurrent({ files, stamp, until }: Kept): Promise<boolean> {
  return Date.now() < until && stamp === (await stampOf(files));
}

async function stampOf(files: readonly string[]): Promise<string> {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return found.map((file) => (file === undefined ? '-' : `${file.ino}:${file.mtimeMs}:${file.size}`)).join(' ');
}
