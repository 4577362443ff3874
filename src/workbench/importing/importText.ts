import * as vscode from 'vscode';
import { bucketIds } from '../../balance/bucket.ts';
import { columnFields } from '../../journal/importing/columnNames.ts';
import type { EntryDraft } from '../../journal/importing/readEntries.ts';
import { itemCount } from '../keepingNotices.ts';
import { bucketName, bucketShortName, datedText, duration } from '../words.ts';
import { columnName } from './columnPick.ts';
import { fieldName, shortCell, unreadText } from './csvWords.ts';
import type { ImportPlan } from './importPlan.ts';

/** Lines that are written before others have their turn. */
const linesAtOnce = 1_000;

/** What an import would do, to be read before it is done. */
export async function importText(plan: ImportPlan): Promise<string> {
  const { name, fresh, known, reading } = plan;
  const { unread, observed, unwanted } = reading;
  const sections = [
    section(vscode.l10n.t('Import of {0}', name), [sumText(fresh), ...bucketLines(fresh)]),
    listed(
      vscode.l10n.t('Lines that cannot be read'),
      unread.map((each) => `${lineName(each.line)}: ${unreadText(each)}`),
    ),
    section(vscode.l10n.t('Columns'), columnLines(plan)),
    listed(vscode.l10n.t('Left out, as the journal has them'), await entryLines(known)),
    section(vscode.l10n.t('Left out as well'), [
      ...(observed === 0 ? [] : [vscode.l10n.t('lines that were observed, not logged: {0}', observed)]),
      ...(unwanted === 0 ? [] : [vscode.l10n.t('lines whose bucket you left out: {0}', unwanted)]),
    ]),
    listed(vscode.l10n.t('Entries'), await entryLines(fresh)),
  ];
  return sections.filter((each) => each !== '').join('\n');
}

/** `42 entries, 31 h, Mon, Mar 2 – Fri, Mar 27`. */
export function sumText(drafts: readonly EntryDraft[]): string {
  if (drafts.length === 0) return vscode.l10n.t('There is nothing to import.');
  const days = drafts.map(({ on }) => on).toSorted();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const span = from === to ? datedText(from) : vscode.l10n.t('{0} – {1}', datedText(from), datedText(to));
  return vscode.l10n.t('{0}, {1}, {2}', itemCount(drafts.length), duration(minutesOf(drafts)), span);
}

/** `People 3 h`, for each bucket that has some. */
export function bucketSums(drafts: readonly EntryDraft[]): string[] {
  return sums(drafts).map(({ id, minutes }) => `${bucketShortName(id)} ${duration(minutes)}`);
}

function bucketLines(drafts: readonly EntryDraft[]): string[] {
  return sums(drafts).map(({ id, minutes }) => `${bucketName(id)}: ${duration(minutes)}`);
}

function sums(drafts: readonly EntryDraft[]) {
  return bucketIds
    .map((id) => ({ id, minutes: minutesOf(drafts.filter(({ bucket }) => bucket === id)) }))
    .filter(({ minutes }) => minutes > 0);
}

function minutesOf(drafts: readonly EntryDraft[]): number {
  return drafts.reduce((sum, { minutes }) => sum + minutes, 0);
}

function columnLines({ table, meaning: { columns } }: ImportPlan): string[] {
  const used = columnFields.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [`${fieldName(field)}: ${columnName(table, column)}`];
  });
  const taken = new Set(Object.values(columns));
  const unused = Array.from({ length: table.width }, (_, column) => column)
    .filter((column) => !taken.has(column))
    .map((column) => columnName(table, column));
  return unused.length === 0 ? used : [...used, vscode.l10n.t('Not imported: {0}', unused.join(', '))];
}

async function entryLines(drafts: readonly EntryDraft[]): Promise<string[]> {
  const lines: string[] = [];
  for (let from = 0; from < drafts.length; from += linesAtOnce) {
    lines.push(...drafts.slice(from, from + linesAtOnce).map(entryLine));
    await new Promise(setImmediate);
  }
  return lines;
}

function entryLine({ on, at, minutes, bucket, responsibility, note }: EntryDraft): string {
  const when = at === undefined ? on : `${on} ${at}`;
  const duty = responsibility === undefined ? '' : `#${shortCell(responsibility)}`;
  return [when, duration(minutes), bucketShortName(bucket), duty, shortCell(note ?? '')]
    .filter((part) => part !== '')
    .join(' · ');
}

function lineName(line: number): string {
  return vscode.l10n.t('Line {0}', line);
}

function listed(title: string, lines: readonly string[]): string {
  return section(`${title}: ${lines.length}`, lines);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`), ''].join('\n');
}
