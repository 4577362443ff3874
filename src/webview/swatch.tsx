import type { BucketId } from '../balance/bucket.ts';

interface SwatchProps {
  readonly id: BucketId;
}

/** A bucket's colour, in high contrast its pattern, beside its name. */
export function Swatch({ id }: SwatchProps) {
  return (
    <svg class="swatch" aria-hidden="true">
      <rect class={`segment fill-${id}`} width="100%" height="100%" />
    </svg>
  );
}
