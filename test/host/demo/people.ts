/** Somebody the demo's commits name. */
export interface Person {
  readonly name: string;
  readonly mail: string;
  /** First part of the names of their branches. */
  readonly nick: string;
}

export const lead: Person = { name: 'Lea Lead', mail: 'lea@example.com', nick: 'lea' };
export const ana: Person = { name: 'Ana Demo', mail: 'ana@example.com', nick: 'ana' };
export const ben: Person = { name: 'Ben Demo', mail: 'ben@example.com', nick: 'ben' };
export const chloe: Person = { name: 'Chloé Demo', mail: 'chloe@example.com', nick: 'chloe' };
export const bot: Person = { name: 'demo-bot[bot]', mail: 'bot@example.com', nick: 'bot' };

export const mates: readonly Person[] = [ana, ben, chloe];
