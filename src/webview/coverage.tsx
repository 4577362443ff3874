import { onScale, percentLength } from './geometry.ts';

interface CoverageProps {
  readonly text: string;
  /** 0–1 of the expected time. */
  readonly ratio: number;
}

/** How much of the expected time the shares stand for. The line says it, the meter only shows it. */
export function Coverage({ text, ratio }: CoverageProps) {
  return (
    <div class="coverage">
      <p>{text}</p>
      <svg class="meter" aria-hidden="true">
        <rect class="meter-track" width="100%" height="100%" />
        <rect class="meter-value" width={percentLength(onScale(ratio * 100))} height="100%" />
      </svg>
    </div>
  );
}
