import { readJournalText } from './journalFile.ts';

/** How much a journal file holds. */
export interface Tally {
  /** Entries, days off and corrections. */
  readonly items: number;
  readonly minutes: number;
}

/** An item as we write it: one line, its keys in our order. */
const ownLine =
  /^- \{id: [^\s,:{}'"]+, on: \d{4}-\d\d-\d\d(?:, at: "\d\d:\d\d")?(?:, minutes: (\d+)|, leave|, evidence)[,:].*\}$/;

/**
 * Counts what a file holds; one that we alone wrote is counted without being parsed.
 *
 * @param parse counts any other.
 */
export function tally(text: string, parse = parsed): Tally {
  return countLines(text) ?? parse(text);
}

function countLines(text: string): Tally | undefined {
  let items = 0;
  let minutes = 0;
  for (const line of text.split('\n')) {
    const own = ownLine.exec(line);
    if (own) {
      items += 1;
      minutes += Number(own[1] ?? 0);
    } else if (!['', 'version: 1', 'entries:'].includes(line)) return undefined;
  }
  return { items, minutes };
}

function parsed(text: string): Tally {
  const { entries, leave, corrections } = readJournalText(text).value;
  return {
    items: entries.length + leave.length + corrections.length,
    minutes: entries.reduce((sum, entry) => sum + entry.minutes, 0),
  };
}
