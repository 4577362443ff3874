import type { Evidence } from '../balance/evidence.ts';
import type { EpochMinute } from '../balance/time.ts';
import type { Snapshot } from './snapshot.ts';

/** What a row of the Evidence view, or a link, says about the evidence it means. */
export interface EvidenceName {
  readonly ref: string;
  /** The copy that was shown, where one work was seen in several repositories. */
  readonly id?: string | undefined;
}

export interface LocatedEvidence {
  readonly evidence: Evidence;
  /** Absolute path of the repository it was seen in. */
  readonly root: string;
  /** Where it was opened, and git finds it. */
  readonly folder: string;
}

/** The evidence in a node of the Evidence tree; anything else has none. */
export function evidenceNameOf(node: unknown): EvidenceName | undefined {
  if (typeof node !== 'object' || node === null || !('evidence' in node)) return undefined;
  const { evidence } = node;
  if (typeof evidence !== 'object' || evidence === null || !('ref' in evidence)) return undefined;
  const { ref } = evidence;
  const id = 'id' in evidence && typeof evidence.id === 'string' ? evidence.id : undefined;
  return typeof ref === 'string' ? { ref, id } : undefined;
}

/** Finds evidence among what is observed now, with its repository. */
export function locateEvidence({ observed }: Snapshot, { ref, id }: EvidenceName): LocatedEvidence | undefined {
  const all = observed.repositories.flatMap(({ root, folder, evidence }) =>
    evidence.filter((each) => each.ref === ref).map((each) => ({ evidence: each, root, folder })),
  );
  return all.find(({ evidence }) => evidence.id === id) ?? all[0];
}

/** When the lead's own hand left a sign of work; agents work while nobody is there. */
export function signsOf({ observed }: Pick<Snapshot, 'observed'>): EpochMinute[] {
  return observed.repositories.flatMap(({ evidence }) =>
    evidence.filter(({ directed, coAuthored }) => !directed && !coAuthored).map(({ at }) => at),
  );
}
