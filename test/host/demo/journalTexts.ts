import type { Leave, TimeEntry } from '../../../src/balance/entry.ts';
import { itemText } from '../../../src/journal/entryText.ts';
import type { LaidDay } from './layDay.ts';
import type { Random } from './random.ts';

/** The journal's files: text by name, one a month, one line an item. */
export function journalTexts(days: readonly LaidDay[], random: Random): Map<string, string> {
  const taken = new Set<string>();
  const lines = new Map<string, string[]>();
  const write = (item: Omit<TimeEntry, 'id'> | Omit<Leave, 'id'>): void => {
    const name = `${item.on.slice(0, 7)}.yaml`;
    const month = lines.get(name) ?? ['version: 1', 'entries:'];
    month.push(`- ${itemText({ id: newId(taken, random), ...item })}`);
    lines.set(name, month);
  };
  for (const { entries, leave } of days) [...leave, ...entries].forEach(write);
  return new Map([...lines].map(([name, month]) => [name, `${month.join('\n')}\n`]));
}

/** Shaped like the product's ids, but the same in every run. */
function newId(taken: Set<string>, random: Random): string {
  const alphabet = 'abcdefghjkmnpqrstvwxyz0123456789';
  const id = Array.from({ length: 8 }, (_, index) => alphabet[random.between(0, index === 0 ? 21 : 31)]).join('');
  if (taken.has(id)) return newId(taken, random);
  taken.add(id);
  return id;
}
