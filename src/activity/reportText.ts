import type { ActivityReport } from './activityReport.ts';

/** The report as a table for people, without its problems. */
export function reportText(report: ActivityReport): string {
  const rows = report.sessions.map(({ start, end, low, likely, high, evidence }) => [
    start.slice(0, 10),
    `${start.slice(11, 16)}–${end.slice(11, 16)}`,
    `${likely} min (${low}–${high})`,
    evidence.map(evidenceText).join('; '),
  ]);
  const { low, likely, high } = report.minutes;
  return [
    `${countsText(report)}, ${likely} min of building (${low}–${high})`,
    ...(rows.length > 0 ? ['', ...aligned([['Day', 'Time', 'Likely', 'Evidence'], ...rows])] : []),
    '',
  ].join('\n');
}

function countsText({ commits, coAuthored, reviews, releases }: ActivityReport): string {
  return [
    `${commits} commits`,
    ...(coAuthored > 0 ? [`${coAuthored} as co-author`] : []),
    `${reviews} reviews`,
    ...(releases > 0 ? [`${releases} releases`] : []),
  ].join(', ');
}

function evidenceText({ kind, title, directed }: ActivityReport['sessions'][number]['evidence'][number]): string {
  return `${kind === 'commit' ? '' : `${kind}: `}${title}${directed ? ' (directed)' : ''}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
