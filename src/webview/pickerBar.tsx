import { periodKinds } from '../balance/period.ts';
import type { Send } from './host.ts';
import { PickerField } from './pickerField.tsx';
import { scopes, type PanelState, type Picker, type Scope } from './protocol.ts';

interface PickerBarProps {
  readonly role: Picker<string>;
  readonly period: PanelState['period'];
  readonly scope: Picker<Scope> | undefined;
  readonly periodText: string;
  readonly send: Send;
}

/** What is looked at: whose share of duties, which days, and which repositories. */
export function PickerBar({ role, period, scope, periodText, send }: PickerBarProps) {
  const choosePeriod = (id: string) => {
    const kind = periodKinds.find((known) => known === id);
    if (kind !== undefined) send({ type: 'period', kind });
  };
  const chooseScope = (id: string) => {
    const chosen = scopes.find((known) => known === id);
    if (chosen !== undefined) send({ type: 'scope', scope: chosen });
  };
  return (
    <div class="pickers">
      <PickerField picker={role} choose={(id) => send({ type: 'role', id })} />
      <PickerField picker={period} choose={choosePeriod} />
      {scope !== undefined && <PickerField picker={scope} choose={chooseScope} />}
      <p class="period-text">{periodText}</p>
    </div>
  );
}
