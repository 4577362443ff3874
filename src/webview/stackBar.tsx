import type { BucketId } from '../balance/bucket.ts';
import { percentLength, stackStretches } from './geometry.ts';

interface StackBarProps {
  readonly parts: readonly { readonly id: BucketId; readonly value: number }[];
  /** The whole bar as a sentence; without one it stands beside words that say the same. */
  readonly sentence?: string;
}

/** Three parts of a whole, end to end. */
export function StackBar({ parts, sentence }: StackBarProps) {
  const stretches = stackStretches(parts.map((part) => part.value));
  const described = sentence === undefined ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': sentence };
  return (
    <svg class="stack-bar" {...described}>
      {parts.map(({ id }, index) => {
        const { start, width } = stretches[index] ?? { start: 0, width: 0 };
        return (
          <g key={id}>
            <rect class={`segment fill-${id}`} x={percentLength(start)} width={percentLength(width)} height="100%" />
            {start > 0 && width > 0 && <rect class="gap" x={percentLength(start)} height="100%" />}
          </g>
        );
      })}
    </svg>
  );
}
