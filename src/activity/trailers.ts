import { isAgent } from './agents.ts';
import type { LeadTest } from './leadTest.ts';

/** The lead's addresses in the trailers of a commit, by what they are named for. */
export interface LeadsPart {
  /** Reviewed-by, Acked-by or Tested-by. */
  readonly reviewed: readonly string[];
  /** Signed-off-by: who passed it on, or wrote it. */
  readonly signed: readonly string[];
  readonly coAuthored: readonly string[];
}

const noPart: LeadsPart = { reviewed: [], signed: [], coAuthored: [] };

/** Keys by their first letter: the log holds no others. */
const reviewing = 'rat';

/** Reads the trailers of a `LogRecord`. Keys may be written in any case; who is named twice is named. */
export function leadsPart(trailers: string, isLead: LeadTest): LeadsPart {
  let part = noPart;
  forEachNamed(trailers, (start, open, close) => {
    const mail = trailers.slice(open + 1, close);
    if (!isLead(mail)) return;
    const key = letterAt(trailers, start);
    const { reviewed, signed, coAuthored } = part;
    part = {
      reviewed: reviewing.includes(key) ? [...reviewed, mail] : reviewed,
      signed: key === 's' ? [...signed, mail] : signed,
      coAuthored: key === 'c' ? [...coAuthored, mail] : coAuthored,
    };
  });
  return part;
}

/** Whether a coding agent is named as co-author. */
export function hasAgentAsCoAuthor(trailers: string): boolean {
  let found = false;
  forEachNamed(trailers, (start, open, close) => {
    if (found || letterAt(trailers, start) !== 'c') return;
    const name = trailers.slice(trailers.indexOf(':', start) + 1, open);
    found = isAgent(trailers.slice(open + 1, close), name);
  });
  return found;
}

/** Where a trailer starts and its address is opened and closed; in some histories every commit has several. */
function forEachNamed(trailers: string, onNamed: (start: number, open: number, close: number) => void): void {
  for (let start = 0, end = 0; start < trailers.length; start = end + 1) {
    end = trailers.indexOf('\u001f', start);
    if (end === -1) end = trailers.length;
    const open = trailers.lastIndexOf('<', end - 1);
    const close = trailers.indexOf('>', open);
    if (open > start && close !== -1 && close < end) onNamed(start, open, close);
  }
}

function letterAt(trailers: string, start: number): string {
  return trailers.charAt(start).toLowerCase();
}
