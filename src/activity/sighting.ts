import { hash } from 'node:crypto';
import type { Evidence, EvidenceKind } from '../balance/evidence.ts';
import { detached } from './detached.ts';
import { normalizeMail } from './identity.ts';
import type { LogRecord } from './logRecord.ts';
import { cleanTitle } from './title.ts';

/** What sets a piece of evidence apart from most. */
export type Marks = Pick<Evidence, 'coAuthored' | 'directed'>;

const refDigits = 16;

/** What tells a piece of work from another, wherever and however often its commit is seen. */
export function refOf(kind: EvidenceKind, mail: string, seconds: number | undefined, subject: string): string {
  return hash('sha256', `${kind}\0${normalizeMail(mail)}\0${seconds ?? ''}\0${subject}`, 'hex').slice(0, refDigits);
}

/** What a commit shows of the lead at a time (seconds). The strings are copies, free of the log they come from. */
export function sight(
  kind: EvidenceKind,
  record: LogRecord,
  seconds: number,
  repository: string,
  by: readonly string[],
  marks: Marks = {},
): Evidence {
  const { hash: id, authorMail, authored, subject } = record;
  const ref = refOf(kind, authorMail, authored, subject);
  // One copy, cut in two: far cheaper than two copies.
  const copy = detached(`${id}${cleanTitle(subject)}`);
  return {
    kind,
    ref,
    id: copy.slice(0, id.length),
    repository,
    at: Math.floor(seconds / 60),
    title: copy.slice(id.length),
    by,
    ...marks,
  };
}
