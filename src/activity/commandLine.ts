import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Interval } from '../balance/time.ts';
import { localDayStart } from './localTime.ts';

export interface ActivityCommand {
  /** Absolute paths. */
  readonly folders: readonly string[];
  readonly mails: readonly string[];
  /** Whole days of the process's time zone. */
  readonly window: Interval;
  readonly json: boolean;
}

/** A command line nobody can act on; the message is one sentence for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the arguments after the program's name. Throws a `UsageError`. */
export function parseCommand(args: readonly string[]): ActivityCommand {
  const { repo = [], me = [], from, to, json = false } = parse(args);
  if (repo.length === 0) throw new UsageError('Name at least one repository with --repo DIR.');
  if (from === undefined || to === undefined) {
    throw new UsageError('Say which days with --from YYYY-MM-DD and --to YYYY-MM-DD.');
  }
  const start = localDayStart(from);
  const end = localDayStart(to, 1);
  if (start === undefined) throw new UsageError(`--from ${from} is not a day like 2026-11-20.`);
  if (end === undefined) throw new UsageError(`--to ${to} is not a day like 2026-11-20.`);
  if (end <= start) throw new UsageError(`--to ${to} lies before --from ${from}.`);
  return { folders: repo.map((folder) => resolve(folder)), mails: me, window: { start, end }, json };
}

function parse(args: readonly string[]): ReturnType<typeof parseOptions> {
  try {
    return parseOptions(args);
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split(/[.\n]/);
    throw new UsageError(`${reason}; there are --repo DIR, --me MAIL, --from DAY, --to DAY and --json.`);
  }
}

function parseOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      repo: { type: 'string', multiple: true },
      me: { type: 'string', multiple: true },
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean' },
    },
  }).values;
}
