import { isDay } from '../balance/days.ts';
import { periodKinds } from '../balance/period.ts';
import { panelActions, scopes, type FromPanel } from './protocol.ts';

/** Longest role id the host listens to; settings allow no longer one. */
const longestId = 64;

/**
 * Reads a message of the panel. The frame is not trusted: whatever fits none of the
 * known gestures is `undefined`.
 */
export function readFromPanel(message: unknown): FromPanel | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  switch (message.type) {
    case 'ready':
      return { type: 'ready' };
    case 'role': {
      const id = 'id' in message ? message.id : undefined;
      return typeof id === 'string' && id.length > 0 && id.length <= longestId ? { type: 'role', id } : undefined;
    }
    case 'period': {
      const kind = periodKinds.find((known) => 'kind' in message && known === message.kind);
      return kind === undefined ? undefined : { type: 'period', kind };
    }
    case 'week': {
      const from = 'from' in message ? message.from : undefined;
      return typeof from === 'string' && isDay(from) ? { type: 'week', from } : undefined;
    }
    case 'scope': {
      const scope = scopes.find((known) => 'scope' in message && known === message.scope);
      return scope === undefined ? undefined : { type: 'scope', scope };
    }
    case 'action': {
      const action = panelActions.find((known) => 'action' in message && known === message.action);
      return action === undefined ? undefined : { type: 'action', action };
    }
    default:
      return undefined;
  }
}
