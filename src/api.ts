import type { Event } from 'vscode';
import type { BucketId, PerBucket } from './balance/bucket.ts';
import type { MinuteRange, Standing } from './balance/balance.ts';
import type { Cadence } from './balance/responsibility.ts';

/**
 * What `vscode.extensions.getExtension('tech-lead-balance.tech-lead-balance').activate()` gives.
 * Days are ISO `YYYY-MM-DD` in the lead's own calendar, amounts are whole minutes, shares whole percent,
 * but for the targets of roles that say tenths.
 */
export interface TechLeadBalanceApi {
  /** Version of this API's provider, as in its manifest. */
  readonly version: string;

  /**
   * The balance from one day to another, both included, over all repositories.
   * @throws {Error} when a day is none, or the period is longer than 366 days
   */
  getBalance(period: { readonly from: string; readonly to: string }): Promise<PublicBalance>;

  /**
   * Writes an entry into the journal and resolves once it is on disk.
   * @throws {Error} with one clear sentence when a value is out of range or the journal cannot be written
   */
  logTime(entry: NewEntry): Promise<LoggedEntry>;

  /** The checklist of this workspace; empty while there is none. */
  getResponsibilities(): Promise<readonly PublicResponsibility[]>;

  /** Fires after the balance shown to the lead was computed anew, with its period and repositories. */
  readonly onDidChangeBalance: Event<PublicBalance>;
}

export interface PublicBalance {
  readonly from: string;
  readonly to: string;
  /** Id of the role compared with. */
  readonly role: string;
  readonly buckets: PerBucket<{
    readonly minutes: MinuteRange;
    readonly logged: number;
    readonly share: number;
    readonly target: { readonly share: number; readonly low: number; readonly high: number };
    /** Absent while coverage is too low for a judgement. */
    readonly standing?: Standing | undefined;
  }>;
  readonly coverage: { readonly accounted: number; readonly expected: number; readonly enough: boolean };
  readonly observed: { readonly commits: number; readonly reviews: number; readonly minutes: MinuteRange };
}

export interface NewEntry {
  readonly bucket: BucketId;
  /** 1 to 1440. */
  readonly minutes: number;
  /** Today when absent. */
  readonly on?: string | undefined;
  /** Local start, `HH:MM`. */
  readonly at?: string | undefined;
  readonly note?: string | undefined;
  /** Id of a responsibility. */
  readonly responsibility?: string | undefined;
}

export interface LoggedEntry extends NewEntry {
  readonly id: string;
  readonly on: string;
}

export interface PublicResponsibility {
  readonly id: string;
  readonly bucket: BucketId;
  readonly title: string;
  readonly description?: string | undefined;
  readonly cadence: Cadence;
  /** Days on which it was ticked. */
  readonly done: readonly string[];
  /** `paused`: nothing is asked for before the day `paused`. */
  readonly state: 'done' | 'due' | 'overdue' | 'open' | 'paused';
  readonly paused?: string | undefined;
}
