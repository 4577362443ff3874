import type { BucketId } from '../balance/bucket.ts';
import type { Correction } from '../balance/correction.ts';
import type { Leave, TimeEntry } from '../balance/entry.ts';
import type { JournalItem } from '../journal/entryText.ts';

/** What the lead said about one piece of evidence, before and after they said it. */
export interface CorrectionChange {
  readonly kind: 'corrected';
  readonly before: readonly Correction[];
  /** Undefined once the evidence counts as it was observed again. */
  readonly after: Correction | undefined;
}

/** Something this window did to the journal. */
export type JournalChange =
  | { readonly kind: 'logged'; readonly entry: TimeEntry }
  /** Several at once: leave, or what was brought in from elsewhere. */
  | { readonly kind: 'added'; readonly items: readonly JournalItem[] }
  | { readonly kind: 'edited'; readonly before: TimeEntry | Leave; readonly after: TimeEntry | Leave }
  | { readonly kind: 'deleted'; readonly item: JournalItem }
  | CorrectionChange;

/** Files that were put back from their backups. */
export interface RestoreChange {
  readonly kind: 'restored';
  readonly names: readonly string[];
}

/** What became of the timer, beside what it logged. */
export type TimerChange =
  | { readonly kind: 'switched'; readonly entry: TimeEntry | undefined; readonly to: BucketId }
  | { readonly kind: 'discarded'; readonly bucket: BucketId; readonly minutes: number };

/** A gap or an absence that is not asked about again. */
export interface NotWorkChange {
  readonly kind: 'notWork';
  readonly minutes: number;
}

/** Something this window did to the checklist; `title` is that of the responsibility as it was before. */
export interface ChecklistChange {
  readonly kind:
    | 'ticked'
    | 'unticked'
    | 'listed'
    | 'renamed'
    | 'rescheduled'
    | 'noted'
    | 'paused'
    | 'resumed'
    | 'reordered'
    | 'unlisted';
  readonly title: string;
}

/** Something this window did, and can take back. */
export type Change = JournalChange | RestoreChange | TimerChange | NotWorkChange | ChecklistChange;
