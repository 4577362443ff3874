import { bucketIds } from '../../balance/bucket.ts';
import { cadences } from '../../balance/responsibility.ts';
import { scalarText } from '../scalarText.ts';
import { correctedTo } from '../schema.ts';
import { keyOf } from '../yamlNodes.ts';
import { daysMeant, unquoted } from './dayMeant.ts';
import type { Fix, FixContext, Trouble } from './fix.ts';
import { treeOf } from './format.ts';
import { alike, likeliest } from './likeness.ts';
import { minutesMeant } from './minutesMeant.ts';
import { spotAt } from './spot.ts';

/** Words that people write for a bucket. */
const bucketWords: Readonly<Record<string, (typeof bucketIds)[number]>> = {
  alignment: 'strategy',
  vision: 'strategy',
  management: 'people',
  team: 'people',
  '1:1': 'people',
  code: 'building',
  coding: 'building',
  development: 'building',
  review: 'building',
  software: 'building',
};

export function bucketFixes({ problem }: Trouble): Fix[] {
  const word = unquoted(problem.detail).toLowerCase();
  const meant = bucketWords[word] ?? likeliest(word, bucketIds);
  // They begin with three different letters: the same one is a hint, if no more.
  const first = meant ?? bucketIds.find((bucket) => bucket[0] === word[0]);
  return [...(first ? [first] : []), ...bucketIds.filter((bucket) => bucket !== first)].map((bucket) =>
    change(problem, bucket, bucket === meant),
  );
}

export function dayFixes({ problem }: Trouble, { today }: FixContext): Fix[] {
  const days = daysMeant(problem.detail, today);
  return days.map((day) => change(problem, day, days.length === 1));
}

export function minutesFixes({ problem }: Trouble): Fix[] {
  const meant = minutesMeant(problem.detail);
  return meant ? [change(problem, String(meant.minutes), meant.sure)] : [];
}

/** Another id of the checklist in the style of its place. */
export function responsibilityFixes({ kind, text, problem }: Trouble, { responsibilities }: FixContext): Fix[] {
  const ids = responsibilities.map(({ id }) => id);
  const best = likeliest(problem.detail, ids);
  const style = spotAt(treeOf(kind, text).root, problem.start)?.style ?? 'flow';
  return alike(problem.detail, ids, 3).map((id) => ({
    ...change(problem, scalarText(id, style), id === best),
    value: id,
  }));
}

/** Values that come from a short list, and those with a spelling of their own. */
export function valueFixes({ kind, text, problem }: Trouble): Fix[] {
  const spot = spotAt(treeOf(kind, text).root, problem.start);
  const word = unquoted(problem.detail);
  switch (spot && keyOf(spot.pair)) {
    case 'version':
      return /^1(\.0)?$/.test(word) ? [change(problem, '1', true)] : [];
    case 'cadence':
      return choices(problem, word, cadences);
    case 'leave':
      return choices(problem, word, ['day', 'half']);
    case 'as':
      return choices(problem, word, correctedTo);
    case 'at':
      return timesMeant(word).map((time) => change(problem, `"${time}"`, true));
    case 'done':
      return /^\d{4}-\d\d-\d\d$/.test(word) ? [change(problem, `[${word}]`, true)] : [];
    default:
      return [];
  }
}

function choices(problem: Trouble['problem'], word: string, options: readonly string[]): Fix[] {
  const best = likeliest(word, options);
  const rest = options.filter((option) => option !== best);
  return [...(best === undefined ? [] : [best]), ...rest].map((option) => change(problem, option, option === best));
}

/** `9:30`, `9.30`, `0930`, `9h30` and `2:30 pm` as `HH:MM`. */
function timesMeant(word: string): string[] {
  const [, hour, minute = '00', half] = /^(\d{1,2})(?:[:.h]?([0-5]\d)|h)?(?::[0-5]\d)? ?([ap]m)?$/i.exec(word) ?? [];
  if (word === hour) return [];
  const afternoon = half?.toLowerCase() === 'pm' ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + afternoon;
  return hours <= 23 && (half === undefined || Number(hour) <= 12)
    ? [`${String(hours).padStart(2, '0')}:${minute}`]
    : [];
}

function change({ start, end }: Trouble['problem'], text: string, preferred: boolean): Fix {
  return { kind: 'change', value: text, splices: [{ start, end, text }], preferred };
}
