import * as vscode from 'vscode';
import { clockOf, dayOf } from '../balance/calendar.ts';
import type { CountedEntry } from '../balance/balance.ts';
import type { Evidence } from '../balance/evidence.ts';
import type { Branch, EvidenceNode, Leaf } from './evidenceForest.ts';
import {
  correctedToName,
  dayNames,
  entryText,
  evidencePlace,
  evidenceTitle,
  kindName,
  whenLogged,
} from './evidenceWords.ts';
import { commandName } from './ids.ts';
import { literal } from './markdownText.ts';
import { rowTooltip } from './rowTooltip.ts';
import { sessionRow } from './sessionRow.ts';
import type { Snapshot } from './snapshot.ts';
import { bucketIcon, bucketName, bucketShortName, dayText, duration, figure, withoutIcons } from './words.ts';

type Sources = Pick<Snapshot, 'balance' | 'settings'>;

const kindIcons = { commit: 'git-commit', review: 'code-review', release: 'tag' } as const;

/** A row of the Evidence view. Titles and notes are other people's text: none of it acts. */
export function evidenceRow(node: EvidenceNode, sources: Sources): vscode.TreeItem {
  const row = 'leaves' in node ? branchRow(node, sources) : leafRow(node, sources);
  row.id = node.id;
  return row;
}

function branchRow(branch: Branch, sources: Sources): vscode.TreeItem {
  const { session, leaves } = branch;
  if (session !== undefined) return sessionRow(session, sources);
  const [label, icon] =
    branch.kind === 'logged' ? [vscode.l10n.t('Logged'), 'notebook'] : [vscode.l10n.t('Left out'), 'circle-slash'];
  const row = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  row.iconPath = new vscode.ThemeIcon(icon);
  row.description = figure(leaves.length);
  row.contextValue = branch.kind;
  row.accessibilityInformation = { label: `${label}, ${figure(leaves.length)}` };
  return row;
}

function leafRow(leaf: Leaf, sources: Sources): vscode.TreeItem {
  switch (leaf.kind) {
    case 'entry':
      return entryRow(leaf.entry, sources);
    case 'leftOut': {
      const word = correctedToName(leaf.corrected ?? 'excluded');
      const row = signRow(leaf.evidence, word, sources);
      const day = dayOf(leaf.evidence.at, sources.settings.calendar);
      // Beside stretches of other days, a time alone says too little.
      row.description = `${dayNames(sources.balance.period)(day)} ${row.description}`;
      row.contextValue = `leftOut.${leaf.corrected ?? 'excluded'}`;
      return row;
    }
    case 'credited': {
      const { bucket, minutes } = leaf.credit;
      const corrected = leaf.corrected !== undefined;
      const row = signRow(leaf.evidence, duration(minutes), sources, bucket);
      row.contextValue = `evidence.${bucket}${corrected ? '.corrected' : ''}`;
      return row;
    }
  }
}

/** A commit, review or release, with minutes or the lead's word on it; Enter and a click open it. */
function signRow(
  evidence: Evidence,
  fact: string,
  { settings: { calendar } }: Sources,
  bucket: keyof Sources['balance']['buckets'] = 'building',
): vscode.TreeItem & { description: string } {
  const title = evidenceTitle(evidence);
  const place = evidencePlace(evidence);
  const more = [
    ...(bucket === 'building' ? [] : [bucketShortName(bucket)]),
    ...(evidence.directed === true ? [vscode.l10n.t('directed')] : []),
  ];
  const clock = clockOf(evidence.at, calendar);
  // What counts comes first: a narrow side bar cuts the end off.
  const row = new vscode.TreeItem(withoutIcons(`${fact} · ${title}`));
  row.iconPath = new vscode.ThemeIcon(evidence.directed === true ? 'hubot' : kindIcons[evidence.kind]);
  row.command = {
    command: commandName('openCommit'),
    title: vscode.l10n.t('Open Commit'),
    arguments: [{ evidence: { ref: evidence.ref, id: evidence.id } }],
  };
  row.tooltip = rowTooltip(
    `**${literal(title)}**`,
    `${kindName(evidence.kind)} · ${literal(place)} · ${literal(`${dayText(dayOf(evidence.at, calendar))}, ${clock}`)}`,
    [fact, ...(bucket === 'building' ? [] : [vscode.l10n.t('counts as {0}', bucketName(bucket))])].join(' · '),
    evidence.directed === true ? vscode.l10n.t('Written by a coding agent on your behalf.') : '',
  );
  row.accessibilityInformation = { label: [kindName(evidence.kind), title, fact, ...more, place].join(', ') };
  return Object.assign(row, { description: withoutIcons([clock, ...more, evidence.repository].join(' · ')) });
}

function entryRow(counted: CountedEntry, { balance: { period } }: Sources): vscode.TreeItem {
  const { entry } = counted;
  const name = bucketName(entry.bucket);
  const label = entry.note === undefined || entry.note.trim() === '' ? name : entry.note;
  const row = new vscode.TreeItem(withoutIcons(`${duration(counted.counted)} · ${label.replaceAll(/\s+/g, ' ')}`));
  row.iconPath = new vscode.ThemeIcon(bucketIcon(entry.bucket));
  row.description = [whenLogged(counted, dayNames(period)), bucketShortName(entry.bucket)].join(' · ');
  row.contextValue = 'entry';
  row.tooltip = rowTooltip(literal(entryText(counted)));
  row.accessibilityInformation = { label: entryText(counted) };
  return row;
}
