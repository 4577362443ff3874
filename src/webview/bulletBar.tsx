import { onScale, percentLength, stretchBetween } from './geometry.ts';
import type { BucketRow } from './protocol.ts';
import { bulletSentence } from './wording.ts';

interface BulletBarProps {
  readonly row: BucketRow;
}

/**
 * A bullet bar after Stephen Few: the band shaded, the share as a bar in it, paler where it is less
 * certain, the target as a tick across.
 */
export function BulletBar({ row }: BulletBarProps) {
  const band = stretchBetween(row.low, row.high);
  const { low, high } = row.shareRange;
  const parts = [
    { name: 'certain', ...stretchBetween(0, low) },
    { name: 'likely', ...stretchBetween(low, row.share) },
    { name: 'possible', ...stretchBetween(row.share, high) },
  ];
  return (
    <svg class="bullet-bar" role="img" aria-label={bulletSentence(row)}>
      <rect class="bullet-track" width="100%" height="100%" />
      <rect class="bullet-band" x={percentLength(band.start)} width={percentLength(band.width)} height="100%" />
      {parts.map(({ name, start, width }) => (
        <rect
          key={name}
          class={`segment bullet-share bullet-${name} fill-${row.id}`}
          x={percentLength(start)}
          width={percentLength(width)}
        />
      ))}
      <rect class="bullet-target" x={percentLength(onScale(row.target))} height="100%" />
    </svg>
  );
}
