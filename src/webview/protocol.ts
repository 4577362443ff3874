import type { BucketId, PerBucket } from '../balance/bucket.ts';
import type { PeriodKind } from '../balance/period.ts';
import type { Day } from '../balance/time.ts';

/**
 * What the host and the panel say to each other. Free of vscode, Node and DOM types.
 * The host sends whole snapshots in finished, localised words; the panel sends gestures.
 */

/** A choice shown as a native select. */
export interface Picker<Id extends string> {
  readonly label: string;
  readonly selected: Id;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
}

/** Whose work is shown: of all repositories the lead has opened, or of this workspace's. */
export const scopes = ['all', 'workspace'] as const;

export type Scope = (typeof scopes)[number];

/** Gestures that need no argument. The host maps each to one command. */
export const panelActions = [
  'logTime',
  'startTimer',
  'fillGaps',
  'undo',
  'refresh',
  'showEvidence',
  'setIdentity',
  'manageRepositories',
  'manageTrust',
  'openFolder',
  'showLog',
  'openJournal',
  'openChecklist',
  'openSettings',
  'moveJournal',
  'restoreMissing',
  'acceptMissing',
  'moveHere',
  'startFresh',
  'hidePassing',
] as const;

export type PanelAction = (typeof panelActions)[number];

export interface ActionLink {
  readonly label: string;
  readonly action: PanelAction;
}

/** One clear sentence about something missing or wrong, and what can be done about it. */
export interface Notice {
  readonly kind: 'info' | 'warning';
  readonly text: string;
  readonly actions: readonly ActionLink[];
}

/** One bullet bar. Percentages are 0–100 on one scale for all buckets. */
export interface BucketRow {
  readonly id: BucketId;
  readonly label: string;
  readonly share: number;
  /** Between what and what the share may lie. */
  readonly shareRange: { readonly low: number; readonly high: number };
  readonly target: number;
  readonly low: number;
  readonly high: number;
  /** `28 %`, with `~` before it when coverage is low. */
  readonly shareText: string;
  /** `8 h 40 min`, or with a range `19 h 30 (15–23)`. */
  readonly timeText: string;
  /** `target 30 %, band 20–40 %`. */
  readonly targetText: string;
  /** `above your band`; empty while no judgement is made. */
  readonly standingText: string;
  /** `14 h commits, 4 h reviews, 1 h 30 logged`; empty where there is nothing to say. */
  readonly sourceText: string;
}

/** The same figures as a table, for those who prefer or need one. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How much of the expected time is accounted for. */
export interface CoverageState {
  readonly text: string;
  /** 0–1; the rest is open. */
  readonly ratio: number;
  /** Absent where nothing is open before today. */
  readonly fill?: ActionLink | undefined;
}

/** One week of the trend. */
export interface TrendPart {
  readonly from: Day;
  /** `low`: too little is accounted for to judge. `leave`: off as a whole. `empty`: nothing is known. */
  readonly kind: 'full' | 'low' | 'leave' | 'empty';
  readonly shares: PerBucket<number>;
  /** `16 – 22 Nov: Strategy 28 %, People 9 %, Building 63 %; 31 of 40 h`. */
  readonly label: string;
  /** Whether it is the period the panel shows. */
  readonly isShown: boolean;
}

/** The last weeks as small stacked bars. */
export interface TrendState {
  readonly title: string;
  /** What the lines across the bars are. */
  readonly text: string;
  /** Of building, the lowest part of each bar. */
  readonly band: { readonly low: number; readonly high: number };
  /** The oldest first. */
  readonly weeks: readonly TrendPart[];
  /** Words below the first bar and the last. */
  readonly edges: readonly [first: string, last: string];
  readonly table: FigureTable;
}

/** A whole panel. */
export interface PanelState {
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly title: string;
  readonly role: Picker<string>;
  /** `shown`: the custom days that are chosen; `custom` asks for others. */
  readonly period: Picker<PeriodKind | 'shown'>;
  /** Absent where there are no repositories but this workspace's. */
  readonly scope?: Picker<Scope> | undefined;
  /** `16 – 22 Nov`, the days the period covers. */
  readonly periodText: string;
  readonly headline: string;
  /** What else is worth a sentence: a drift, what changed. */
  readonly news: readonly string[];
  readonly coverage: CoverageState;
  readonly buckets: readonly BucketRow[];
  /** Names of the two stacked bars: what is, and what the role asks. */
  readonly stackLabels: { readonly actual: string; readonly target: string };
  /** Whether any minute is accounted for; without one there are no bars to compare. */
  readonly hasTime: boolean;
  readonly notices: readonly Notice[];
  /** The main thing to do: log time. */
  readonly primary: ActionLink;
  readonly timer: ActionLink;
  /** `Why?` beside the building row; absent without observed time. */
  readonly why?: ActionLink | undefined;
  /** Absent while no week has any time. */
  readonly trend?: TrendState | undefined;
  readonly table: FigureTable;
  readonly tableLabels: { readonly show: string; readonly hide: string };
  readonly busy: boolean;
  readonly busyText: string;
}

/** Host to panel. */
export type ToPanel = { readonly type: 'state'; readonly state: PanelState };

/** Panel to host. */
export type FromPanel =
  /** The script runs and wants a snapshot. */
  | { readonly type: 'ready' }
  | { readonly type: 'role'; readonly id: string }
  | { readonly type: 'period'; readonly kind: PeriodKind }
  /** The week that begins on that day is to be shown. */
  | { readonly type: 'week'; readonly from: Day }
  | { readonly type: 'scope'; readonly scope: Scope }
  | { readonly type: 'action'; readonly action: PanelAction };
