import { onScale, percentLength } from '../geometry.ts';
import type { BucketRow } from '../protocol.ts';
import type { Trend } from './protocol.ts';

interface TrendBarsProps {
  readonly row: BucketRow;
  readonly trend: Trend;
}

/** Four weeks as columns before the band, hollow where too little was accounted for. The words beside it say the same. */
export function TrendBars({ row, trend }: TrendBarsProps) {
  const step = 100 / trend.weeks.length;
  return (
    <p class="trend">
      <svg class="trend-bars" aria-hidden="true">
        <rect
          class="bullet-band"
          y={percentLength(100 - row.high)}
          width="100%"
          height={percentLength(row.high - row.low)}
        />
        {trend.weeks.map(({ share, certain }, index) => (
          <rect
            key={index}
            class={certain ? `segment fill-${row.id}` : 'uncertain'}
            x={percentLength((index + 0.15) * step)}
            y={percentLength(100 - onScale(share))}
            width={percentLength(step * 0.7)}
            height={percentLength(onScale(share))}
          />
        ))}
      </svg>
      <span>{trend.text}</span>
    </p>
  );
}
