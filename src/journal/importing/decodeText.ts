import { CsvProblem, csvLimits } from './csvLimits.ts';

/** The bytes of a file as text; a byte order mark is no part of it. @throws CsvProblem */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > csvLimits.bytes) throw new CsvProblem('tooLarge');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CsvProblem('notUtf8');
  }
}
