import type { SendScreen } from './host.ts';
import type { Draft, ReviewState } from './protocol.ts';

export interface KeyParts {
  readonly state: ReviewState;
  readonly send: SendScreen;
  readonly change: (changes: Partial<Draft>) => void;
  readonly save: () => void;
}

/** `1` to `9`, then `0`; what comes after has none. */
export function digitOf(index: number): string | undefined {
  return index < 10 ? String((index + 1) % 10) : undefined;
}

/** Letters and digits act as long as nothing is being typed; Enter saves wherever it has nothing else to do. */
export function onKey(event: KeyboardEvent, parts: KeyParts): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const at = event.target;
  if (at instanceof HTMLInputElement && at.type === 'text') return;
  const act = actFor(event.key, at, parts);
  if (act === undefined) return;
  event.preventDefault();
  act();
}

function actFor(
  key: string,
  at: EventTarget | null,
  { state, send, change, save }: KeyParts,
): (() => void) | undefined {
  if (key === 'Enter') return at instanceof HTMLButtonElement ? undefined : save;
  const choice = state.lastPromise?.choices.find((each) => each.key === key);
  if (choice !== undefined) return () => change({ outcome: choice.outcome });
  const link = [...state.record.links, state.share].find((each) => each.key === key);
  if (link !== undefined) return () => send({ type: 'action', action: link.action });
  const line = state.responsibilities.lines.find((_, index) => digitOf(index) === key);
  if (line !== undefined && state.responsibilities.writable) {
    return () => send({ type: 'tick', id: line.id, done: !line.done });
  }
  if (key === state.followUps.key) return () => focusOn('.add-follow-up');
  return key === 'm' ? () => focusOn('.next-promise') : undefined;
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
