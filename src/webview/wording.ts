import type { BucketRow } from './protocol.ts';

/** The host sends finished words; this only joins them into what a screen reader says for a bar. */
export function bulletSentence(row: BucketRow): string {
  const said = [row.shareText, row.timeText, row.targetText, row.standingText].filter((text) => text !== '');
  return `${row.label}: ${said.join('; ')}.`;
}

/** `Actual: Strategy 28 %, People 9 %, Building 63 %.` */
export function stackSentence(
  name: string,
  parts: readonly { readonly label: string; readonly text: string }[],
  language: string,
): string {
  const list = new Intl.ListFormat(language, { style: 'narrow' });
  return `${name}: ${list.format(parts.map((part) => `${part.label} ${part.text}`))}.`;
}

/** A whole percentage as the host writes it: `30%`, `30 %`. */
export function percentText(value: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(value / 100);
}
