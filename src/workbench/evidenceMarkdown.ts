import * as vscode from 'vscode';
import type { Session } from '../balance/session.ts';
import { clockOf, dayOf } from '../balance/calendar.ts';
import { balanceTableMarkdown } from './balanceTable.ts';
import { coverageText, headlineText } from './balanceWords.ts';
import { literal } from './markdownText.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketName, dayText, duration, durationRange, periodText, roleName } from './words.ts';

/** The balance with everything it was computed from, as Markdown. */
export function evidenceMarkdown(snapshot: Snapshot): string {
  return [summary(snapshot), sessions(snapshot), entries(snapshot)].join('\n\n') + '\n';
}

function summary(snapshot: Snapshot): string {
  const { balance } = snapshot;
  return [
    `# ${vscode.l10n.t('Balance, {0}', periodText(balance.period))}`,
    `${headlineText(snapshot)} ${coverageText(snapshot)}. ${vscode.l10n.t('Role: {0}.', literal(roleName(balance.role)))}`,
    balanceTableMarkdown(balance),
  ].join('\n\n');
}

function sessions({ balance, settings }: Snapshot): string {
  const { observed } = balance;
  const blocks = observed.sessions.map((session) => sessionBlock(session, settings.calendar));
  const how = vscode.l10n.t(
    'Commits and reviews at most {0} min apart are one stretch of work; {1} min are assumed before the first. Git says when something was finished, not how long it took, so each stretch has a range.',
    settings.sessionRules.gap,
    settings.sessionRules.leadIn,
  );
  return [
    `## ${vscode.l10n.t('Observed: {0}', durationRange(observed.minutes))}`,
    '',
    how,
    ...(blocks.length === 0 ? ['', vscode.l10n.t('Nothing was observed in this period.')] : blocks),
  ].join('\n');
}

function sessionBlock(session: Session, calendar: Snapshot['settings']['calendar']): string {
  const from = clockOf(session.start, calendar);
  const to = clockOf(session.end, calendar);
  const cut = session.cut === 0 ? '' : `; ${vscode.l10n.t('{0} of it are logged otherwise', duration(session.cut))}`;
  return [
    '',
    `### ${dayText(dayOf(session.start, calendar))}, ${from}–${to}: ${durationRange(session)}${cut}`,
    '',
    ...session.evidence.map(({ evidence, minutes }) => {
      const kind = evidence.kind === 'commit' ? vscode.l10n.t('commit') : vscode.l10n.t('review');
      return `- ${clockOf(evidence.at, calendar)} ${kind}, ${duration(minutes)}: ${literal(evidence.title)} (${literal(evidence.repository)} ${evidence.id.slice(0, 10)})`;
    }),
  ].join('\n');
}

function entries({ balance }: Snapshot): string {
  const lines = balance.entries.map(({ entry, counted }) => {
    const when = entry.at === undefined ? dayText(entry.on) : `${dayText(entry.on)} ${entry.at}`;
    const note = entry.note === undefined ? '' : `: ${literal(entry.note)}`;
    const overlap =
      counted === entry.minutes
        ? ''
        : `, ${vscode.l10n.t('{0} of it counted, the rest overlaps an earlier entry', duration(counted))}`;
    return `- ${when}, ${bucketName(entry.bucket)}, ${duration(entry.minutes)}${overlap}${note}`;
  });
  return [
    `## ${vscode.l10n.t('Logged')}`,
    '',
    ...(lines.length === 0 ? [vscode.l10n.t('Nothing was logged in this period.')] : lines),
  ].join('\n');
}
