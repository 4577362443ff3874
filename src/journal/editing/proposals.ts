import { bucketIds } from '../../balance/bucket.ts';
import { addDays } from '../../balance/days.ts';
import { cadences } from '../../balance/responsibility.ts';
import { newEntryId } from '../entryId.ts';
import { scalarText } from '../scalarText.ts';
import { correctedTo } from '../schema.ts';
import type { Cursor, KeyCursor, ValueCursor } from './cursorParts.ts';
import { itemDescription, rootDescription } from './descriptions.ts';
import type { FixContext } from './fix.ts';
import { type FileKind, itemKeysOf, listKeys } from './format.ts';

/** Something that can be written at a place. */
export interface Proposal {
  readonly kind: 'key' | 'value' | 'day' | 'responsibility' | 'newItem';
  readonly label: string;
  /** A snippet when it is an item, plain text else. */
  readonly insert: string;
  readonly description?: string | undefined;
  /** Whether the next thing to write can be proposed as well. */
  readonly leadsOn: boolean;
}

/** What can be written at a place of one of the two files, the likeliest first. */
export function proposalsFor(kind: FileKind, cursor: Cursor, context: FixContext): Proposal[] {
  return cursor.at === 'value' ? values(kind, cursor, context) : keys(kind, cursor, context);
}

function keys(kind: FileKind, { present, isRoot, hasColon, newItem }: KeyCursor, { today }: FixContext): Proposal[] {
  const has = (key: string) => present.has(key);
  const known = isRoot ? ['version', listKeys[kind]] : itemKeys(kind, has);
  const proposed = known
    .filter((key) => !has(key))
    .map((key): Proposal => {
      const description = isRoot
        ? rootDescription(kind, key)
        : itemDescription(kind, (name) => name === key || has(name), key);
      const insert = hasColon ? key : key === listKeys[kind] ? `${key}:` : `${key}: `;
      return { kind: 'key', label: key, insert, description, leadsOn: !hasColon && key !== listKeys[kind] };
    });
  if (newItem === undefined) return proposed;
  const insert = newItem.beginning + (kind === 'journal' ? entrySnippet(today) : responsibilitySnippet(newItem.indent));
  return [{ kind: 'newItem', label: listKeys[kind], insert, leadsOn: false }, ...proposed];
}

/** A day off is told by a key of its own. */
function itemKeys(kind: FileKind, has: (key: string) => boolean): string[] {
  const known = itemKeysOf(kind, has);
  const mayBeLeave = kind === 'journal' && !known.some((key) => key !== 'id' && key !== 'on' && has(key));
  return mayBeLeave ? [...known, 'leave'] : known;
}

function entrySnippet(today: string): string {
  const id = newEntryId(new Set());
  return `{id: ${id}, on: \${1:${today}}, minutes: \${2:30}, bucket: \${3|${bucketIds.join(',')}|}, note: $0\\}`;
}

function responsibilitySnippet(indent: number): string {
  const lines = [
    'id: ${1:name}',
    `bucket: \${2|${bucketIds.join(',')}|}`,
    'title: $3',
    `cadence: \${4|${cadences.join(',')}|}`,
    'done: []',
  ];
  return lines.join(`\n${' '.repeat(indent)}`);
}

function values(kind: FileKind, cursor: ValueCursor, { today, responsibilities }: FixContext): Proposal[] {
  const { key, isRoot, isInList, isQuoted, style } = cursor;
  if (isRoot) return key === 'version' ? plain(['1']) : [];
  if (key === 'done' && kind === 'checklist') return isInList ? days([today]) : days([today]).map(inBrackets);
  if (key === 'paused' && kind === 'checklist') return days([7, 28, 91].map((count) => addDays(today, count)));
  if (kind === 'checklist') {
    return key === 'bucket' ? plain(bucketIds) : key === 'cadence' ? plain(cadences) : [];
  }
  switch (key) {
    case 'id':
      return plain([newEntryId(new Set())]);
    case 'on':
      return days([today, addDays(today, -1)]);
    case 'minutes':
      return isQuoted ? [] : plain(['15', '30', '45', '60', '90']);
    case 'bucket':
      return plain(bucketIds);
    case 'as':
      return plain(correctedTo);
    case 'leave':
      return plain(['day', 'half']);
    case 'responsibility':
      return responsibilities.map(({ id, title }) => ({
        kind: 'responsibility',
        label: id,
        insert: isQuoted ? id : scalarText(id, style),
        description: title,
        leadsOn: false,
      }));
    default:
      return [];
  }
}

function plain(texts: readonly string[]): Proposal[] {
  return texts.map((text) => ({ kind: 'value', label: text, insert: text, leadsOn: false }));
}

function days(texts: readonly string[]): Proposal[] {
  return texts.map((text) => ({ kind: 'day', label: text, insert: text, leadsOn: false }));
}

function inBrackets(proposal: Proposal): Proposal {
  return { ...proposal, insert: `[${proposal.insert}]` };
}
