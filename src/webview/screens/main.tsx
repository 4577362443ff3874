import { render } from 'preact';
import { Waiting } from '../waiting.tsx';
import { Comparison } from './comparison.tsx';
import { connectToHost } from './host.ts';
import type { ToScreen } from './protocol.ts';
import { Review } from './review.tsx';
import { isToScreen } from './toScreen.ts';

const send = connectToHost();
const root = document.getElementById('root') ?? document.body;
/** What the screen is about; another week is another question. */
let about = '';

function show({ type, state }: ToScreen): void {
  document.documentElement.lang = state.language;
  render(type === 'review' ? <Review state={state} send={send} /> : <Comparison state={state} send={send} />, root);
  const next = `${type} ${state.periodText}`;
  // The keyboard starts where the first question is.
  if (about !== next) root.querySelector<HTMLElement>('[data-first], select')?.focus();
  about = next;
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (isToScreen(event.data)) show(event.data);
});

render(<Waiting />, root);
send({ type: 'ready' });
