import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { readChecklistText, tickText, untickText } from '../../src/journal/checklistFile.ts';
import { fieldsOf, itemKeys } from '../../src/journal/entryText.ts';
import { JournalError } from '../../src/journal/journalError.ts';
import { addEntryText, readJournalText, removeEntryText, replaceEntryText } from '../../src/journal/journalFile.ts';
import { oddChecklists, oddJournals } from '../fixtures/journal/oddFiles.ts';
import type { OddText } from '../fixtures/journal/oddYaml.ts';
import { entryWith } from '../fixtures/journal/journalArbitraries.ts';
import { documents as typedJournals } from '../fixtures/journal/journalArbitraries.ts';
import { commentsOutside, meaningOf, placesOf } from './independentYaml.ts';
import type { Outcome, Scenario } from './scenario.ts';

/** Operations on hand-made files: every byte outside the edit stays, and the meaning changes by it alone. */
export const documents: Scenario = { rounds: 10_000, run };

type PlainMap = Map<string, unknown>;

interface Edit {
  readonly name: string;
  readonly key: string;
  readonly text: string;
  /** Position of the item; undefined for a new one. */
  readonly index: number | undefined;
  readonly apply: () => string;
  /** The same to what the file says. */
  readonly expect: (list: PlainMap[]) => void;
}

const journals = fc.oneof(oddJournals, typedJournals);
const filled = journals.filter(hasItems);
const checklists = oddChecklists.filter(hasItems);
const days = fc
  .tuple(fc.integer({ min: 10, max: 12 }), fc.integer({ min: 10, max: 28 }))
  .map(([month, day]) => `2026-${month}-${day}`);

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(journals, entryWith('new')).map(([{ text }, entry]): Edit => ({
    name: 'add',
    key: 'entries',
    text,
    index: undefined,
    apply: () => addEntryText(text, entry),
    expect: (list) => list.push(new Map(Object.entries(entry).map(([key, value]) => [key, plain(value)]))),
  })),
  fc.tuple(filled, fc.nat(), entryWith('any')).map(([{ text, ids }, pick, fields]): Edit => {
    const { index, id } = picked(ids, pick);
    const wanted = fieldsOf({ ...fields, id });
    const { entries } = readJournalText(text).value;
    const current = fieldsOf(entries[index] ?? { ...fields, id });
    return {
      name: 'replace',
      key: 'entries',
      text,
      index,
      apply: () => replaceEntryText(text, { ...fields, id }),
      expect: (list) => {
        for (const key of itemKeys) {
          const value = wanted.get(key);
          if (value === current.get(key)) continue; // `note: 42` may stay the number it is
          if (value === undefined) list[index]?.delete(key);
          else list[index]?.set(key, plain(value));
        }
      },
    };
  }),
  fc.tuple(filled, fc.nat()).map(([{ text, ids }, pick]): Edit => {
    const { index, id } = picked(ids, pick);
    const apply = (): string => removeEntryText(text, id);
    return { name: 'remove', key: 'entries', text, index, apply, expect: (list) => list.splice(index, 1) };
  }),
  fc.tuple(checklists, fc.nat(), days).map(([{ text, ids }, pick, day]): Edit => {
    const { index, id } = picked(ids, pick);
    const done = doneOf({ text, ids }, index);
    return {
      name: 'tick',
      key: 'responsibilities',
      text,
      index,
      apply: () => tickText(text, id, day),
      expect: (list) => done.includes(day) || list[index]?.set('done', [...done, day]),
    };
  }),
  fc
    .tuple(checklists, fc.nat(), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
    .map(([odd, pick, which]): Edit => {
      const { index, id } = picked(odd.ids, pick);
      const done = doneOf(odd, index);
      const undone = done.filter((_, at) => which[at]);
      const rest = done.filter((day) => !undone.includes(day));
      return {
        name: 'untick',
        key: 'responsibilities',
        text: odd.text,
        index,
        apply: () => untickText(odd.text, id, undone),
        expect: (list) => undone.length === 0 || list[index]?.set('done', rest),
      };
    }),
);

function hasItems({ ids }: OddText): boolean {
  return ids.length > 0;
}

function picked(ids: readonly string[], pick: number): { index: number; id: string } {
  const index = pick % ids.length;
  return { index, id: ids[index] ?? '' };
}

function doneOf({ text }: OddText, index: number): readonly string[] {
  return readChecklistText(text).value[index]?.done ?? [];
}

function plain(value: unknown): unknown {
  return typeof value === 'number' ? BigInt(value) : value;
}

function run(rounds: number, say: (progress: string) => void): Promise<Outcome> {
  const done: Record<string, number> = {};
  const refused: Record<string, number> = {};
  const samples: Record<string, string> = {};
  let seen = 0;
  const property = fc.property(edits, (edit) => {
    seen += 1;
    if (seen % 2_000 === 0) say(`${seen} documents`);
    const after = attempt(edit);
    if (after instanceof JournalError) {
      const why = `${edit.name}: ${after.code} ${after.detail || after.problems.map(({ code }) => code).join(' ')}`;
      refused[why] = (refused[why] ?? 0) + 1;
      samples[why] ??= `${edit.index} ${edit.text}`;
      return;
    }
    done[edit.name] = (done[edit.name] ?? 0) + 1;
    check(edit, after);
  });
  const { failed, counterexample, errorInstance, seed } = fc.check(property, { numRuns: rounds });
  const broken = failed
    ? [
        `seed ${seed}: ${String(errorInstance)} · ${counterexample?.map(({ name, text }) => `${name} ${JSON.stringify(text)}`).join()}`,
      ]
    : [];
  return Promise.resolve({ broken, figures: { documents: seen, done, refused, refusedAt: samples } });
}

function attempt({ apply }: Edit): string | JournalError {
  try {
    return apply();
  } catch (error) {
    if (error instanceof JournalError) return error;
    throw error;
  }
}

function check({ text, key, index, expect }: Edit, after: string): void {
  const expected = meaningOf(text);
  const root: PlainMap = expected instanceof Map ? expected : new Map<string, unknown>([['version', 1n]]);
  const found = root.get(key);
  const list: PlainMap[] = Array.isArray(found) ? found : [];
  root.set(key, list);
  expect(list);
  if (after !== text && !isDeepStrictEqual(meaningOf(after), root)) throw new Error('It says something else.');
  const { from, to } = stretch(text, key, index);
  const isMangled = index === undefined && list.length > 1 && !holdsLines(after, text.slice(from, to));
  if (
    isMangled ||
    !after.startsWith(text.slice(0, from)) ||
    !after.endsWith(text.slice(to)) ||
    after.length < from + text.length - to
  ) {
    throw new Error('Bytes outside of the edit have changed.');
  }
  const comments = commentsOutside(after, 0, 0);
  const lost = without(commentsOutside(text, ...lines(text, key, index)), comments);
  const invented = without(comments, commentsOutside(text, 0, 0));
  const changed = [...lost, ...invented];
  if (changed.length > 0) throw new Error(`Comments have changed: ${changed.join()}`);
}

/** What is left of a list when everything in another is taken out of it, once each. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((text) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Where an edit of an item may change anything: from what stands before it to what stands behind it. */
function stretch(text: string, key: string, index: number | undefined): { from: number; to: number } {
  const { keyEnd, items } = placesOf(text, key);
  const at = index ?? items.length;
  const from = items[at - 1]?.end ?? keyEnd;
  if (index === undefined && at > 0) return aroundComments(text, from, afterLine(text, items.at(-1)?.linesEnd ?? from));
  const next =
    items[at + 1]?.start ?? afterLine(text, items[at]?.linesEnd ?? items.at(-1)?.linesEnd ?? afterLine(text, keyEnd));
  return { from, to: next };
}

/** What is added may stand before or behind the comments at the end of a list. */
function aroundComments(text: string, end: number, linesEnd: number): { from: number; to: number } {
  const comments = /(?:\n[ \t]*(?:#[^\n]*|\r)?)*$/.exec(text.slice(0, end));
  const following = /^(?:[ \t]*#[^\n]*(?:\n|$))*/.exec(text.slice(linesEnd))?.[0] ?? '';
  return { from: comments?.index ?? end, to: linesEnd + following.length };
}

/** Whether a text has all these lines, in their order. */
function holdsLines(text: string, lines: string): boolean {
  let at = 0;
  return lines.split('\n').every((line) => {
    at = text.indexOf(line, at);
    return at >= 0;
  });
}

/** The lines of an item, whose comments may go with it. */
function lines(text: string, key: string, index: number | undefined): [from: number, to: number] {
  const item = index === undefined ? undefined : placesOf(text, key).items[index];
  return item ? [text.lastIndexOf('\n', item.dash) + 1, afterLine(text, item.linesEnd)] : [0, 0];
}

function afterLine(text: string, at: number): number {
  const feed = text.indexOf('\n', Math.max(0, at - 1));
  return feed < 0 ? text.length : feed + 1;
}
