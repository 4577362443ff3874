import type { Commit } from './coding.ts';

/** Another tool's rule, minutes. */
export interface Peer {
  readonly name: string;
  readonly gap: number;
  readonly leadIn: number;
  readonly date: 'at' | 'committed';
  /** Whether the first commit gets a lead-in. */
  readonly leadsIn: boolean;
  /** Whether a gap of exactly `gap` still belongs to the session. */
  readonly inclusive: boolean;
}

export const peers: readonly Peer[] = [
  { name: 'git-hours 120/120', gap: 120, leadIn: 120, date: 'committed', leadsIn: false, inclusive: false },
  { name: 'git-time 90/25', gap: 90, leadIn: 25, date: 'committed', leadsIn: true, inclusive: true },
  { name: 'hours-report 120/30', gap: 120, leadIn: 30, date: 'at', leadsIn: true, inclusive: true },
];

/** What a peer says about these commits. They look at one repository at a time, and a lead adds up. */
export function peerMinutes(peer: Peer, commits: readonly Commit[], repositories: number): number {
  let sum = 0;
  for (let repository = 0; repository < repositories; repository += 1) {
    const times = commits
      .filter((commit) => commit.repository === repository)
      .map((commit) => commit[peer.date])
      .toSorted((a, b) => a - b);
    times.forEach((time, index) => {
      const gap = time - (times[index - 1] ?? -Infinity);
      if (index === 0) sum += peer.leadsIn ? peer.leadIn : 0;
      else sum += gap < peer.gap || (peer.inclusive && gap === peer.gap) ? gap : peer.leadIn;
    });
  }
  return sum;
}
