import { outcomes } from '../../balance/promise.ts';
import { screenActions, type Draft, type FollowUp, type FromScreen } from './protocol.ts';

const longestId = 200;
/** The fields take 300; a file edited by hand may hold more. */
const longestLine = 10_000;
const mostFollowUps = 1_000;

/** Reads a message of a screen, which is not trusted: whatever fits none of the known gestures is `undefined`. */
export function readFromScreen(message: unknown): FromScreen | undefined {
  if (!isRecord(message)) return undefined;
  switch (message.type) {
    case 'ready':
      return { type: 'ready' };
    case 'action': {
      const action = screenActions.find((known) => known === message.action);
      return action && { type: 'action', action };
    }
    case 'tick':
      return isText(message.id, longestId) && message.id !== '' && typeof message.done === 'boolean'
        ? { type: 'tick', id: message.id, done: message.done }
        : undefined;
    case 'draft':
    case 'save': {
      const draft = readDraft(message.draft);
      return draft && { type: message.type, draft };
    }
    case 'role':
      return isText(message.id, longestId) && message.id !== '' ? { type: 'role', id: message.id } : undefined;
    default:
      return undefined;
  }
}

/** Reads what the lead typed, which may come from anywhere; `undefined` when it is no draft. */
export function readDraft(value: unknown): Draft | undefined {
  if (!isRecord(value) || !isText(value.promise, longestLine) || !isText(value.adding, longestLine)) return undefined;
  const outcome = outcomes.find((known) => known === value.outcome);
  if (value.outcome !== undefined && outcome === undefined) return undefined;
  if (!Array.isArray(value.followUps) || value.followUps.length > mostFollowUps) return undefined;
  const followUps = value.followUps.map(readFollowUp);
  if (!followUps.every((each) => each !== undefined)) return undefined;
  return { ...(outcome && { outcome }), followUps, adding: value.adding, promise: value.promise };
}

function readFollowUp(value: unknown): FollowUp | undefined {
  return isRecord(value) && isText(value.text, longestLine) && typeof value.done === 'boolean'
    ? { text: value.text, done: value.done }
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
