import * as vscode from 'vscode';
import type { Standing } from '../../balance/balance.ts';
import { bucketIds } from '../../balance/bucket.ts';
import { clockOf, dayOf } from '../../balance/calendar.ts';
import {
  buildingByRepository,
  bucketsToChange,
  longestBuilding,
  roleGap,
  type RoleGap,
} from '../../balance/roleGap.ts';
import type { Role } from '../../balance/role.ts';
import type { ComparisonState } from '../../webview/screens/protocol.ts';
import { coverageText } from '../balanceWords.ts';
import { bucketRow } from '../bucketRows.ts';
import type { Snapshot } from '../snapshot.ts';
import {
  bucketName,
  bucketShortName,
  dayText,
  duration,
  percent,
  periodText,
  roleName,
  shownLanguage,
} from '../words.ts';
import { signed } from './reviewWords.ts';

/** Rows of a list of work: what is largest, not everything. */
const mostRows = 5;

/** The chosen period beside what `role` would ask of it. */
export function comparisonState(snapshot: Snapshot, role: Role): ComparisonState {
  const gap = roleGap(snapshot.balance, role);
  return {
    language: shownLanguage(),
    title: vscode.l10n.t('Compare with another role'),
    periodText: periodText(snapshot.balance.period),
    role: {
      label: vscode.l10n.t('Role to compare with'),
      selected: role.id,
      options: snapshot.roles.map((each) => ({ id: each.id, label: roleName(each) })),
    },
    headline: gapText(gap, snapshot),
    coverageText: coverageText(snapshot),
    rows: bucketIds.map((id) => row(snapshot, gap, id)),
    table: gapTable(snapshot, gap),
    tableLabels: { show: vscode.l10n.t('Show as table'), hide: vscode.l10n.t('Hide table') },
    handOver: handOver(snapshot, gap),
  };
}

/** `As Engineering Manager you would need +14 h People, −16 h Building.` */
function gapText(gap: RoleGap, { balance }: Pick<Snapshot, 'balance'>): string {
  const name = roleName(gap.role);
  if (balance.accounted === 0) return vscode.l10n.t('No time is accounted for yet.');
  if (!gap.enough) return vscode.l10n.t('Too little is accounted for to compare with {0}.', name);
  const parts = bucketsToChange(gap).map((id) => `${signed(gap.perBucket[id].toTarget)} ${bucketShortName(id)}`);
  if (parts.length === 0) return vscode.l10n.t('As {0} you are within every band.', name);
  return vscode.l10n.t('As {0} you would need {1}.', name, parts.join(', '));
}

function row(snapshot: Snapshot, gap: RoleGap, id: (typeof bucketIds)[number]): ComparisonState['rows'][number] {
  const { targets } = gap.role;
  const { standing, toTarget, toBand } = gap.perBucket[id];
  const { share, low, high } = targets[id];
  const judged = gap.enough && snapshot.balance.accounted > 0;
  return {
    ...bucketRow(snapshot, id),
    target: share,
    low,
    high,
    targetText: vscode.l10n.t('target {0}, band {1}–{2}', percent(share), low, percent(high)),
    standingText: judged ? placeText(standing) : '',
    sourceText:
      judged && standing !== 'within'
        ? vscode.l10n.t('{0} to the target, {1} to the band', signed(toTarget), signed(toBand))
        : '',
  };
}

/** Of a band that is not the lead's. */
function placeText(standing: Standing): string {
  switch (standing) {
    case 'below':
      return vscode.l10n.t('below the band');
    case 'within':
      return vscode.l10n.t('within the band');
    case 'above':
      return vscode.l10n.t('above the band');
  }
}

function gapTable({ balance }: Snapshot, gap: RoleGap): ComparisonState['table'] {
  const { targets } = gap.role;
  return {
    caption: vscode.l10n.t('{0} compared with {1}', periodText(balance.period), roleName(gap.role)),
    columns: [
      vscode.l10n.t('Bucket'),
      vscode.l10n.t('Share'),
      vscode.l10n.t('Target'),
      vscode.l10n.t('Band'),
      vscode.l10n.t('To the target'),
      vscode.l10n.t('To the band'),
    ],
    rows: bucketIds.map((id) => {
      const { standing, toTarget, toBand } = gap.perBucket[id];
      const amount = (minutes: number) => (!gap.enough || standing === 'within' ? '–' : signed(minutes));
      return [
        bucketName(id),
        percent(balance.buckets[id].share, balance.coverage.enough),
        percent(targets[id].share),
        `${targets[id].low}–${percent(targets[id].high)}`,
        amount(toTarget),
        amount(toBand),
      ];
    }),
  };
}

function handOver({ balance, settings }: Snapshot, gap: RoleGap): ComparisonState['handOver'] {
  const heading = vscode.l10n.t('Building to hand over');
  if (!gap.enough || gap.perBucket.building.standing !== 'above') {
    return { heading, text: vscode.l10n.t('This role does not ask for less building than you did.'), lists: [] };
  }
  const { calendar } = settings;
  const repositories = buildingByRepository(balance)
    .slice(0, mostRows)
    .map(({ repository, minutes }) => vscode.l10n.t('{0}: {1}', repository, duration(minutes)));
  const stretches = longestBuilding(balance, mostRows).map((session) => {
    const [from, to] = [clockOf(session.start, calendar), clockOf(session.end, calendar)];
    const names = new Set(session.evidence.map(({ evidence }) => evidence.repository));
    const minutes = duration(session.perBucket.building.likely);
    return `${dayText(dayOf(session.start, calendar))}, ${from}–${to}: ${minutes}, ${[...names].join(', ')}`;
  });
  const lists = [
    { heading: vscode.l10n.t('By repository'), lines: repositories },
    { heading: vscode.l10n.t('The longest stretches'), lines: stretches },
  ].filter(({ lines }) => lines.length > 0);
  return {
    heading,
    text:
      lists.length === 0
        ? vscode.l10n.t('None of it was observed in git, so it cannot be told apart.')
        : vscode.l10n.t('The largest pieces of what git shows of you in these days:'),
    lists,
  };
}
