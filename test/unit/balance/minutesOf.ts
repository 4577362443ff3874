import type { Balance } from '../../../src/balance/balance.ts';
import type { EvidenceKind } from '../../../src/balance/evidence.ts';

/** The likely minutes that led up to evidence of a kind. */
export function minutesOf(kind: EvidenceKind, { sessions }: Balance['observed']): number {
  return sessions
    .flatMap((session) => session.evidence)
    .reduce((sum, { evidence, minutes }) => sum + (evidence.kind === kind ? minutes : 0), 0);
}
