import { bucketIds } from '../balance/bucket.ts';
import { percentLength, stackStretches } from './geometry.ts';
import type { TrendPart } from './protocol.ts';

interface TrendColumnProps {
  readonly part: TrendPart;
}

/** One week as a bar, from strategy at its head to building at its foot. A week off is hatched, and one without any time a line. */
export function TrendColumn({ part: { kind, shares } }: TrendColumnProps) {
  const stretches = stackStretches(bucketIds.map((id) => shares[id]));
  const hasTime = kind === 'full' || kind === 'low';
  return (
    <svg class={`trend-column trend-${kind}`} aria-hidden="true">
      {hasTime ? (
        bucketIds.map((id, index) => {
          const { start, width } = stretches[index] ?? { start: 0, width: 0 };
          return (
            <rect
              key={id}
              class={`segment fill-${id}`}
              y={percentLength(start)}
              width="100%"
              height={percentLength(width)}
            />
          );
        })
      ) : (
        <rect class="trend-nothing" y={kind === 'empty' ? '100%' : '0'} width="100%" height="100%" />
      )}
    </svg>
  );
}
