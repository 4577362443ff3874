import { ours } from './estimates.ts';
import type { Likeness } from './likeness.ts';
import { peers } from './peers.ts';
import type { Score } from './score.ts';

/** Markdown. */
export function scoreTable(scores: readonly Score[]): string {
  return table(
    ['Tool', 'Error h/week', 'Bias h/week', 'Share error, points', 'Truth in range', 'Half-width, median'],
    scores.map(({ tool, error, bias, shareError, covered, halfWidth }) => [
      tool.replace(/^ +/, '– '),
      error.toFixed(1),
      bias.toFixed(1),
      shareError.toFixed(1),
      covered === undefined ? '' : percent(covered),
      halfWidth === undefined ? '' : `± ${percent(halfWidth)}`,
    ]),
  );
}

export function habitTable(habits: readonly { habit: string; scores: readonly Score[] }[]): string {
  return table(
    ['Habit', 'Error h/week', 'Bias', 'git-hours’ error', 'Truth in range', 'Half-width'],
    habits.map(({ habit, scores }) => {
      const own = scoreOf(scores, ours);
      return [
        habit,
        own.error.toFixed(1),
        own.bias.toFixed(1),
        scoreOf(scores, peers[0]?.name ?? '').error.toFixed(1),
        percent(own.covered ?? 0),
        `± ${percent(own.halfWidth ?? 0)}`,
      ];
    }),
  );
}

export function likenessTable(rows: readonly Likeness[]): string {
  return table(
    ['Habit', 'Commits a week', 'One-commit sessions', 'Lead-in constant'],
    rows.map(({ habit, commitsAWeek, oneCommit, constant }) => [
      habit,
      commitsAWeek.toFixed(0),
      percent(oneCommit),
      percent(constant),
    ]),
  );
}

export function goalsOf(scores: readonly Score[]): string {
  const own = scoreOf(scores, ours);
  const others = peers.map(({ name }) => scoreOf(scores, name).error);
  const goals: [what: string, met: boolean][] = [
    ['error at most half of git-hours’', own.error <= (others[0] ?? 0) / 2],
    ['error below every peer’s', others.every((error) => own.error < error)],
    ['truth in the range in 90 % of weeks', (own.covered ?? 0) >= 0.9],
    ['range at most ± 35 % at the median', (own.halfWidth ?? Infinity) <= 0.35],
  ];
  return goals.map(([what, met]) => `- ${met ? 'met' : 'MISSED'}: ${what}`).join('\n');
}

function scoreOf(scores: readonly Score[], tool: string): Score {
  const found = scores.find((score) => score.tool === tool);
  if (found === undefined) throw new Error(`no score for ${tool}`);
  return found;
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const rule = `|${head.map((_, column) => (column === 0 ? '---' : '---:')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
