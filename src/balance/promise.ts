/** What came of a promise that a weekly review ended in. */
export const outcomes = ['kept', 'partly', 'dropped'] as const;

export type Outcome = (typeof outcomes)[number];
