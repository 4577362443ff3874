import type fs from 'node:fs/promises';
import { JournalError, type JournalErrorCode } from './journalError.ts';

/** The calls of `node:fs/promises` that a text file is made of; tests let each of them fail. */
export type FileSystem = Pick<
  typeof fs,
  'access' | 'lstat' | 'mkdir' | 'open' | 'readdir' | 'realpath' | 'rename' | 'stat' | 'unlink'
>;

/** The system's own code of an error, such as `ENOENT`; undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether nothing is there; `ENOTDIR`: a file stands where a folder should. */
export function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** A failed write in the product's terms. `where` is what was being written to. */
export function writeError(error: unknown, where: 'file' | 'folder', path: string): JournalError {
  const detail = systemCode(error) ?? String(error);
  return new JournalError(codeOf(detail, where), { path, detail, cause: error });
}

function codeOf(detail: string, where: 'file' | 'folder'): JournalErrorCode {
  if (detail === 'ENOSPC' || detail === 'EDQUOT') return 'diskFull';
  return where === 'folder' || detail === 'EROFS' ? 'folderNotWritable' : 'fileNotWritable';
}
