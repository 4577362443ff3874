import type { CountedEntry } from '../balance/balance.ts';
import type { CorrectedTo } from '../balance/correction.ts';
import { wordOn } from '../balance/corrections.ts';
import type { Evidence } from '../balance/evidence.ts';
import type { CreditedEvidence, Session } from '../balance/session.ts';
import type { Snapshot } from './snapshot.ts';

/** A stretch of work with what shows it, or one of the two groups below the stretches. */
export interface Branch {
  readonly kind: 'session' | 'logged' | 'leftOut';
  /** Stays the same while the figures change, so that what is open stays open. */
  readonly id: string;
  /** Of a stretch. */
  readonly session?: Session;
  readonly leaves: readonly Leaf[];
}

/** What a row without children is about. */
export type LeafContent =
  | { readonly kind: 'credited'; readonly evidence: Evidence; readonly credit: CreditedEvidence }
  | { readonly kind: 'leftOut'; readonly evidence: Evidence }
  | { readonly kind: 'entry'; readonly entry: CountedEntry };

export type Leaf = LeafContent & {
  readonly id: string;
  readonly parent: Branch;
  /** The lead's own word on the evidence. */
  readonly corrected?: CorrectedTo | undefined;
};

export type EvidenceNode = Branch | Leaf;

/** Puts the balance in the order the Evidence view has: the newest stretch first, then what was logged and left out. */
export class EvidenceForest {
  /** A stretch keeps its name while it keeps one of its signs: leaving one out must not close it. */
  #names = new Map<string, string>();
  #count = 0;

  grow({ balance, written }: Pick<Snapshot, 'balance' | 'written'>): readonly Branch[] {
    const word = wordOn(written.corrections);
    const ids = new Set<string>();
    const { sessions, leftOut } = balance.observed;
    const names = new Map<string, string>();
    const stretches = sessions.map((session) => {
      const id = this.#nameOf(session, ids);
      for (const { evidence } of session.evidence) names.set(evidence.ref, id);
      const credited = session.evidence
        .toReversed()
        .map((credit) => ({ kind: 'credited' as const, evidence: credit.evidence, credit }));
      return branch({ kind: 'session', id, session }, credited);
    });
    this.#names = names;
    const logged = balance.entries.toReversed().map((entry) => ({ kind: 'entry' as const, entry }));
    const without = leftOut.toReversed().map((evidence) => ({ kind: 'leftOut' as const, evidence }));
    return [
      ...stretches.toReversed(),
      ...(logged.length > 0 ? [branch({ kind: 'logged', id: 'logged' }, logged)] : []),
      ...(without.length > 0 ? [branch({ kind: 'leftOut', id: 'leftOut' }, without)] : []),
    ];

    function branch(trunk: Omit<Branch, 'leaves'>, contents: readonly LeafContent[]): Branch {
      const leaves: Leaf[] = [];
      const parent = { ...trunk, leaves };
      for (const content of contents) {
        const corrected = 'evidence' in content ? word(content.evidence) : undefined;
        leaves.push({ ...content, id: unique(leafId(content), ids), parent, corrected });
      }
      return parent;
    }
  }

  #nameOf({ start, evidence }: Session, taken: Set<string>): string {
    const known = evidence
      .map((each) => this.#names.get(each.evidence.ref))
      .find((name) => name !== undefined && !taken.has(name));
    if (known !== undefined) return unique(known, taken);
    if (evidence.length === 0) return unique(`stretch:at ${start}`, taken);
    this.#count += 1;
    return unique(`stretch:${this.#count}`, taken);
  }
}

function leafId(content: LeafContent): string {
  if (content.kind === 'entry') return `entry:${content.entry.entry.id}`;
  const { kind, ref } = content.evidence;
  return `${content.kind}:${kind}:${ref}`;
}

/** VS Code refuses a tree in which two rows have one id. */
function unique(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let copy = 2; taken.has(id); copy += 1) id = `${wanted}:${copy}`;
  taken.add(id);
  return id;
}
