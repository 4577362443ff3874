import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { ObservedActivity } from '../../../src/activity/activityQuestion.ts';
import { ActivityReader } from '../../../src/activity/activityReader.ts';
import { Ledger } from '../../../src/activity/ledger.ts';
import { LedgerStore } from '../../../src/activity/ledgerStore.ts';
import { nodeTextFolder } from '../../../src/journal/nodeTextFile.ts';
import type { GitSandbox } from '../../fixtures/git/temporaryRepository.ts';
import { allEvidence, type Asked, problemCodes, week } from './observing.ts';

/** Windows that share one ledger in a folder of the sandbox. */
export class LedgerWindows {
  readonly storage: string;
  /** What was told for the log. */
  readonly told: string[] = [];
  readonly #sandbox: GitSandbox;

  constructor(sandbox: GitSandbox) {
    this.#sandbox = sandbox;
    this.storage = sandbox.path('ledger');
  }

  /** As a new window has it, with nothing in memory. */
  ledger(folder = nodeTextFolder(this.storage)): Ledger {
    return new Ledger(new LedgerStore(this.storage, folder, (message) => this.told.push(message)));
  }

  open(ledger = this.ledger()): ActivityReader {
    return new ActivityReader({ ...this.#sandbox.readerOptions, ledger });
  }

  /** Titles in the week, oldest first, seen in a new window unless another is given. */
  async look(asked: Asked, window = this.open()): Promise<string[]> {
    const observed = await window.observe({ ...week, ...asked });
    assert.deepEqual(problemCodes(observed), []);
    return titlesOf(observed);
  }

  files(): string[] {
    return readdirSync(this.storage).toSorted();
  }
}

export function titlesOf(observed: ObservedActivity): string[] {
  return allEvidence(observed)
    .toSorted((a, b) => a.at - b.at)
    .map(({ title }) => title);
}

/** Names of the repositories a ledger knows. */
export async function namesIn(ledger: Ledger): Promise<string[]> {
  return (await ledger.repositories()).map(({ root }) => basename(root)).toSorted((a, b) => (a < b ? -1 : 1));
}
