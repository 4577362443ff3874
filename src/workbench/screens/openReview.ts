import * as vscode from 'vscode';
import type { Period } from '../../balance/period.ts';
import type { ReviewFacts } from '../../journal/reviewFile.ts';
import type { Draft } from '../../webview/screens/protocol.ts';
import type { ChecklistItem } from '../checklistStore.ts';
import type { KeptDraft } from './reviewDrafts.ts';
import type { WeekReviews } from './reviewFiles.ts';

/** One week as it is looked back on. */
export interface OpenReview {
  readonly week: Period;
  readonly lastPromise: string | undefined;
  readonly draft: Draft;
  /** Whether something of the draft is not in the file. */
  readonly unsaved: boolean;
  /** Another one whenever the draft was not made from what the screen has. */
  readonly draftId: string;
  /** What its file said when it was read: tells a change by hand from one made here. */
  readonly base: ReviewFacts;
  /** What became of the last save, or why a file could not be read. */
  readonly note: string;
  /** The file that the note is about. */
  readonly file: string | undefined;
  /** Ids of responsibilities, what waits first: kept while it is open, so that no key moves. */
  readonly order: readonly string[];
}

const rank = { overdue: 0, due: 1, open: 2, paused: 3, done: 4 } as const;

/** A review as its files and the checklist have it now. */
export function openReview(week: Period, { own, before }: WeekReviews, items: readonly ChecklistItem[]): OpenReview {
  const unreadable = [own, before].find((each) => each !== undefined && each.problems.length > 0);
  const base: ReviewFacts = own?.value ?? { followUps: [], settled: [] };
  return {
    week,
    lastPromise: before?.value.promise ?? base.lastPromise,
    // Until there is a file of this week, what was open the last time is open.
    draft: draftOf({ ...base, followUps: (own ?? before)?.value.followUps ?? [] }),
    unsaved: false,
    draftId: crypto.randomUUID(),
    base,
    note: unreadable === undefined ? '' : vscode.l10n.t('{0} cannot be read, so it is missing here.', unreadable.name),
    file: unreadable?.name,
    order: items.toSorted((a, b) => rank[a.due.state] - rank[b.due.state]).map(({ id }) => id),
  };
}

/** The same with what was typed before, which is not saved. */
export function withKept(review: OpenReview, { draft, base }: KeptDraft): OpenReview {
  const { lastPromise } = review.base;
  return { ...review, draft, unsaved: true, base: factsFrom({ draft: base, lastPromise }) };
}

/** As it is kept until it is saved. */
export function keptOf({ draft, base }: OpenReview): KeptDraft {
  return { draft, base: draftOf(base) };
}

function draftOf({ outcome, promise, followUps, settled }: ReviewFacts): Draft {
  return {
    outcome,
    promise: promise ?? '',
    adding: '',
    followUps: [...followUps.map((text) => ({ text, done: false })), ...settled.map((text) => ({ text, done: true }))],
  };
}

/** What is to be kept of what the lead said. */
export function factsFrom({ draft, lastPromise }: Pick<OpenReview, 'draft' | 'lastPromise'>): ReviewFacts {
  const textsOf = (done: boolean) => draft.followUps.filter((each) => each.done === done).map(({ text }) => text);
  const promise = draft.promise.trim();
  return {
    lastPromise,
    outcome: draft.outcome,
    promise: promise === '' ? undefined : promise,
    followUps: textsOf(false),
    settled: textsOf(true),
  };
}
