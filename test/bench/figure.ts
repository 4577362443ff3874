import { median, quantile } from './samples.ts';

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'kB' | 'MiB' | 'h' | '×';
  /** The most the median may be; a figure without one explains another. */
  readonly goal?: number;
  readonly values: readonly number[];
}

/** A figure as it is printed. */
export interface Measured {
  readonly name: string;
  readonly unit: Figure['unit'];
  readonly goal?: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly p90: number;
  readonly samples: number;
  readonly met?: boolean;
}

export function measured({ name, unit, goal, values }: Figure): Measured {
  const middle = median(values);
  return {
    name,
    unit,
    median: round(middle),
    min: round(Math.min(...values)),
    max: round(Math.max(...values)),
    p90: round(quantile(values, 0.9)),
    samples: values.length,
    ...(goal !== undefined && { goal, met: middle <= goal }),
  };
}

/** Bytes as the goals count them. */
export function kilobytes(bytes: number): number {
  return bytes / 1000;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
