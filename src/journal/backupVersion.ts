import { createHash } from 'node:crypto';
import type { Tally } from './tally.ts';

const authors = ['own', 'other', 'gone'] as const;

/** A file as it was at some time. Everything said here stands in the name of its copy. */
export interface BackupVersion extends Tally {
  /** Name of the journal file. */
  readonly name: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly takenAt: number;
  /** Who wrote it: we, or another hand. `gone`: no copy, but the lead's word that the file is to be gone. */
  readonly by: (typeof authors)[number];
  /** The start of the SHA-256 of its bytes. */
  readonly hash: string;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 20);
}

/** Name of the copy. */
export function copyName({ takenAt, items, minutes, by, hash }: BackupVersion): string {
  return `${takenAt}-${items}-${minutes}-${by}-${hash}.yaml`;
}

/** What the name of a copy says; undefined for any other file. */
export function versionOf(name: string, copy: string): BackupVersion | undefined {
  const [, takenAt, items, minutes, author, hash] =
    /^(\d{1,15})-(\d+)-(\d+)-(\w+)-([0-9a-f]{20})\.yaml$/.exec(copy) ?? [];
  const by = authors.find((known) => known === author);
  if (by === undefined || hash === undefined) return undefined;
  return { name, takenAt: Number(takenAt), items: Number(items), minutes: Number(minutes), by, hash };
}
