import type { Snapshot } from './snapshot.ts';

/** Why there is no evidence, should there be none: for the words that stand in its place, and what is of no use then. */
export type EvidenceState = 'reading' | 'nothing' | 'untrusted' | 'virtual' | 'noFolder';

export function evidenceStateOf({ observed }: Pick<Snapshot, 'observed'>): EvidenceState {
  switch (observed.kind) {
    case 'pending':
      return 'reading';
    case 'ready':
      return 'nothing';
    case 'noFolder':
      // Repositories of other windows count in this one as well.
      return observed.repositories.length > 0 ? 'nothing' : 'noFolder';
    default:
      return observed.kind;
  }
}
