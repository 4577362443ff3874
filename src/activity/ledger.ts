import type { Evidence } from '../balance/evidence.ts';
import type { EpochMinute } from '../balance/time.ts';
import type { ActivityWindow } from './activityQuestion.ts';
import { creditTest } from './credit.ts';
import { isKeptProblem, type LedgerFacts } from './ledgerFile.ts';
import type { LedgerStore } from './ledgerStore.ts';
import { mergeEvidence } from './mergeEvidence.ts';
import type { Reading } from './readRepository.ts';
import type { Repository } from './repository.ts';
import { repositoryName } from './repositoryName.ts';

const minutesOfADay = 24 * 60;

/** What decides whether a reading would come out the same again. */
export interface ReadingKey {
  readonly repository: Repository;
  readonly identities: readonly string[];
  readonly from: EpochMinute;
  readonly now: EpochMinute;
}

interface Known {
  facts: LedgerFacts;
  /** Of the years from `since` on. */
  evidence: readonly Evidence[];
  since: number;
}

/**
 * Everything that was ever credited to the lead, by repository: it outlives branches, and a history is read
 * again only when something about it moved. In memory, and in files where there is a store.
 */
export class Ledger {
  readonly #known = new Map<string, Known>();
  /** The files of facts that were read, as they were then. */
  readonly #files = new Map<string, { readonly commonFolder: string; readonly state: string }>();
  readonly #store: LedgerStore | undefined;

  constructor(store?: LedgerStore) {
    this.#store = store;
  }

  /** The repositories that were ever read, by whichever window. */
  async repositories(): Promise<readonly LedgerFacts[]> {
    const files = await this.#store?.factsFiles();
    if (files !== undefined) await this.#follow(files);
    return [...this.#known.values()].map(({ facts }) => facts);
  }

  /** Takes over what other windows wrote, and forgets what they forgot. */
  async #follow(files: ReadonlyMap<string, string>): Promise<void> {
    for (const [name, { commonFolder }] of this.#files) {
      if (!files.has(name)) this.#drop(name, commonFolder);
    }
    for (const [name, state] of files) {
      if (this.#files.get(name)?.state === state) continue;
      const facts = await this.#store?.readFacts(name);
      if (facts === undefined) continue;
      this.#files.set(name, { commonFolder: facts.commonFolder, state });
      this.#known.set(facts.commonFolder, unread(facts));
    }
  }

  /** The reading that a new one would repeat. */
  async current(key: ReadingKey): Promise<Reading | undefined> {
    const kept = this.#known.get(key.repository.commonFolder)?.facts.reading;
    const same =
      kept?.fingerprint === key.repository.fingerprint &&
      kept.from <= key.from &&
      kept.identities.join('\n') === key.identities.join('\n') &&
      // What counts as a date from the future moves on.
      (kept.problems.every(({ code }) => code !== 'unreadableCommits') || dayOf(kept.now) === dayOf(key.now));
    return same ? this.recall(key.repository.commonFolder, key) : undefined;
  }

  /**
   * What is known without looking, of the addresses that are the lead's: as at the last reading, unless given.
   * Undefined when that is nothing, or part of it was lost.
   */
  async recall(
    commonFolder: string,
    { from, identities }: Pick<ActivityWindow, 'from'> & Partial<Pick<ReadingKey, 'identities'>>,
  ): Promise<Reading | undefined> {
    const known = this.#known.get(commonFolder);
    const kept = known?.facts.reading;
    if (known === undefined || kept === undefined) return undefined;
    const whole = await this.#load(known, kept.years, yearOf(from));
    const evidence = creditedSince(known.evidence, identities ?? kept.identities, from);
    return whole ? { evidence, commitsRead: 0, problems: kept.problems } : undefined;
  }

  /** Takes a reading in, and gives it with what only the ledger knows. `written` is for whoever cares whether files took it too. */
  async keep(key: ReadingKey, reading: Reading): Promise<{ reading: Reading; written: Promise<void> }> {
    const { commonFolder, fingerprint, root, folder, bare } = key.repository;
    const before = this.#known.get(commonFolder) ?? unread({ root, folder, commonFolder, bare });
    const kept = before.facts.reading;
    const written = (await this.#store?.yearsOf(commonFolder)) ?? kept?.years ?? [];
    await this.#load(before, written, yearOf(key.from));
    const { identities, from, now } = key;
    const evidence = mergeEvidence(before.evidence, { evidence: reading.evidence, from, identities });
    const years = new Set([...written, ...evidence.map(({ at }) => yearOf(at))]);
    const known: Known = {
      facts: {
        root,
        folder,
        commonFolder,
        bare,
        reading: {
          fingerprint,
          identities: [...identities],
          from,
          now,
          years: [...years].toSorted((a, b) => a - b),
          problems: reading.problems.filter(isKeptProblem),
        },
      },
      evidence,
      since: Math.min(before.since, yearOf(from)),
    };
    this.#known.set(commonFolder, known);
    const writing = this.#write(known, key).catch((error: unknown) => {
      // The next look reads, and tries to write, again.
      if (known.facts.reading !== undefined) known.facts.reading.fingerprint = '';
      throw error;
    });
    return {
      reading: { ...reading, evidence: creditedSince(evidence, identities, from) },
      written: writing,
    };
  }

  /** Forgets a repository, or all of them, here and in the files. */
  async forget(commonFolder?: string): Promise<void> {
    for (const [name, file] of this.#files) {
      if (commonFolder === undefined || file.commonFolder === commonFolder) this.#drop(name, file.commonFolder);
    }
    if (commonFolder === undefined) this.#known.clear();
    else this.#known.delete(commonFolder);
    await this.#store?.remove(commonFolder);
  }

  #drop(name: string, commonFolder: string): void {
    this.#files.delete(name);
    this.#known.delete(commonFolder);
  }

  /** Whether all that was written of the years since is there. */
  async #load(known: Known, years: readonly number[], since: number): Promise<boolean> {
    const wanted = years.filter((year) => since <= year && year < known.since);
    const found = await Promise.all(
      wanted.map(async (year) =>
        this.#store?.readYear(known.facts.commonFolder, year, repositoryName(known.facts.root)),
      ),
    );
    const whole = found.every((evidence) => evidence !== undefined);
    // Of a part nobody could say later what is missing.
    if (whole) {
      known.evidence = [...found.flat(), ...known.evidence];
      known.since = Math.min(known.since, since);
    }
    return whole;
  }

  async #write(known: Known, { from, identities }: ReadingKey): Promise<void> {
    const store = this.#store;
    if (store === undefined) return;
    const { commonFolder } = known.facts;
    const seen = Map.groupBy(
      known.evidence.filter(({ at }) => at >= from),
      ({ at }) => yearOf(at),
    );
    for (const [year, evidence] of seen) await store.mergeYear(commonFolder, year, { evidence, from, identities });
    // Last: who finds the facts finds the evidence.
    await store.writeFacts(known.facts);
  }
}

function creditedSince(
  evidence: readonly Evidence[],
  identities: readonly string[],
  from: EpochMinute,
): readonly Evidence[] {
  const isCredited = creditTest(identities);
  return evidence.filter((each) => each.at >= from && isCredited(each));
}

function unread(facts: LedgerFacts): Known {
  return { facts, evidence: [], since: Number.POSITIVE_INFINITY };
}

function yearOf(minute: EpochMinute): number {
  return new Date(minute * 60_000).getUTCFullYear();
}

function dayOf(minute: EpochMinute): number {
  return Math.floor(minute / minutesOfADay);
}
