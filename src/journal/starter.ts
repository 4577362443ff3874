import { cadences, type Responsibility } from '../balance/responsibility.ts';
import { scalarText } from './scalarText.ts';

/** The checklist that ships: ids and buckets are fixed, the cadence is a proposal. */
export const starterResponsibilities = [
  { id: 'standards', bucket: 'strategy', cadence: 'monthly' },
  { id: 'technical-guidance', bucket: 'strategy', cadence: 'weekly' },
  { id: 'delivery', bucket: 'strategy', cadence: 'weekly' },
  { id: 'technical-depth', bucket: 'people', cadence: 'monthly' },
  { id: 'cross-functional', bucket: 'people', cadence: 'weekly' },
  { id: 'stakeholder-communication', bucket: 'people', cadence: 'weekly' },
  { id: 'mentoring', bucket: 'people', cadence: 'weekly' },
  { id: 'process-improvement', bucket: 'building', cadence: 'monthly' },
  { id: 'documentation', bucket: 'building', cadence: 'monthly' },
  { id: 'hiring', bucket: 'building', cadence: 'quarterly' },
] as const satisfies readonly Pick<Responsibility, 'id' | 'bucket' | 'cadence'>[];

export type StarterId = (typeof starterResponsibilities)[number]['id'];

/** What a responsibility of the starting checklist is called and about. */
export interface StarterWord {
  readonly title: string;
  readonly description: string;
}

/** Words for each responsibility of the starting checklist, in the lead's language. */
export type StarterWords = Readonly<Record<StarterId, StarterWord>>;

const header = "# Responsibilities of this team's tech lead. Edit freely; comments and order are kept.";

/** The starting checklist with its words. */
export function starterList(words: StarterWords): Responsibility[] {
  return starterResponsibilities.map((starter) => {
    const { title, description } = words[starter.id];
    return { ...starter, title, description, done: [] };
  });
}

/** The text of a new checklist file. */
export function starterChecklist(words: StarterWords): string {
  const lines = starterList(words).flatMap(({ id, bucket, title, description = '', cadence }, index) => [
    `  - id: ${id}`,
    `    bucket: ${bucket}`,
    `    title: ${scalarText(title, 'block')}`,
    `    description: ${scalarText(description, 'block')}`,
    // Said once, where the eye falls first.
    `    cadence: ${cadence}${index === 0 ? `            # ${cadences.join(' | ')}` : ''}`,
    '    done: []',
  ]);
  return `${[header, 'version: 1', 'responsibilities:', ...lines].join('\n')}\n`;
}
