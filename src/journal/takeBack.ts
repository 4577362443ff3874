import { isDeepStrictEqual } from 'node:util';
import { addWrittenText, openJournalText, removeEntriesText, replaceEntryText } from './journalFile.ts';
import { type WrittenItem, writtenItems } from './writtenItem.ts';

/** What an operation did to the text of a file. */
export interface TextChange {
  /** Undefined when there was no file. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface TouchedIds {
  /** Of the items that a change added, changed or removed. */
  readonly ids: readonly string[];
  /** Of those that are no longer as the change left them: another hand was there since. */
  readonly changed: readonly string[];
}

/** What a change did, and what became of that in the text as it is now. */
export function touchedIds(now: string | undefined, { before, after }: TextChange): TouchedIds {
  const [old, left] = [itemsIn(before), itemsIn(after)];
  const ids = [...new Set([...old.keys(), ...left.keys()])].filter((id) => !isSame(old.get(id), left.get(id)));
  if (now === after) return { ids, changed: [] };
  const current = itemsIn(now);
  return { ids, changed: ids.filter((id) => !isSame(left.get(id), current.get(id))) };
}

/**
 * The text with a change undone: to the byte where nothing else was changed since, else item by
 * item, and what others changed since stays as it is, as do the items of `kept`.
 *
 * @throws FileNotWritable when the text has problems; JournalError `editRefused`.
 */
export function takenBackText(
  now: string | undefined,
  change: TextChange,
  kept: readonly string[],
): string | undefined {
  const { before, after } = change;
  if (now === after && before !== undefined && kept.length === 0) return before;
  const { ids, changed } = touchedIds(now, change);
  const stay = new Set([...kept, ...changed]);
  const back = new Set(ids.filter((id) => !stay.has(id)));
  if (back.size === 0) return now;
  const [old, left] = [itemsIn(before), itemsIn(after)];
  const added = [...back].filter((id) => !old.has(id));
  const lost = [...old.values()].filter(({ id }) => back.has(id) && !left.has(id));
  let text = now ?? '';
  for (const { value } of openJournalText(before ?? '').items) {
    if (back.has(value.id) && left.has(value.id)) text = replaceEntryText(text, value);
  }
  if (added.length > 0) text = removeEntriesText(text, added);
  return lost.length > 0 ? addWrittenText(text, lost) : text;
}

function itemsIn(text: string | undefined): Map<string, WrittenItem> {
  return writtenItems(openJournalText(text ?? ''));
}

function isSame(one: WrittenItem | undefined, other: WrittenItem | undefined): boolean {
  return isDeepStrictEqual(one?.plain, other?.plain);
}
