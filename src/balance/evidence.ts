import type { EpochMinute } from './time.ts';

/**
 * `commit`: the lead wrote it, or wrote it with somebody. `review`: a trailer, a note or a merge shows that
 * the lead looked at others' work. `release`: the lead tagged one.
 */
export const evidenceKinds = ['commit', 'review', 'release'] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

/** One observed sign that the lead was building software. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** 16 hex digits that stay the same when a commit is rebased, cherry-picked or cloned: one piece of work, one `ref`. */
  readonly ref: string;
  /** Hash of the commit or tag as it was seen, 40 or 64 hex digits. */
  readonly id: string;
  /** Name of the repository as shown to people. */
  readonly repository: string;
  readonly at: EpochMinute;
  /** Subject of the commit or name of the tag, free of control characters. */
  readonly title: string;
  /** Its `ref` under older wordings, the latest last, where it was seen under them. */
  readonly was?: readonly string[] | undefined;
  /** Those of the lead's addresses that it was credited by, lower case; absent where that was not written down. */
  readonly by?: readonly string[] | undefined;
  /** By somebody else's hand, with the lead named as co-author. */
  readonly coAuthored?: true | undefined;
  /** Written by a coding agent at the lead's word. */
  readonly directed?: true | undefined;
}
