import type { EpochMinute } from '../balance/time.ts';
import { detached } from './detached.ts';
import { normalizeMail } from './identity.ts';
import { guardedLog } from './readLog.ts';
import type { ReadContext, Repository } from './repository.ts';
import { WholeFields } from './wholeFields.ts';

/** Name and address that stand together in commits. */
export interface Author {
  readonly name: string;
  /** Lower case. */
  readonly mail: string;
  /** The same after `.mailmap`, lower case. */
  readonly mappedMail: string;
}

const fieldsOfAuthor = 3;

/** Every name and address commits since `from` were written under, once each. Throws a `GitFailure`, or the signal's reason. */
export async function readAuthors(
  { folder, bare, worktreeHeads }: Repository,
  from: EpochMinute,
  { git, signal }: ReadContext,
): Promise<Author[]> {
  const authors = new Map<string, Author>();
  const output = new WholeFields();
  let rest = '';
  await git.run(guardedLog(from, worktreeHeads, ['--format=%an%x00%ae%x00%aE']), { folder, bare, signal }, (piece) => {
    const text = output.take(piece);
    if (text === '') return;
    const fields = (rest + text).split('\0');
    const whole = fields.length - (fields.length % fieldsOfAuthor || fieldsOfAuthor);
    for (let index = 0; index < whole; index += fieldsOfAuthor) {
      const author = fields.slice(index, index + fieldsOfAuthor);
      const key = author.join('\0');
      if (!authors.has(key)) authors.set(detached(key), authorOf(author.map(detached)));
    }
    rest = fields.slice(whole).join('\0');
  });
  return [...authors.values()];
}

function authorOf([name = '', mail = '', mapped = '']: readonly string[]): Author {
  return { name, mail: normalizeMail(mail), mappedMail: normalizeMail(mapped) };
}
