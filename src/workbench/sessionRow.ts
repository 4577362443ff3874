import * as vscode from 'vscode';
import { clockOf, dayOf, entryInterval } from '../balance/calendar.ts';
import type { Session } from '../balance/session.ts';
import { dayNames, entryText } from './evidenceWords.ts';
import { literal } from './markdownText.ts';
import { rowTooltip } from './rowTooltip.ts';
import type { Snapshot } from './snapshot.ts';
import { dayText, duration, durationRange } from './words.ts';

/** A stretch of work as a row: when, how long, and what the log took out of it. */
export function sessionRow(
  session: Session,
  { balance, settings: { calendar } }: Pick<Snapshot, 'balance' | 'settings'>,
): vscode.TreeItem {
  const from = clockOf(session.start, calendar);
  const to = clockOf(session.end, calendar);
  const day = dayOf(session.start, calendar);
  const label = `${dayText(day)}, ${from}–${to}`;
  const row = new vscode.TreeItem(
    `${dayNames(balance.period)(day)} ${from}–${to}`,
    session.evidence.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  row.iconPath = new vscode.ThemeIcon('history');
  row.description = durationRange(session);
  row.contextValue = 'session';
  const cut = balance.entries.filter(({ entry }) => {
    const logged = entryInterval(entry, calendar);
    return logged !== undefined && logged.start < session.end && logged.end > session.start;
  });
  const cutText = vscode.l10n.t('{0} of it are logged otherwise', duration(session.cut));
  row.tooltip = rowTooltip(
    `**${label}**`,
    vscode.l10n.t(
      'Probably {0}; at least {1}, at most {2}.',
      duration(session.likely),
      duration(session.low),
      duration(session.high),
    ),
    session.directedOff === 0
      ? ''
      : vscode.l10n.t('{0} more led up to what agents did at your word.', duration(session.directedOff)),
    ...(session.cut === 0 ? [] : [cutText, cut.map((counted) => `- ${literal(entryText(counted))}`).join('\n')]),
  );
  row.accessibilityInformation = {
    label: [label, row.description, ...(session.cut === 0 ? [] : [cutText])].join(', '),
  };
  return row;
}
