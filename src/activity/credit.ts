import type { Evidence } from '../balance/evidence.ts';
import { detached } from './detached.ts';
import { normalizeMail } from './identity.ts';
import { leadTest, type LeadTest } from './leadTest.ts';

/** The addresses a piece of evidence is credited by: copies, free of the log they come from, and shared. */
export class Credits {
  readonly #known = new Map<string, readonly string[]>();
  readonly #isLead: LeadTest;

  constructor(isLead: LeadTest) {
    this.#isLead = isLead;
  }

  /** Those of the addresses that are the lead's. */
  of(...mails: readonly string[]): readonly string[] {
    const name = mails.join('\0');
    let credit = this.#known.get(name);
    if (credit === undefined) {
      const own = mails.filter((mail) => this.#isLead(mail)).map((mail) => detached(normalizeMail(mail)));
      this.#known.set(detached(name), (credit = [...new Set(own)]));
    }
    return credit;
  }
}

/** Whether evidence was credited by an address that is one of these. What says nothing of it is believed. */
export function creditTest(identities: readonly string[]): (evidence: Evidence) => boolean {
  const isLead = leadTest(identities);
  return ({ by }) => by === undefined || by.some((mail) => isLead(mail));
}
