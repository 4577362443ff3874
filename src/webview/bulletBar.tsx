import { onScale, percentLength, stretchBetween } from './geometry.ts';
import type { BucketRow } from './protocol.ts';
import { bulletSentence } from './wording.ts';

interface BulletBarProps {
  readonly row: BucketRow;
}

/** A bullet bar after Stephen Few: the band shaded, the share as a bar in it with its range as a line, the target as a tick across. */
export function BulletBar({ row }: BulletBarProps) {
  const band = stretchBetween(row.low, row.high);
  const range = stretchBetween(row.shareRange.low, row.shareRange.high);
  return (
    <svg class="bullet-bar" role="img" aria-label={bulletSentence(row)}>
      <rect class="bullet-track" width="100%" height="100%" />
      <rect class="bullet-band" x={percentLength(band.start)} width={percentLength(band.width)} height="100%" />
      <rect class={`segment bullet-share fill-${row.id}`} width={percentLength(onScale(row.share))} />
      {range.width > 0 && (
        <rect class="bullet-range" x={percentLength(range.start)} width={percentLength(range.width)} />
      )}
      <rect class="bullet-target" x={percentLength(onScale(row.target))} height="100%" />
    </svg>
  );
}
