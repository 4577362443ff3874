import { createHash } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../balance/evidence.ts';
import { factsText, readFacts, readYear, yearText, type LedgerFacts } from './ledgerFile.ts';
import { mergeEvidence, type Sighted } from './mergeEvidence.ts';

/** A folder of texts that are replaced whole, by one process at a time: what the journal's files are kept in. */
export interface LedgerFolder {
  list(): Promise<string[]>;
  file(name: string): {
    read(): Promise<string | undefined>;
    replace(expected: string | undefined, next: string): Promise<boolean>;
  };
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
}

const factsName = /^[0-9a-f]{16}\.json$/;
const yearName = /^[0-9a-f]{16}-\d{4}\.json$/;
/** Damaged copies, and what a killed writer left behind, included. */
const anyName = /^\.?[0-9a-f]{16}(?:-\d{4})?\.json(?:\..+)?$/;

/** The ledger's files: for each repository one of facts, and one of evidence for each year. */
export class LedgerStore {
  readonly #path: string;
  readonly #folder: LedgerFolder;
  readonly #tell: (message: string) => void;

  /**
   * @param path absolute path of the folder
   * @param tell gets a sentence for the log when something could not be read
   */
  constructor(path: string, folder: LedgerFolder, tell: (message: string) => void) {
    this.#path = path;
    this.#folder = folder;
    this.#tell = tell;
  }

  /** The files of facts by name, with a state that changes when one is written; undefined where they cannot be listed. */
  async factsFiles(): Promise<ReadonlyMap<string, string> | undefined> {
    const names = (await this.#list())?.filter((name) => factsName.test(name)).toSorted();
    const states = await Promise.all((names ?? []).map((name) => stat(join(this.#path, name)).catch(() => undefined)));
    return names && new Map(names.map((name, index) => [name, `${states[index]?.ino} ${states[index]?.mtimeMs}`]));
  }

  /** The years whose evidence of a repository is written. */
  async yearsOf(commonFolder: string): Promise<number[]> {
    const names = (await this.#list())?.filter((name) => yearName.test(name));
    const own = (names ?? []).filter((name) => name.startsWith(keyOf(commonFolder)));
    return own.map((name) => Number(name.slice(-'2026.json'.length, -'.json'.length)));
  }

  async readFacts(name: string): Promise<LedgerFacts | undefined> {
    return this.#read(name, readFacts);
  }

  async writeFacts(facts: LedgerFacts): Promise<void> {
    await this.#edit(nameOf(facts.commonFolder), () => factsText(facts));
  }

  /** Undefined when there is no such file, or it was damaged. */
  async readYear(commonFolder: string, year: number, repository: string): Promise<Evidence[] | undefined> {
    return this.#read(nameOf(commonFolder, year), (text) => readYear(text, repository));
  }

  /** Adds what was seen of a year to what is written, also by other windows meanwhile. */
  async mergeYear(commonFolder: string, year: number, seen: Sighted): Promise<void> {
    await this.#edit(nameOf(commonFolder, year), (before) =>
      yearText(mergeEvidence((before !== undefined && readYear(before, '')) || [], seen)),
    );
  }

  /** Removes everything about a repository, or about all of them. */
  async remove(commonFolder?: string): Promise<void> {
    const own = commonFolder === undefined ? '' : keyOf(commonFolder);
    const names = (await this.#folder.list()).filter((name) => anyName.test(name) && name.includes(own));
    await Promise.all(names.map((name) => rm(join(this.#path, name), { force: true })));
  }

  async #list(): Promise<string[] | undefined> {
    try {
      return await this.#folder.list();
    } catch (error) {
      this.#tell(`The ledger in ${this.#path} could not be listed: ${String(error)}`);
      return undefined;
    }
  }

  async #read<T>(name: string, parse: (text: string) => T | undefined): Promise<T | undefined> {
    try {
      const text = await this.#folder.file(name).read();
      if (text === undefined) return undefined;
      const value = parse(text);
      if (value === undefined) await this.#putAside(name, parse);
      return value;
    } catch (error) {
      // What could not be read just now may be as good as ever.
      this.#tell(`The file ${name} of the ledger could not be read: ${String(error)}`);
      return undefined;
    }
  }

  /** A ledger can be rebuilt, but not all of it: the damaged copy is kept for whoever wants to look. */
  async #putAside(name: string, parse: (text: string) => unknown): Promise<void> {
    await this.#folder.alone(name, async () => {
      const text = await this.#folder.file(name).read();
      // Another window was faster.
      if (text === undefined || parse(text) !== undefined) return;
      const path = join(this.#path, name);
      const aside = `${path}.damaged-${Date.now()}`;
      await rename(path, aside);
      this.#tell(`A file of the ledger was damaged and is rebuilt; it is kept as ${aside}.`);
    });
  }

  async #edit(name: string, edit: (before: string | undefined) => string): Promise<void> {
    await this.#folder.alone(name, async () => {
      const file = this.#folder.file(name);
      const before = await file.read();
      const after = edit(before);
      if (after === before || (await file.replace(before, after))) return;
      throw new Error(`${name} was changed by a stranger`);
    });
  }
}

function nameOf(commonFolder: string, year?: number): string {
  return year === undefined ? `${keyOf(commonFolder)}.json` : `${keyOf(commonFolder)}-${year}.json`;
}

function keyOf(commonFolder: string): string {
  return createHash('sha256').update(commonFolder).digest('hex').slice(0, 16);
}
