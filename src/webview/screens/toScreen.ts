import type { ToScreen } from './protocol.ts';

/** Whether a message is a state; VS Code and its extensions post other things into frames. */
export function isToScreen(message: unknown): message is ToScreen {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    (message.type === 'review' || message.type === 'comparison') &&
    'state' in message &&
    typeof message.state === 'object' &&
    message.state !== null
  );
}
