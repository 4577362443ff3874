import type { Evidence, EvidenceKind } from '../balance/evidence.ts';
import { normalizeMail } from './identity.ts';
import type { LogRecord } from './logRecord.ts';
import { cleanTitle } from './title.ts';

/** Evidence with what tells it from a copy of itself: a rebased, cherry-picked or cloned commit has the same key. */
export interface Sighting {
  readonly key: string;
  readonly evidence: Evidence;
}

/** What a commit shows of the lead at a time (seconds). The strings are copies, free of the log they come from. */
export function sight(kind: EvidenceKind, record: LogRecord, seconds: number, repository: string): Sighting {
  const { hash, authorMail, authored, subject } = record;
  const title = cleanTitle(subject);
  // One copy, cut in three: far cheaper than three copies.
  const copy = Buffer.from(
    `${hash}${title}${kind}\0${normalizeMail(authorMail)}\0${authored ?? ''}\0${subject}`,
  ).toString();
  const titleEnd = hash.length + title.length;
  return {
    key: copy.slice(titleEnd),
    evidence: {
      kind,
      id: copy.slice(0, hash.length),
      repository,
      at: Math.floor(seconds / 60),
      title: copy.slice(hash.length, titleEnd),
    },
  };
}
