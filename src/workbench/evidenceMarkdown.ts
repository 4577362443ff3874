import * as vscode from 'vscode';
import type { Evidence } from '../balance/evidence.ts';
import type { Session } from '../balance/session.ts';
import { clockOf, dayOf } from '../balance/calendar.ts';
import { wordOn } from '../balance/corrections.ts';
import { balanceTableMarkdown } from './balanceTable.ts';
import { coverageText, headlineText } from './balanceWords.ts';
import { correctedToName, entryText, evidencePlace, evidenceTitle, kindName } from './evidenceWords.ts';
import { literal } from './markdownText.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketName, dayText, duration, durationRange, periodText, roleName } from './words.ts';

/** The balance with everything it was computed from, as Markdown. */
export function evidenceMarkdown(snapshot: Snapshot): string {
  const parts = [summary(snapshot), sessions(snapshot), entries(snapshot)];
  if (snapshot.balance.observed.leftOut.length > 0) parts.push(leftOut(snapshot));
  return parts.join('\n\n') + '\n';
}

function summary(snapshot: Snapshot): string {
  const { balance } = snapshot;
  return [
    `# ${vscode.l10n.t('Balance, {0}', periodText(balance.period))}`,
    `${headlineText(snapshot)} ${coverageText(snapshot)}. ${vscode.l10n.t('Role: {0}.', literal(roleName(balance.role)))}`,
    balanceTableMarkdown(balance),
  ].join('\n\n');
}

function sessions({ balance, settings, rhythm }: Snapshot): string {
  const { observed } = balance;
  const blocks = observed.sessions.map((session) => sessionBlock(session, settings.calendar));
  const how = vscode.l10n.t(
    'Commits and reviews at most {0} min apart are one stretch of work; {1} min are assumed before the first, before a review in the middle of a day 30 at most. Git says when something was finished, not how long it took, so each stretch has a range.',
    settings.sessionRules.gap,
    settings.sessionRules.leadIn,
  );
  const { gap, leadIn } = settings.leftToRhythm;
  const drawn =
    rhythm !== undefined && (gap || leadIn)
      ? vscode.l10n.t(
          'What you have not set is drawn from your own rhythm: {0} pieces of work on {1} days of the last twelve weeks.',
          rhythm.pieces,
          rhythm.days,
        )
      : '';
  return [
    `## ${vscode.l10n.t('Observed: {0}', durationRange(observed.minutes))}`,
    '',
    `${how} ${drawn}`.trim(),
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
    ...session.evidence.map(({ evidence, bucket, minutes }) => {
      const facts = [kindName(evidence.kind), duration(minutes)];
      if (bucket !== 'building') facts.push(bucketName(bucket));
      if (evidence.directed === true) facts.push(vscode.l10n.t('directed'));
      return `- ${clockOf(evidence.at, calendar)} ${facts.join(', ')}: ${titleAndPlace(evidence)}`;
    }),
  ].join('\n');
}

function entries({ balance }: Snapshot): string {
  const lines = balance.entries.map((counted) => `- ${literal(entryText(counted))}`);
  return [
    `## ${vscode.l10n.t('Logged')}`,
    '',
    ...(lines.length === 0 ? [vscode.l10n.t('Nothing was logged in this period.')] : lines),
  ].join('\n');
}

function leftOut({ balance, settings, written }: Snapshot): string {
  const word = wordOn(written.corrections);
  const lines = balance.observed.leftOut.map((evidence) => {
    const when = `${dayText(dayOf(evidence.at, settings.calendar))} ${clockOf(evidence.at, settings.calendar)}`;
    const said = correctedToName(word(evidence) ?? 'excluded');
    return `- ${when} ${kindName(evidence.kind)}, ${said}: ${titleAndPlace(evidence)}`;
  });
  return [`## ${vscode.l10n.t('Left out')}`, '', ...lines].join('\n');
}

function titleAndPlace(evidence: Evidence): string {
  return `${literal(evidenceTitle(evidence))} (${literal(evidencePlace(evidence))})`;
}
