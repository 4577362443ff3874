import { normalizeMail } from './identity.ts';

/** Whether a mail address, in any spelling of its case, is one of the lead's. */
export type LeadTest = (mail: string) => boolean;

/** A history has few addresses and many commits: each address is looked at closely once. */
export function leadTest(identities: readonly string[]): LeadTest {
  const mine = new Set(identities);
  const known = new Map<string, boolean>();
  return (mail) => {
    let answer = known.get(mail);
    if (answer === undefined) known.set(mail, (answer = mine.has(normalizeMail(mail))));
    return answer;
  };
}

/** Whether one of the trailer values (`Name <mail>`, U+001F between them) names the lead. */
export function namesLead(trailers: string, isLead: LeadTest): boolean {
  return trailers.split('\u001f').some((value) => {
    const start = value.lastIndexOf('<');
    const end = value.indexOf('>', start);
    return start !== -1 && end !== -1 && isLead(value.slice(start + 1, end));
  });
}
