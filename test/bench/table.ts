import type { Measured } from './figure.ts';

const head = ['Figure', 'Goal', 'Median', 'Min–max', 'p90', 'n', 'Met'];

/** The figures as a Markdown table, in columns for the eye. */
export function tableOf(figures: readonly Measured[]): string {
  const rows = [head, ...figures.map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (isText(column) ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n');
}

function cells({ name, unit, goal, median, min, max, p90, samples, met }: Measured): string[] {
  const isOne = samples === 1;
  return [
    name,
    goal === undefined ? '' : `≤ ${goal} ${unit}`,
    `${median} ${unit}`,
    isOne ? '' : `${min}–${max}`,
    isOne ? '' : String(p90),
    String(samples),
    met === undefined ? '' : met ? 'yes' : 'MISSED',
  ];
}

function pad(cell: string, width: number, column: number): string {
  return isText(column) ? cell.padEnd(width) : cell.padStart(width);
}

function isText(column: number): boolean {
  return column === 0 || column === head.length - 1;
}
