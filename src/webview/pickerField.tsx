import { Icon } from './icon.tsx';
import type { Picker } from './protocol.ts';

interface PickerFieldProps {
  readonly picker: Picker<string>;
  readonly choose: (id: string) => void;
}

/**
 * A native select in VS Code's clothes. It shows the snapshot's choice: each snapshot sets it
 * anew, also when the host did not take the change over.
 */
export function PickerField({ picker, choose }: PickerFieldProps) {
  return (
    <label class="picker">
      <span class="visually-hidden">{picker.label}</span>
      <select value={picker.selected} onChange={(event) => choose(event.currentTarget.value)}>
        {picker.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevronDown" />
    </label>
  );
}
