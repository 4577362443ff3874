import { ActionButton } from './actionButton.tsx';
import { BulletBar } from './bulletBar.tsx';
import type { Send } from './host.ts';
import type { ActionLink, BucketRow } from './protocol.ts';
import { Swatch } from './swatch.tsx';
import { Unbroken } from './unbroken.tsx';

interface BulletRowProps {
  readonly row: BucketRow;
  readonly why: ActionLink | undefined;
  readonly send: Send;
  /** Level of the bucket's name among the headings around it. */
  readonly heading?: 'h2' | 'h3';
}

/** One bucket. The bar's name says all its figures in one sentence, so the figures around it are for the eye only. */
export function BulletRow({ row, why, send, heading: Heading = 'h2' }: BulletRowProps) {
  return (
    <div class="bucket">
      <Heading class="bucket-label">
        <Swatch id={row.id} />
        <span>{row.label}</span>
      </Heading>
      <p class="bucket-share" aria-hidden="true">
        {row.shareText}
      </p>
      <BulletBar row={row} />
      <div class="bucket-figures" aria-hidden="true">
        <p class="bucket-time">
          <Unbroken text={row.timeText} />
        </p>
        <p class="bucket-standing">{row.standingText}</p>
        <p class="bucket-target">{row.targetText}</p>
      </div>
      {(row.sourceText !== '' || why !== undefined) && (
        <p class="bucket-source">
          <Unbroken text={row.sourceText} />{' '}
          {why !== undefined && <ActionButton look="link" link={why} send={send} about={row.label} />}
        </p>
      )}
    </div>
  );
}
