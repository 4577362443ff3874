import { median } from '../samples.ts';
import type { Habit } from './habit.ts';
import { estimateWeeks, type Estimate } from './estimates.ts';
import { simulateLead } from './lead.ts';

/** How a tool did over many weeks. */
export interface Score {
  readonly tool: string;
  /** Mean absolute error, hours a week. */
  readonly error: number;
  /** Mean error, hours a week. */
  readonly bias: number;
  /** Mean absolute error of building's share of strategy, people and building, in percentage points. */
  readonly shareError: number;
  /** Part of the weeks whose truth lies in the range. */
  readonly covered?: number;
  /** Half the width of the range by the likely value, median. */
  readonly halfWidth?: number;
}

/** Weeks of history before the first one that is scored: what a rhythm is drawn from. */
const history = 12;
const scored = 8;

interface Sample {
  readonly estimate: Estimate;
  readonly truth: number;
  readonly logged: number;
  readonly trueShare: number;
}

/** Every tool on the same weeks of simulated leads: each habit for itself, and all of them together. */
export function scoresOf(
  habits: readonly Habit[],
  seeds: number,
): { readonly together: Score[]; readonly each: { readonly habit: string; readonly scores: Score[] }[] } {
  const samples = habits.map((habit) => ({ habit: habit.name, ofTool: samplesOf(habit, seeds) }));
  const tools = [...(samples[0]?.ofTool.keys() ?? [])];
  return {
    together: tools.map((tool) =>
      scoreOf(
        tool,
        samples.flatMap(({ ofTool }) => ofTool.get(tool) ?? []),
      ),
    ),
    each: samples.map(({ habit, ofTool }) => ({
      habit,
      scores: tools.map((tool) => scoreOf(tool, ofTool.get(tool) ?? [])),
    })),
  };
}

function samplesOf(habit: Habit, seeds: number): Map<string, Sample[]> {
  const samples = new Map<string, Sample[]>();
  const weeks = Array.from({ length: scored }, (_, index) => history + index);
  for (let seed = 1; seed <= seeds; seed += 1) {
    const lead = simulateLead(habit, seed, history + scored + 1);
    const found = estimateWeeks(habit, lead, weeks, { from: history - 2, to: history });
    found.forEach(({ estimates, logged }, index) => {
      const week = lead.truth[history + index];
      const worked = week ? week.strategy + week.people + week.building : 0;
      if (week === undefined || worked === 0) return;
      for (const [tool, estimate] of estimates) {
        const sample = { estimate, logged, truth: week.building, trueShare: week.building / worked };
        samples.set(tool, [...(samples.get(tool) ?? []), sample]);
      }
    });
  }
  return samples;
}

function scoreOf(tool: string, samples: readonly Sample[]): Score {
  const mean = (value: (sample: Sample) => number): number =>
    samples.reduce((sum, sample) => sum + value(sample), 0) / samples.length;
  const share = ({ estimate: { likely }, logged }: Sample): number => (likely === 0 ? 0 : likely / (likely + logged));
  const ranges = samples.flatMap(({ estimate: { low, likely, high }, truth }) =>
    low === undefined || high === undefined
      ? []
      : [{ holds: low <= truth && truth <= high, half: likely === 0 ? Infinity : (high - low) / 2 / likely }],
  );
  return {
    tool,
    error: mean(({ estimate, truth }) => Math.abs(estimate.likely - truth)) / 60,
    bias: mean(({ estimate, truth }) => estimate.likely - truth) / 60,
    shareError: mean((sample) => Math.abs(share(sample) - sample.trueShare)) * 100,
    ...(ranges.length > 0 && {
      covered: ranges.filter(({ holds }) => holds).length / ranges.length,
      halfWidth: median(ranges.map(({ half }) => half)),
    }),
  };
}
