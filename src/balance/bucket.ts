/** The three kinds of a tech lead's work, in the order every surface shows them. */
export const bucketIds = ['strategy', 'people', 'building'] as const;

export type BucketId = (typeof bucketIds)[number];

/** One value for each bucket. */
export type PerBucket<T> = Readonly<Record<BucketId, T>>;

export function isBucketId(value: unknown): value is BucketId {
  return bucketIds.some((id) => id === value);
}

/** Builds a value for each bucket, in the fixed order. */
export function perBucket<T>(make: (id: BucketId) => T): PerBucket<T> {
  return { strategy: make('strategy'), people: make('people'), building: make('building') };
}
