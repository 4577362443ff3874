import { render } from 'preact';
import { connectToHost } from './host.ts';
import { Panel } from './panel.tsx';
import { isToPanel } from './toPanel.ts';
import type { PanelState } from './protocol.ts';
import { Waiting } from './waiting.tsx';

const host = connectToHost();
const root = document.getElementById('root') ?? document.body;

/** Draws a snapshot. Should the focused control be gone, its like or the headline takes the focus over. */
function show(state: PanelState): void {
  const focused = document.activeElement;
  document.documentElement.lang = state.language;
  render(<Panel state={state} host={host} />, root);
  if (!(focused instanceof HTMLElement) || focused.isConnected) return;
  const action = focused.dataset['action'];
  const like = action === undefined ? null : root.querySelector<HTMLElement>(`[data-action="${action}"]`);
  (like ?? root.querySelector<HTMLElement>('.headline'))?.focus();
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (isToPanel(event.data)) show(event.data.state);
});

render(<Waiting />, root);
host.send({ type: 'ready' });
