import type { BucketRow } from './protocol.ts';
import { StackBar } from './stackBar.tsx';
import { percentText, stackSentence } from './wording.ts';

interface StackPairProps {
  readonly labels: { readonly actual: string; readonly target: string };
  readonly buckets: readonly BucketRow[];
  readonly language: string;
}

/** What is above what the role asks. The swatches of the rows below are the key to both. */
export function StackPair({ labels, buckets, language }: StackPairProps) {
  const actual = buckets.map(({ id, label, share, shareText }) => ({ id, label, value: share, text: shareText }));
  const target = buckets.map(({ id, label, target: value }) => ({
    id,
    label,
    value,
    text: percentText(value, language),
  }));
  return (
    <div class="stack-pair">
      <span class="stack-label" aria-hidden="true">
        {labels.actual}
      </span>
      <StackBar parts={actual} sentence={stackSentence(labels.actual, actual, language)} />
      <span class="stack-label" aria-hidden="true">
        {labels.target}
      </span>
      <StackBar parts={target} sentence={stackSentence(labels.target, target, language)} />
    </div>
  );
}
