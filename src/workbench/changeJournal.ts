import type { Correction } from '../balance/correction.ts';
import { addDays } from '../balance/days.ts';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import type { Day } from '../balance/time.ts';
import type { JournalDraft, JournalItem } from '../journal/entryText.ts';
import type { Journal } from '../journal/journal.ts';
import type { Trace } from '../journal/trace.ts';
import type { CorrectionChange, JournalChange } from './change.ts';

/** By hand, what is said about a day may be put under another one; not under one of another season. */
const daysAround = 31;

/** What the lead says a piece of evidence was. */
export interface CorrectionDraft extends Omit<Correction, 'id'> {
  /** Its refs under older wordings. */
  readonly was?: readonly string[] | undefined;
}

/** Writes what the lead says a piece of evidence was, in the place of what they said before. @throws JournalError */
export async function correct(
  journal: Journal,
  trace: Trace,
  { was = [], ...draft }: CorrectionDraft,
): Promise<CorrectionChange> {
  const before = await saidOf(journal, [...was, draft.evidence], draft.on);
  const last = before.at(-1);
  if (last === undefined) return { kind: 'corrected', before, after: await journal.addCorrection(draft, trace) };
  const after = { ...draft, id: last.id };
  await journal.replace(after, last.on, trace);
  return { kind: 'corrected', before, after };
}

/**
 * Forgets what the lead said about a piece of evidence (its refs); `undefined` when they said nothing.
 *
 * @param day of the evidence, where it is known: distant months are not read then. @throws JournalError
 */
export async function restore(
  journal: Journal,
  trace: Trace,
  evidence: readonly string[],
  day?: Day,
): Promise<CorrectionChange | undefined> {
  const before = await saidOf(journal, evidence, day);
  if (before.length === 0) return undefined;
  for (const { id, on } of before) await journal.remove(id, on, trace);
  return { kind: 'corrected', before, after: undefined };
}

/** Puts an entry or leave in the place of what it was; `undefined` when nothing changes. @throws JournalError */
export async function edit<T extends TimeEntry | Leave>(
  journal: Journal,
  trace: Trace,
  before: T,
  after: T,
): Promise<JournalChange | undefined> {
  await journal.replace(after, before.on, trace, before);
  return trace.length === 0 ? undefined : { kind: 'edited', before, after };
}

/** Removes an item from wherever it stands. @throws JournalError */
export async function remove(journal: Journal, trace: Trace, { id, on }: JournalItem): Promise<JournalChange> {
  return { kind: 'deleted', item: await journal.remove(id, on, trace) };
}

/** Writes several items as one step. @throws JournalError */
export async function addAll(
  journal: Journal,
  trace: Trace,
  drafts: readonly JournalDraft[],
): Promise<JournalChange | undefined> {
  if (drafts.length === 0) return undefined;
  return { kind: 'added', items: await journal.addAll(drafts, trace) };
}

/** Several only where other hands, or another window, said something about the same at the same time. */
async function saidOf(journal: Journal, evidence: readonly string[], day?: Day): Promise<readonly Correction[]> {
  const { corrections } =
    day === undefined
      ? await journal.readAll()
      : await journal.readMonths(addDays(day, -daysAround), addDays(day, daysAround));
  return corrections.filter((correction) => evidence.includes(correction.evidence));
}
