import type { Evidence, EvidenceKind } from '../balance/evidence.ts';
import type { EpochMinute } from '../balance/time.ts';
import { leadTest, namesLead, type LeadTest } from './leadTest.ts';
import { copyOf, type LogRecord } from './logRecord.ts';
import { isBranchMerge, isCatchingUp } from './mergeSubject.ts';
import { sight } from './sighting.ts';

/** Whose evidence, of where and from when on. */
export interface EvidenceQuestion {
  readonly repository: string;
  /** Lower case. */
  readonly identities: readonly string[];
  readonly from: EpochMinute;
}

/**
 * Picks out of the commits of one repository, in any order, what they show the lead did: commits at the
 * time they were written, merges of other people's work likewise, and review trailers at the time their
 * commit was integrated, as they have no time of their own. Copies of a commit are all taken.
 */
export class EvidenceCollector {
  readonly #evidence: Evidence[] = [];
  readonly #merges: LogRecord[] = [];
  readonly #hashes: string[] = [];
  readonly #byLead: boolean[] = [];
  readonly #isLead: LeadTest;
  readonly #repository: string;
  readonly #from: number;
  /** Commits of anybody written since the beginning of the window. */
  commitsByAnybody = 0;
  /** Commits without a believable author date. */
  unreadable = 0;
  /** Whether the history begins, or was cut off, inside the window. */
  reachesRoot = false;

  constructor({ repository, identities, from }: EvidenceQuestion) {
    this.#isLead = leadTest(identities);
    this.#repository = repository;
    this.#from = from * 60;
  }

  add(record: LogRecord): void {
    const { authored, committed, authorMail, mappedMail, parents, reviewTrailers } = record;
    const byLead = this.#isLead(authorMail) || (mappedMail !== authorMail && this.#isLead(mappedMail));
    const inside = this.#isInside(authored);
    this.#hashes.push(record.hash);
    this.#byLead.push(byLead);
    if (inside) this.commitsByAnybody += 1;
    if (authored === undefined) this.unreadable += 1;
    if (parents === '' && this.#isInside(committed)) this.reachesRoot = true;
    if (byLead) {
      if (!inside) return;
      if (parents.includes(' ')) this.#merges.push(copyOf(record));
      else this.#take('commit', record, authored);
    } else if (reviewTrailers !== '' && this.#isInside(committed) && namesLead(reviewTrailers, this.#isLead)) {
      this.#take('review', record, committed);
    }
  }

  /** To be asked when all commits were added: a merge is judged by the commits it brought. */
  evidence(): readonly Evidence[] {
    const merges = this.#merges.filter(({ subject }) => !isCatchingUp(subject));
    const authors = this.#findAuthors(new Set(merges.flatMap(mergedParents)));
    for (const merge of merges) {
      const bringsOthersWork = mergedParents(merge).some((hash) => {
        const byLead = authors.get(hash);
        // A branch that ended before the log began is judged by the subject alone.
        return byLead === undefined ? isBranchMerge(merge.subject) : !byLead;
      });
      if (bringsOthersWork && merge.authored !== undefined) this.#take('review', merge, merge.authored);
    }
    this.#merges.length = 0;
    return this.#evidence;
  }

  #isInside(seconds: number | undefined): seconds is number {
    return seconds !== undefined && seconds >= this.#from;
  }

  #take(kind: EvidenceKind, record: LogRecord, seconds: number): void {
    this.#evidence.push(sight(kind, record, seconds, this.#repository));
  }

  #findAuthors(wanted: ReadonlySet<string>): Map<string, boolean> {
    const found = new Map<string, boolean>();
    if (wanted.size === 0) return found;
    this.#hashes.forEach((hash, index) => {
      if (wanted.has(hash)) found.set(hash, this.#byLead[index] ?? false);
    });
    return found;
  }
}

function mergedParents({ parents }: LogRecord): string[] {
  return parents.split(' ').slice(1);
}
