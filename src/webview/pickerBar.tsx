import { periodKinds, type PeriodKind } from '../balance/period.ts';
import type { Send } from './host.ts';
import { PickerField } from './pickerField.tsx';
import type { Picker } from './protocol.ts';

interface PickerBarProps {
  readonly role: Picker<string>;
  readonly period: Picker<PeriodKind>;
  readonly periodText: string;
  readonly send: Send;
}

/** What is looked at: whose share of duties, and which days. */
export function PickerBar({ role, period, periodText, send }: PickerBarProps) {
  const choosePeriod = (id: string) => {
    const kind = periodKinds.find((known) => known === id);
    if (kind !== undefined) send({ type: 'period', kind });
  };
  return (
    <div class="pickers">
      <PickerField picker={role} choose={(id) => send({ type: 'role', id })} />
      <PickerField picker={period} choose={choosePeriod} />
      <p class="period-text">{periodText}</p>
    </div>
  );
}
