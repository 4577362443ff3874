import type { Evidence } from '../balance/evidence.ts';
import { detached } from './detached.ts';
import { isBranchMerge } from './mergeSubject.ts';

/** A merge by the lead that waits for the commits it brought. */
interface Waiting {
  readonly merge: Evidence;
  /** Whether its subject alone says that it brought a branch. */
  readonly broughtBranch: boolean;
  readonly parents: Set<string>;
}

/** Enough for a history that a script wrote within a second. */
const mostPeers = 1_000;
const nothing: readonly Evidence[] = [];

/**
 * Tells merges of others' work from merges of the lead's own by who wrote the commits they brought. It keeps
 * nothing of the other commits: git prints children before their parents, unless clocks disagree or say the same
 * second. Commits of the same second are therefore remembered as long as the second lasts; of a parent printed
 * earlier still, only that it is the lead's can be known, by the evidence there is.
 */
export class MergeJudge {
  readonly #waitingFor = new Map<string, Waiting[]>();
  readonly #waiting = new Set<Waiting>();
  readonly #peers: { readonly hash: string; readonly byLead: boolean }[] = [];
  #second: number | undefined;

  /** To be told of every commit in the order of the log, before its own merge is handed over. */
  meet(hash: string, committed: number | undefined, byLead: boolean): readonly Evidence[] {
    if (committed !== this.#second || this.#peers.length >= mostPeers) this.#peers.length = 0;
    this.#second = committed;
    this.#peers.push({ hash, byLead });
    const waiting = this.#waitingFor.size > 0 ? this.#waitingFor.get(hash) : undefined;
    if (waiting === undefined) return nothing;
    this.#waitingFor.delete(hash);
    return waiting.flatMap((each) => this.#settle(each, hash, byLead) ?? []);
  }

  /** Takes a merge by the lead with the parents (hashes) it brought, and gives it back when it is known to be a review. */
  judge(merge: Evidence, subject: string, brought: readonly string[]): Evidence | undefined {
    const parents = brought.map(detached);
    const waiting: Waiting = { merge, broughtBranch: isBranchMerge(subject), parents: new Set(parents) };
    this.#waiting.add(waiting);
    for (const parent of parents) {
      const byLead = this.#peers.find(({ hash }) => hash === parent)?.byLead;
      if (byLead === undefined) this.#wait(parent, waiting);
      else if (this.#settle(waiting, parent, byLead) !== undefined) return merge;
    }
    return undefined;
  }

  /** The merges that no commit settled: a branch that ended before the log began is judged by the subject alone. */
  leftOver(evidence: readonly Evidence[]): Evidence[] {
    if (this.#waiting.size === 0) return [];
    for (const { kind, id } of evidence) {
      if (kind !== 'commit') continue;
      for (const each of this.#waitingFor.get(id) ?? []) each.parents.delete(id);
    }
    return [...this.#waiting]
      .filter(({ broughtBranch, parents }) => broughtBranch && parents.size > 0)
      .map(({ merge }) => merge);
  }

  #wait(parent: string, waiting: Waiting): void {
    const others = this.#waitingFor.get(parent);
    if (others === undefined) this.#waitingFor.set(parent, [waiting]);
    else others.push(waiting);
  }

  #settle(waiting: Waiting, parent: string, byLead: boolean): Evidence | undefined {
    waiting.parents.delete(parent);
    const isReview = !byLead && this.#waiting.has(waiting);
    if (isReview || waiting.parents.size === 0) this.#waiting.delete(waiting);
    return isReview ? waiting.merge : undefined;
  }
}
