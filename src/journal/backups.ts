import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeAtomically } from './atomicWrite.ts';
import { superfluous } from './backupPlan.ts';
import { type BackupVersion, copyName, hashOf, versionOf } from './backupVersion.ts';
import { systemCode } from './fileSystem.ts';
import { JournalError } from './journalError.ts';
import { type JournalKeeper, saysNothing } from './journalKeeper.ts';
import { tally } from './tally.ts';
import { Turns } from './turns.ts';

/**
 * Copies of a journal's files, outside of its folder: a folder for each file, and in it a copy of each
 * version that is kept. Names say everything about a copy, so there is no list that could be lost.
 */
export class Backups implements JournalKeeper {
  readonly #folder: string;
  readonly #onFailure: (error: unknown) => void;
  readonly #turns = new Turns();

  /**
   * @param root folder of the backups of all journals.
   * @param journal absolute path of the journal's folder.
   * @param onFailure told what keeps a copy from being made; the journal works all the same.
   */
  constructor(root: string, journal: string, onFailure: (error: unknown) => void) {
    this.#folder = join(root, createHash('sha256').update(resolve(journal)).digest('hex').slice(0, 16));
    this.#onFailure = onFailure;
  }

  async lastHeld(name: string): Promise<number> {
    try {
      // What we wrote a moment ago counts as seen, though its copy may be under way.
      await this.settled();
      return (await this.versions(name)).at(-1)?.items ?? 0;
    } catch (error) {
      this.#onFailure(error);
      return 0;
    }
  }

  written(name: string, before: string | undefined, after: string): void {
    // What we did not write ourselves is kept as it was before we touched it.
    const kept = [
      ...(before === undefined || saysNothing(before) ? [] : [this.keep(name, Buffer.from(before), 'other')]),
      this.keep(name, Buffer.from(after), before === undefined ? 'other' : 'own'),
    ];
    for (const copy of kept) copy.catch(this.#onFailure);
  }

  /** Keeps a version of a file, unless it is the last one that was kept. */
  keep(name: string, bytes: Uint8Array, by: 'own' | 'other'): Promise<void> {
    return this.#turns.run(async () => {
      const hash = hashOf(bytes);
      const known = await this.versions(name);
      if (known.at(-1)?.hash === hash) return;
      const version = { name, takenAt: after(known), by, hash, ...tally(new TextDecoder().decode(bytes)) };
      await this.#copy(
        version,
        bytes,
        known.find((other) => other.hash === hash && other.by !== 'gone'),
      );
      for (const old of superfluous([...known, version])) await this.#remove(old);
    });
  }

  /** The file is gone for good, by the lead's word: its copies stay, and it is not missed any more. */
  giveUp(name: string): Promise<void> {
    return this.#turns.run(async () => {
      const takenAt = after(await this.versions(name));
      const nothing = new Uint8Array();
      await this.#copy({ name, takenAt, items: 0, minutes: 0, by: 'gone', hash: hashOf(nothing) }, nothing, undefined);
    });
  }

  /** Names of the files of which there are copies. */
  async names(): Promise<string[]> {
    return (await list(this.#folder)).toSorted();
  }

  /** What is known of a file, oldest first. */
  async versions(name: string): Promise<BackupVersion[]> {
    const copies = await list(join(this.#folder, name));
    return copies.flatMap((copy) => versionOf(name, copy) ?? []).toSorted((one, other) => one.takenAt - other.takenAt);
  }

  /** The bytes of a version, as they were. @throws JournalError `copyDiffers` when the copy was damaged */
  async read(version: BackupVersion): Promise<Buffer> {
    const path = this.#pathOf(version);
    const bytes = await fs.readFile(path);
    if (hashOf(bytes) !== version.hash) throw new JournalError('copyDiffers', { path });
    return bytes;
  }

  /** Takes over the copies of another journal, which moved here; those of both stay. */
  async takeOver(other: Backups): Promise<void> {
    for (const name of await other.names()) {
      await fs.cp(join(other.#folder, name), join(this.#folder, name), { recursive: true, force: false });
    }
  }

  /** Resolves when everything handed over so far is kept. */
  settled(): Promise<void> {
    return this.#turns.run(() => Promise.resolve());
  }

  #pathOf(version: BackupVersion): string {
    return join(this.#folder, version.name, copyName(version));
  }

  /** The same bytes take no room a second time, where the disk knows hard links. */
  async #copy(version: BackupVersion, bytes: Uint8Array, same: BackupVersion | undefined): Promise<void> {
    const path = this.#pathOf(version);
    await fs.mkdir(join(this.#folder, version.name), { recursive: true, mode: 0o700 });
    const isLinked =
      same !== undefined &&
      (await fs.link(this.#pathOf(same), path).then(
        () => true,
        () => false,
      ));
    if (!isLinked) await writeAtomically(fs, path, bytes, 0o600, () => Promise.resolve(true));
  }

  async #remove(version: BackupVersion): Promise<void> {
    await fs.rm(this.#pathOf(version), { force: true });
  }
}

/** Now, and later than everything known: clocks are set back, and two versions can fall into one moment. */
function after(known: readonly BackupVersion[]): number {
  return Math.max(Date.now(), (known.at(-1)?.takenAt ?? 0) + 1);
}

async function list(folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
