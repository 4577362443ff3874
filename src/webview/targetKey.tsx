import type { BucketRow, Picker } from './protocol.ts';
import { StackBar } from './stackBar.tsx';
import { Swatch } from './swatch.tsx';
import { percentText } from './wording.ts';

interface TargetKeyProps {
  readonly name: string;
  readonly role: Picker<string>;
  readonly buckets: readonly BucketRow[];
  readonly language: string;
}

/** What the role asks, for orientation while there is nothing to compare with it. */
export function TargetKey({ name, role, buckets, language }: TargetKeyProps) {
  const roleLabel = role.options.find((option) => option.id === role.selected)?.label;
  return (
    <div class="target-key">
      <h2>{roleLabel === undefined ? name : `${name} · ${roleLabel}`}</h2>
      <StackBar parts={buckets.map(({ id, target }) => ({ id, value: target }))} />
      <ul>
        {buckets.map((row) => (
          <li key={row.id}>
            <Swatch id={row.id} />
            <span>{row.label}</span>
            <span class="target-share">{percentText(row.target, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
