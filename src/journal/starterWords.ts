import type { StarterId } from './starter.ts';

/** What a responsibility of the starting checklist is called and about. */
export interface StarterWord {
  readonly title: string;
  readonly description: string;
}

/** Words for each responsibility of the starting checklist, in the lead's language. */
export type StarterWords = Readonly<Record<StarterId, StarterWord>>;
