import { durationAt, isEntryLength } from '../../balance/logDuration.ts';
import { unquoted } from './dayMeant.ts';

interface Minutes {
  readonly minutes: number;
  /** Whether nothing else can be meant. */
  readonly sure: boolean;
}

/** The minutes that a text means, such as `1h30`, `"90"`, `1:30`, `2 hours`; `1.5` may be hours. */
export function minutesMeant(text: string): Minutes | undefined {
  const word = unquoted(text).toLowerCase();
  const found = readMinutes(word);
  return found && isEntryLength(found.minutes) ? found : undefined;
}

function readMinutes(word: string): Minutes | undefined {
  if (/^\d+(?:[.,]0+)?$/.test(word)) return { minutes: Number.parseInt(word, 10), sure: true };
  if (/^\d+[.,]\d+$/.test(word)) return { minutes: Math.round(Number(word.replace(',', '.')) * 60), sure: false };
  const clock = /^(\d+):([0-5]\d)$/.exec(word);
  if (clock) return { minutes: Number(clock[1]) * 60 + Number(clock[2]), sure: true };
  const words = word
    .replaceAll(/(\d) +(?=[a-z])/g, '$1')
    .replaceAll(/(\d)(?:hours?|hrs?|std)\b/g, '$1h')
    .replaceAll(/(\d)(?:minutes?|mins?)\b/g, '$1m')
    .split(/ +/);
  const duration = durationAt(words, 0);
  return duration?.count === words.length ? { minutes: duration.value, sure: true } : undefined;
}
