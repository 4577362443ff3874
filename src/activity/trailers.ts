import { isAgent } from './agents.ts';
import type { LeadTest } from './leadTest.ts';

/** What the trailers of a commit say of the lead. */
export interface LeadsPart {
  /** Reviewed-by, Acked-by or Tested-by. */
  readonly reviewed: boolean;
  /** Signed-off-by: who passed it on, or wrote it. */
  readonly signed: boolean;
  readonly coAuthored: boolean;
}

const noPart: LeadsPart = { reviewed: false, signed: false, coAuthored: false };

/** Keys by their first letter: the log holds no others. */
const reviewing = 'rat';

/** Reads the trailers of a `LogRecord`. Keys may be written in any case; who is named twice is named. */
export function leadsPart(trailers: string, isLead: LeadTest): LeadsPart {
  let part = noPart;
  for (const { letter, mail } of namedIn(trailers)) {
    if (!isLead(mail)) continue;
    part = {
      reviewed: part.reviewed || reviewing.includes(letter),
      signed: part.signed || letter === 's',
      coAuthored: part.coAuthored || letter === 'c',
    };
  }
  return part;
}

/** Whether a coding agent is named as co-author. */
export function hasAgentAsCoAuthor(trailers: string): boolean {
  return namedIn(trailers).some(({ letter, mail, name }) => letter === 'c' && isAgent(mail, name));
}

interface Named {
  /** The first of the key, lower case. */
  readonly letter: string;
  readonly name: string;
  readonly mail: string;
}

function namedIn(trailers: string): Named[] {
  if (trailers === '') return [];
  return trailers.split('\u001f').flatMap((trailer) => {
    const separator = trailer.indexOf('\u001e');
    const open = trailer.lastIndexOf('<');
    const close = trailer.indexOf('>', open);
    if (separator === -1 || open < separator || close === -1) return [];
    return {
      letter: trailer.charAt(0).toLowerCase(),
      name: trailer.slice(separator + 1, open).trim(),
      mail: trailer.slice(open + 1, close),
    };
  });
}
