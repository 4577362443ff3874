import type { EpochMinute } from './time.ts';

/** `commit`: the lead wrote it. `review`: a trailer or a merge shows the lead looked at others' work. */
export type EvidenceKind = 'commit' | 'review';

/** One observed sign that the lead was building software. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** Commit hash, 40 or 64 hex digits. */
  readonly id: string;
  /** Name of the repository as shown to people. */
  readonly repository: string;
  readonly at: EpochMinute;
  /** Subject of the commit, free of control characters. */
  readonly title: string;
}
