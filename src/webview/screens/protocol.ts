import type { Outcome } from '../../balance/promise.ts';
import type { BucketRow, CoverageState, FigureTable, Picker } from '../protocol.ts';

/**
 * What the host and a screen of the editor area say to each other: the weekly review and the comparison with
 * another role. As in the panel, the host sends whole states in finished words, and the screen sends gestures.
 */

/** Gestures that need no argument. The host maps each to one command or to what the screen is for. */
export const screenActions = ['fillGaps', 'showEvidence', 'openFile', 'share', 'discard'] as const;

export type ScreenAction = (typeof screenActions)[number];

export interface ScreenLink {
  readonly label: string;
  readonly action: ScreenAction;
  /** The letter that does the same. */
  readonly key?: string | undefined;
}

/** A line about somebody that is carried over until it is ticked. */
export interface FollowUp {
  readonly text: string;
  readonly done: boolean;
}

/** What the lead says in a review, as typed so far. */
export interface Draft {
  readonly outcome?: Outcome | undefined;
  readonly followUps: readonly FollowUp[];
  /** A follow-up that is being typed. */
  readonly adding: string;
  readonly promise: string;
}

/** A bucket over four weeks, the week under review last. */
export interface Trend {
  /** `Four weeks: 20 % · ~24 % · 25 % · 28 %` */
  readonly text: string;
  readonly weeks: readonly { readonly share: number; readonly certain: boolean }[];
}

export interface ResponsibilityLine {
  readonly id: string;
  readonly title: string;
  /** `overdue by 9 days`, `done yesterday`. */
  readonly text: string;
  readonly done: boolean;
}

export interface ReviewState {
  readonly language: string;
  readonly title: string;
  readonly periodText: string;
  /** Absent where no review before has promised anything. */
  readonly lastPromise?:
    | {
        readonly heading: string;
        readonly text: string;
        readonly question: string;
        readonly choices: readonly { readonly outcome: Outcome; readonly label: string; readonly key: string }[];
      }
    | undefined;
  readonly record: {
    readonly heading: string;
    readonly coverage: CoverageState;
    readonly links: readonly ScreenLink[];
  };
  readonly balance: {
    readonly heading: string;
    readonly headline: string;
    readonly rows: readonly (BucketRow & { readonly trend: Trend })[];
    readonly table: FigureTable;
    readonly tableLabels: { readonly show: string; readonly hide: string };
    readonly hasTime: boolean;
  };
  readonly changes: { readonly heading: string; readonly lines: readonly string[] };
  readonly blocks: { readonly heading: string; readonly text: string };
  readonly responsibilities: {
    readonly heading: string;
    readonly text: string;
    readonly lines: readonly ResponsibilityLine[];
    /** False where the file has problems, or is not there. */
    readonly writable: boolean;
  };
  readonly followUps: {
    readonly heading: string;
    readonly hint: string;
    readonly add: string;
    readonly key: string;
  };
  readonly promise: { readonly heading: string; readonly hint: string };
  readonly save: string;
  readonly share: ScreenLink;
  /** Where something is not saved. */
  readonly discard?: ScreenLink | undefined;
  /** What the last save came to; empty before one. */
  readonly savedText: string;
  readonly openFile: ScreenLink;
  /** What the lead has said; taken over by the screen when the id is another than before. */
  readonly draft: Draft;
  readonly draftId: string;
}

export interface ComparisonState {
  readonly language: string;
  readonly title: string;
  readonly periodText: string;
  readonly role: Picker<string>;
  /** `As Engineering Manager: +14 h people, −16 h building.` */
  readonly headline: string;
  readonly coverageText: string;
  readonly rows: readonly BucketRow[];
  readonly table: FigureTable;
  readonly tableLabels: { readonly show: string; readonly hide: string };
  /** Building that could be handed over; no lists where the role asks for no less of it. */
  readonly handOver: {
    readonly heading: string;
    readonly text: string;
    readonly lists: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  };
}

/** Host to screen. */
export type ToScreen =
  | { readonly type: 'review'; readonly state: ReviewState }
  | { readonly type: 'comparison'; readonly state: ComparisonState };

/** Screen to host. */
export type FromScreen =
  | { readonly type: 'ready' }
  | { readonly type: 'action'; readonly action: ScreenAction }
  | { readonly type: 'tick'; readonly id: string; readonly done: boolean }
  | { readonly type: 'draft'; readonly draft: Draft }
  | { readonly type: 'save'; readonly draft: Draft }
  | { readonly type: 'role'; readonly id: string };
