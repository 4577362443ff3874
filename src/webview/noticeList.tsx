import { ActionButton } from './actionButton.tsx';
import type { Send } from './host.ts';
import { Icon } from './icon.tsx';
import type { Notice } from './protocol.ts';

interface NoticeListProps {
  readonly notices: readonly Notice[];
  readonly send: Send;
}

/** What is missing or wrong, one sentence each, and what can be done about it. */
export function NoticeList({ notices, send }: NoticeListProps) {
  return (
    <ul class="notices">
      {notices.map((notice) => (
        <li key={notice.text} class="notice">
          <Icon name={notice.kind} />
          <p>
            {notice.text}
            {notice.actions.map((link) => (
              <span key={link.action}>
                {' '}
                <ActionButton look="link" link={link} send={send} />
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
