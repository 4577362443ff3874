import type { BucketId } from '../../../src/balance/bucket.ts';

/** A kind of time the demo's lead logs. The notes take turns. */
export interface Topic {
  readonly bucket: BucketId;
  readonly notes: readonly string[];
  readonly responsibility?: string;
}

/** By the word that stands for it in a day plan. */
export const topics: Readonly<Record<string, Topic>> = {
  roadmap: {
    bucket: 'strategy',
    responsibility: 'delivery',
    notes: ['Roadmap with product', 'Launch plan of the new checkout', 'Risks of the billing launch'],
  },
  align: {
    bucket: 'strategy',
    notes: ['Alignment with the platform team', 'Round of the tech leads', 'Dependencies on the payments team'],
  },
  goals: { bucket: 'strategy', notes: ['Goals of next quarter', 'What our group is for, a draft'] },
  guidance: {
    bucket: 'strategy',
    responsibility: 'technical-guidance',
    notes: ['Office hours', 'Which queue for invoices', 'How to split the ledger table'],
  },
  standards: {
    bucket: 'strategy',
    responsibility: 'standards',
    notes: ['Testing standards with the guild', 'Error codes we agree on'],
  },
  standup: { bucket: 'people', notes: ['Stand-up'] },
  oneonone: {
    bucket: 'people',
    responsibility: 'mentoring',
    notes: ['1:1 with Ana', '1:1 with Ben', '1:1 with Chloé'],
  },
  functions: {
    bucket: 'people',
    responsibility: 'cross-functional',
    notes: ['Refund flow with design', 'What customers ask of sales'],
  },
  progress: {
    bucket: 'people',
    responsibility: 'stakeholder-communication',
    notes: ['Progress note to stakeholders', 'The launch, explained to finance'],
  },
  planning: { bucket: 'building', notes: ['Sprint planning'] },
  design: { bucket: 'building', notes: ['Design review of invoice storage', 'Design review of the cart'] },
  interview: {
    bucket: 'building',
    responsibility: 'hiring',
    notes: ['Interview with a backend candidate', 'Interview with a web candidate'],
  },
  runbook: { bucket: 'building', responsibility: 'documentation', notes: ['Runbook for refunds', 'Onboarding page'] },
};
