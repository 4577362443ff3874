import type { ToPanel } from './protocol.ts';

/**
 * Whether a message is a snapshot. VS Code and its extensions post other things into frames;
 * the snapshot itself is not checked, as both ends are built from one protocol.
 */
export function isToPanel(message: unknown): message is ToPanel {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'state' &&
    'state' in message &&
    typeof message.state === 'object' &&
    message.state !== null
  );
}
