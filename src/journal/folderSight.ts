import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Backups } from './backups.ts';
import { readBytes } from './bytesFile.ts';
import { journalNames } from './journalFiles.ts';
import { saysNothing } from './journalKeeper.ts';
import { nodeTextFolder } from './nodeTextFile.ts';

/** A file that held something when it was last seen. */
export interface MissingFile {
  readonly name: string;
  /** How many items it held. */
  readonly items: number;
  /** Whether there is a file of that name, which is empty or full of NULs. */
  readonly isThere: boolean;
}

/** Sync clients and git take files away and put them back: milliseconds until they are missed. */
const looks = [500, 1_500, 3_000];

/** A larger file is no journal, and nobody reads it. */
const largestFile = 5_000_000;

/** Keeps what other hands write into a journal's folder, and tells what is missing there. */
export class FolderSight {
  readonly #folder: string;
  readonly #backups: Backups;
  readonly #looks: readonly number[];
  /** Size and times of the files as they were kept. */
  readonly #kept = new Map<string, string>();
  readonly #end = new AbortController();
  /** What was waited for in vain; it is not waited for again. */
  #missed: ReadonlySet<string> = new Set();

  constructor(folder: string, backups: Backups, waits = looks) {
    this.#folder = folder;
    this.#backups = backups;
    this.#looks = waits;
  }

  /** Files that are missing for good, as far as waiting can tell. @throws UnreadableFile; what the system throws */
  async look(): Promise<MissingFile[]> {
    let missing = await this.#lookOnce();
    for (const wait of this.#looks) {
      if (missing.every(({ name }) => this.#missed.has(name))) break;
      await pause(wait, undefined, { signal: this.#end.signal }).catch(() => undefined);
      if (this.#end.signal.aborted) return [];
      missing = await this.#lookOnce();
    }
    this.#missed = new Set(missing.map(({ name }) => name));
    return missing;
  }

  /** Nobody wants to know any more: a look that waits finds nothing. */
  end(): void {
    this.#end.abort();
  }

  async #lookOnce(): Promise<MissingFile[]> {
    const there = journalNames(await nodeTextFolder(this.#folder).list());
    const empty = new Set<string>();
    for (const name of there) if (!(await this.#keep(name))) empty.add(name);
    const missing: MissingFile[] = [];
    for (const name of await this.#backups.names()) {
      if (there.includes(name) && !empty.has(name)) continue;
      const items = await this.#backups.lastHeld(name);
      if (items > 0) missing.push({ name, items, isThere: empty.has(name) });
    }
    return missing;
  }

  /** Keeps a file that changed; false when it says nothing, which is not worth a copy. */
  async #keep(name: string): Promise<boolean> {
    const path = join(this.#folder, name);
    const facts = await stat(path).catch(() => undefined); // a link to nowhere, or gone by now
    if (facts === undefined) return false;
    if (!facts.isFile() || facts.size > largestFile) return true;
    const signature = `${facts.ino} ${facts.size} ${facts.mtimeMs}`;
    if (this.#kept.get(name) === signature) return true;
    const bytes = await readBytes(path, this.#folder);
    if (bytes === undefined || saysNothing(bytes.toString('latin1').replace('\u00EF\u00BB\u00BF', ''))) return false;
    await this.#backups.keep(name, bytes, 'other');
    this.#kept.set(name, signature);
    return true;
  }
}
