import { promises as fs } from 'node:fs';
import { dirname } from 'node:path';
import type { EpochMinute } from '../balance/time.ts';

/** When the editor was used, in whichever window. Two times, and nothing about what was done. */
export interface Use {
  /** The first time of a day, unless that is unknown. */
  readonly first: EpochMinute | undefined;
  readonly last: EpochMinute;
}

/** The use of the editor, as windows tell each other: a file whose own time is the last one. */
export class LastUse {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async read(): Promise<Use | undefined> {
    try {
      const [{ mtimeMs }, text] = await Promise.all([fs.stat(this.#path), fs.readFile(this.#path, 'utf8')]);
      const first = /^\d{1,12}\n$/.test(text) ? Number(text) : undefined;
      return { first, last: Math.floor(mtimeMs / 60_000) };
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** @param known what was read last: the file is written only where the first time differs. */
  async write({ first, last }: Use & { readonly first: EpochMinute }, known: Use | undefined): Promise<void> {
    if (known === undefined || known.first !== first) {
      await fs.mkdir(dirname(this.#path), { recursive: true });
      await fs.writeFile(this.#path, `${first}\n`, { mode: 0o600 });
    }
    await fs.utimes(this.#path, last * 60, last * 60);
  }
}
