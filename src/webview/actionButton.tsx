import type { Send } from './host.ts';
import type { ActionLink } from './protocol.ts';

interface ActionButtonProps {
  readonly look: 'primary' | 'secondary' | 'link';
  readonly link: ActionLink;
  readonly send: Send;
  /** What a bare `Why?` is about, for those who do not see what it stands beside. */
  readonly about?: string;
}

/** A gesture. Links are buttons too: they act, they lead nowhere. */
export function ActionButton({ look, link, send, about }: ActionButtonProps) {
  return (
    <button
      type="button"
      class={look}
      data-action={link.action}
      aria-label={about === undefined ? undefined : `${link.label} ${about}`}
      onClick={() => send({ type: 'action', action: link.action })}
    >
      {link.label}
    </button>
  );
}
