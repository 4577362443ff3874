import * as vscode from 'vscode';
import type { Balance } from '../../balance/balance.ts';
import { bucketIds, type BucketId } from '../../balance/bucket.ts';
import { outcomes } from '../../balance/promise.ts';
import type { ReviewState, ResponsibilityLine, ScreenLink, Trend } from '../../webview/screens/protocol.ts';
import { balanceTable } from '../balanceTable.ts';
import { coverageText, headlineText } from '../balanceWords.ts';
import { bucketRow } from '../bucketRows.ts';
import { dueText } from '../responsibilityWords.ts';
import { percent, periodText, shownLanguage } from '../words.ts';
import type { OpenReview } from './openReview.ts';
import type { ReviewFigures } from './reviewFigures.ts';
import { blocksText, changeLines, outcomeText, responsibilitiesText } from './reviewWords.ts';

/** What the review knows besides the figures. */
interface ReviewSaid extends OpenReview {
  readonly writable: boolean;
  readonly canFillGaps: boolean;
}

/** Letters that act while nothing is typed. */
const keys = {
  kept: 'k',
  partly: 'p',
  dropped: 'd',
  fillGaps: 'f',
  showEvidence: 'e',
  share: 's',
  followUp: 'n',
} as const;

export function reviewState(figures: ReviewFigures, said: ReviewSaid): ReviewState {
  const { snapshot } = figures;
  const { balance } = snapshot;
  const { accounted, expected } = balance.coverage;
  return {
    language: shownLanguage(),
    title: vscode.l10n.t('Weekly review'),
    periodText: periodText(balance.period),
    lastPromise: lastPromise(said.lastPromise),
    record: {
      heading: vscode.l10n.t('Is the record complete?'),
      coverage: {
        text: coverageText(snapshot),
        ratio: expected === 0 ? Number(accounted > 0) : Math.min(1, accounted / expected),
      },
      links: recordLinks(said.canFillGaps),
    },
    balance: {
      heading: vscode.l10n.t('Balance'),
      headline: headlineText(snapshot),
      rows: bucketIds.map((id) => ({ ...bucketRow(snapshot, id), trend: trendOf(figures.weeks, id) })),
      table: { caption: vscode.l10n.t('Balance, {0}', periodText(balance.period)), ...tableWithTrend(figures) },
      tableLabels: { show: vscode.l10n.t('Show as table'), hide: vscode.l10n.t('Hide table') },
      hasTime: balance.accounted > 0,
    },
    changes: { heading: vscode.l10n.t('What changed'), lines: changeLines(figures) },
    blocks: { heading: vscode.l10n.t('Time to think'), text: blocksText(figures) },
    responsibilities: {
      heading: vscode.l10n.t('Responsibilities'),
      text: responsibilitiesText(figures),
      lines: responsibilityLines(figures, said.order),
      writable: said.writable,
    },
    followUps: {
      heading: vscode.l10n.t('Follow-ups about people'),
      hint: vscode.l10n.t('Only you see these. They come back each week until you tick them.'),
      add: vscode.l10n.t('Add a follow-up'),
      key: keys.followUp,
    },
    promise: {
      heading: vscode.l10n.t('One promise for next week'),
      hint: vscode.l10n.t('The next review asks about it'),
    },
    save: vscode.l10n.t('Save'),
    share: { label: vscode.l10n.t('Share without private parts'), action: 'share', key: keys.share },
    discard: said.unsaved ? { label: vscode.l10n.t('Discard what is not saved'), action: 'discard' } : undefined,
    savedText: said.note,
    openFile: { label: vscode.l10n.t('Open'), action: 'openFile' },
    draft: said.draft,
    draftId: said.draftId,
  };
}

function lastPromise(text: string | undefined): ReviewState['lastPromise'] {
  return text === undefined
    ? undefined
    : {
        heading: vscode.l10n.t('Your last promise'),
        text,
        question: vscode.l10n.t('What came of it?'),
        choices: outcomes.map((outcome) => ({ outcome, label: outcomeText(outcome), key: keys[outcome] })),
      };
}

function recordLinks(canFillGaps: boolean): ScreenLink[] {
  const fill = { label: vscode.l10n.t('Fill gaps'), action: 'fillGaps', key: keys.fillGaps } as const;
  const evidence = { label: vscode.l10n.t('Show evidence'), action: 'showEvidence', key: keys.showEvidence } as const;
  return canFillGaps ? [fill, evidence] : [evidence];
}

function trendOf(weeks: readonly Balance[], id: BucketId): Trend {
  const shown = weeks.map(({ buckets, coverage, accounted }) => ({
    share: buckets[id].share,
    certain: coverage.enough,
    text: accounted === 0 ? '–' : percent(buckets[id].share, coverage.enough),
  }));
  return {
    text: vscode.l10n.t('Four weeks: {0}', shown.map(({ text }) => text).join(' · ')),
    weeks: shown.map(({ share, certain }) => ({ share, certain })),
  };
}

/** The table of a balance, with the share of the week before. */
function tableWithTrend({ snapshot: { balance, previous } }: ReviewFigures): ReturnType<typeof balanceTable> {
  const { columns, rows } = balanceTable(balance);
  return {
    columns: [...columns, vscode.l10n.t('Week before')],
    rows: rows.map((row, index) => {
      const id = bucketIds[index];
      const share =
        id === undefined || previous.accounted === 0
          ? '–'
          : percent(previous.buckets[id].share, previous.coverage.enough);
      return [...row, share];
    }),
  };
}

function responsibilityLines({ items }: ReviewFigures, order: readonly string[]): ResponsibilityLine[] {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return items
    .toSorted((a, b) => place(a.id) - place(b.id))
    .map(({ id, title, due, cadence }) => ({ id, title, text: dueText(due, cadence), done: due.state === 'done' }));
}
