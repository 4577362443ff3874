import { ActionButton } from './actionButton.tsx';
import { onScale, percentLength } from './geometry.ts';
import type { Send } from './host.ts';
import type { CoverageState } from './protocol.ts';
import { Unbroken } from './unbroken.tsx';

interface CoverageProps {
  readonly coverage: CoverageState;
  readonly send: Send;
}

/** How much of the expected time the shares stand for. The line says it; the meter shows it, what is open hatched. */
export function Coverage({ coverage: { text, ratio, fill }, send }: CoverageProps) {
  const filled = onScale(ratio * 100);
  return (
    <div class="coverage">
      <p>
        <Unbroken text={text} /> {fill !== undefined && <ActionButton look="link" link={fill} send={send} />}
      </p>
      <svg class="meter" aria-hidden="true">
        <rect class="meter-open" x={percentLength(filled)} width={percentLength(100 - filled)} height="100%" />
        <rect class="meter-value" width={percentLength(filled)} height="100%" />
      </svg>
    </div>
  );
}
