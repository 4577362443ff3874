import { normalizeMail } from './identity.ts';
import { leadTest } from './leadTest.ts';
import { readNoreply } from './noreplyAddress.ts';
import type { Author } from './readAuthors.ts';

/** Why an address may be the lead's. `noreply`: a forge's substitute for an address of the lead's login. */
export type WhyAlike = 'sameName' | 'sameLocalPart' | 'noreply';

/** Everybody is an admin somewhere. */
const commonLocalParts = new Set(
  'admin code contact dev developer git github gitlab hello hi info mail me no-reply noreply root ubuntu user work'.split(
    ' ',
  ),
);

/** What an address that is not known to be the lead's has in common with those that are. `names` are the lead's. */
export function likenessTo(
  known: readonly string[],
  names: readonly string[],
): (author: Author) => WhyAlike | undefined {
  const isKnown = leadTest(known);
  const leadsNames = new Set(names.map(normalizeName).filter((name) => name !== ''));
  const leadsLogins = new Set(known.map(normalizeMail).map(loginOf).filter(isTelling));
  return ({ name, mail, mappedMail }) => {
    if (isKnown(mail) || isKnown(mappedMail)) return undefined;
    const sameLogin = leadsLogins.has(loginOf(mail));
    if (sameLogin && readNoreply(mail) !== undefined) return 'noreply';
    if (leadsNames.has(normalizeName(name))) return 'sameName';
    return sameLogin ? 'sameLocalPart' : undefined;
  };
}

/** `José  Ñandú` and `jose nandu` are one. */
function normalizeName(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The login of a forge's substitute, the part before the @ of any other address, without what was added after a plus. */
function loginOf(mail: string): string {
  return readNoreply(mail)?.login ?? mail.slice(0, Math.max(0, mail.lastIndexOf('@'))).replace(/\+.*$/, '');
}

function isTelling(login: string): boolean {
  return login.length > 1 && !commonLocalParts.has(login);
}
