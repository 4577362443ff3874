import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../balance/time.ts';
import { nodeTextFile } from '../../journal/nodeTextFile.ts';
import { readDraft } from '../../webview/screens/fromScreen.ts';
import type { Draft } from '../../webview/screens/protocol.ts';
import { Coalesced } from '../coalesced.ts';
import { keptJson } from '../keptJson.ts';

/** What was typed into a review, and what its file said then. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly base: Draft;
}

/**
 * What was typed into reviews and is not saved: a file a week in a folder of our own storage, as it is about
 * people, so that a reload or a crash takes nothing away.
 */
export class ReviewDrafts {
  readonly #folder: string;
  /** By the first day of the week; `undefined` is dropped. */
  readonly #waiting = new Map<Day, KeptDraft | undefined>();
  readonly #writing = new Coalesced(() => this.#write());

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Of the week that begins on this day; a file that says no draft is none. @throws UnreadableFile */
  async read(from: Day): Promise<KeptDraft | undefined> {
    await this.#writing.run();
    return draftIn(await this.#file(from).read());
  }

  /** Resolves when it is on the disk. @throws JournalError */
  keep(from: Day, kept: KeptDraft): Promise<void> {
    this.#waiting.set(from, kept);
    return this.#writing.run();
  }

  /** Resolves when nothing is left of it. @throws what the system throws */
  drop(from: Day): Promise<void> {
    this.#waiting.set(from, undefined);
    return this.#writing.run();
  }

  /** Each key changes a draft: the last one counts. */
  async #write(): Promise<void> {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [from, kept] of waiting) {
      if (kept === undefined) await fs.rm(this.#path(from), { force: true });
      else await this.#put(from, `${JSON.stringify(kept)}\n`);
    }
  }

  async #put(from: Day, text: string): Promise<void> {
    const file = this.#file(from);
    for (;;) {
      if (await file.replace(await file.read(), text)) return;
    }
  }

  #file(from: Day) {
    return nodeTextFile(this.#path(from), this.#folder, { mode: 'private' });
  }

  #path(from: Day): string {
    return join(this.#folder, `${from}.json`);
  }
}

function draftIn(text: string | undefined): KeptDraft | undefined {
  const said = keptJson(text);
  if (typeof said !== 'object' || said === null || !('draft' in said && 'base' in said)) return undefined;
  const draft = readDraft(said.draft);
  const base = readDraft(said.base);
  return draft && base && { draft, base };
}
