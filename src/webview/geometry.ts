/** A stretch of a horizontal bar, in percent of its width. */
export interface Stretch {
  readonly start: number;
  readonly width: number;
}

/** Brings a value onto the 0–100 scale of the bars; what is no number is nothing. */
export function onScale(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(100, Math.max(0, value));
}

/** The stretch between two values, whichever is the lower. */
export function stretchBetween(one: number, other: number): Stretch {
  const start = Math.min(onScale(one), onScale(other));
  return { start, width: Math.max(onScale(one), onScale(other)) - start };
}

/**
 * Lays values end to end over the whole bar. A role of the lead's own need not add up to
 * 100, so the values are taken as proportions.
 */
export function stackStretches(values: readonly number[]): readonly Stretch[] {
  const sizes = values.map(onScale);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let end = 0;
  return sizes.map((size) => {
    const start = total === 0 ? 0 : (end * 100) / total;
    end += size;
    return { start, width: total === 0 ? 0 : (size * 100) / total };
  });
}

/** A length for an SVG attribute, without the tail a division leaves. */
export function percentLength(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`;
}
