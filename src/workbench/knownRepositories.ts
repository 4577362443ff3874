import { join } from 'node:path';
import type * as vscode from 'vscode';
import type { Ledger } from '../activity/ledger.ts';

/** Bytes. A year of somebody who commits every minute has some ten million. */
const largestFile = 100_000_000;

/** The repositories the lead has opened and trusted, in whichever window, and what was seen of them. */
export class KnownRepositories {
  readonly #path: string;
  readonly #log: vscode.LogOutputChannel;
  #ledger: Promise<Ledger> | undefined;

  constructor(storage: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#path = join(storage.fsPath, 'ledger');
    this.#log = log;
  }

  ledger(): Promise<Ledger> {
    this.#ledger ??= this.#open();
    return this.#ledger;
  }

  async #open(): Promise<Ledger> {
    const [{ Ledger }, { LedgerStore }, { nodeTextFolder }] = await Promise.all([
      import('../activity/ledger.ts'),
      import('../activity/ledgerStore.ts'),
      import('../journal/nodeTextFile.ts'),
    ]);
    const folder = nodeTextFolder(this.#path, undefined, largestFile);
    const tell = (message: string) => this.#log.warn(message);
    return new Ledger(new LedgerStore(this.#path, folder, tell));
  }
}
