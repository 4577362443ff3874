import type { SendScreen } from './host.ts';
import type { ScreenLink } from './protocol.ts';

interface ScreenButtonProps {
  readonly link: ScreenLink;
  readonly send: SendScreen;
}

/** A gesture, with its letter. */
export function ScreenButton({ link, send }: ScreenButtonProps) {
  return (
    <button
      type="button"
      class="link"
      aria-keyshortcuts={link.key}
      onClick={() => send({ type: 'action', action: link.action })}
    >
      {link.label}
      {link.key !== undefined && <KeyHint name={link.key} />}
    </button>
  );
}

interface KeyHintProps {
  readonly name: string;
}

/** A key as it is printed on the keyboard; said by `aria-keyshortcuts`. */
export function KeyHint({ name }: KeyHintProps) {
  return <kbd aria-hidden="true">{name.length === 1 ? name.toUpperCase() : name}</kbd>;
}
