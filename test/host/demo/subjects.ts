import type { Random } from './random.ts';

/** What a commit says and which file it touches. */
export interface Change {
  readonly subject: string;
  readonly path: string;
}

export interface RepositoryTheme {
  readonly name: string;
  readonly description: string;
  readonly things: readonly string[];
}

export const billingApi: RepositoryTheme = {
  name: 'billing-api',
  description: 'Invoices, payments and refunds. A demo of Tech Lead Balance; nothing in here runs.',
  things: [
    'invoice totals',
    'refund webhook',
    'tax rounding',
    'payment retries',
    'currency table',
    'ledger export',
    'dunning mails',
    'credit notes',
    'subscription renewals',
    'price lookup',
    'idempotency keys',
    'bank file import',
    'audit trail',
    'rate limits',
    'invoice numbers',
    'discount rules',
    'payout schedule',
    'usage metering',
  ],
};

export const webApp: RepositoryTheme = {
  name: 'web-app',
  description: 'The shop people see. A demo of Tech Lead Balance; nothing in here runs.',
  things: [
    'checkout form',
    'cart badge',
    'address book',
    'order history',
    'login page',
    'search box',
    'product gallery',
    'wish list',
    'cookie notice',
    'language picker',
    'payment step',
    'delivery options',
    'coupon field',
    'size chart',
    'empty cart page',
    'account menu',
    'newsletter switch',
    'image loading',
  ],
};

const phrases: readonly ((thing: string) => string)[] = [
  (thing) => `Fix ${thing} after a time-out`,
  (thing) => `Fix ${thing} with an empty answer`,
  (thing) => `Add a test for ${thing}`,
  (thing) => `Test ${thing} across a leap day`,
  (thing) => `Cache ${thing} for a minute`,
  (thing) => `Log why ${thing} failed`,
  (thing) => `Split ${thing} into read and write`,
  (thing) => `Move ${thing} behind a flag`,
  (thing) => `Show a clear error in ${thing}`,
  (thing) => `Measure how long ${thing} takes`,
  (thing) => `Validate input of ${thing}`,
  (thing) => `Remove the old path of ${thing}`,
  (thing) => `Document ${thing}`,
  (thing) => `Let ${thing} be cancelled`,
  (thing) => `Simplify ${thing}`,
  (thing) => `Retry ${thing} once`,
  (thing) => `Type what ${thing} returns`,
  (thing) => `Stop ${thing} from blocking a start`,
  (thing) => `Read the settings of ${thing} once`,
  (thing) => `Load ${thing} only when needed`,
];

/** Endless changes to a repository; a subject comes again only after all others. */
export function changesTo({ things }: RepositoryTheme, random: Random): () => Change {
  const all = things.flatMap((thing) =>
    phrases.map((phrase) => ({ subject: phrase(thing), path: `src/${slug(thing)}.ts` })),
  );
  let left: Change[] = [];
  return () => {
    if (left.length === 0) left = random.shuffled(all);
    return left.pop() ?? { subject: 'Update notes', path: 'NOTES.md' };
  };
}

export function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
