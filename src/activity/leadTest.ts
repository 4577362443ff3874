import { isMachine } from './agents.ts';
import { detached } from './detached.ts';
import { normalizeMail } from './identity.ts';
import { isSameAccount, readNoreply } from './noreplyAddress.ts';

/** Whether a mail address, in any spelling of its case, is one of the lead's. */
export type LeadTest = (mail: string) => boolean;

/** A stranger's history may have a new address in every commit. */
const mostKnown = 10_000;

/**
 * The test for these addresses, bots' left out. Of an address that a forge gives to hide another,
 * the form with and that without the account's number are one.
 * A history has few addresses and many commits: each address is looked at closely once.
 */
export function leadTest(identities: readonly string[]): LeadTest {
  const mine = new Set(identities.map(normalizeMail).filter((mail) => !isMachine(mail)));
  const accounts = [...mine].flatMap((mail) => readNoreply(mail) ?? []);
  const isMine = (mail: string): boolean => {
    if (mine.has(mail)) return true;
    const account = accounts.length > 0 ? readNoreply(mail) : undefined;
    return account !== undefined && accounts.some((each) => isSameAccount(each, account));
  };
  const known = new Map<string, boolean>();
  return (mail) => {
    let answer = known.get(mail);
    if (answer === undefined) {
      if (known.size >= mostKnown) known.clear();
      known.set(detached(mail), (answer = isMine(normalizeMail(mail))));
    }
    return answer;
  };
}
