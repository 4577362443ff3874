import assert from 'node:assert/strict';
import type { VSCodeWindow } from '../host/window.ts';

/** More than any tree of these tests has. */
const mostRows = 30;

/**
 * Goes to a row of a tree as keys do: that moves the focus, and selects nothing.
 *
 * @param view the command that leads to the tree
 * @param name what the row's name begins with
 */
export async function focusRow(window: VSCodeWindow, view: string, name: string): Promise<void> {
  const { keyboard } = window.page;
  await window.command(view);
  // A tree that was not shown before has no rows yet, and keys pass over it.
  await window.page.locator('.pane .monaco-list:focus .monaco-list-row').first().waitFor();
  await keyboard.press('Home');
  for (let rows = 0; rows < mostRows; rows += 1) {
    // The focus follows the key a moment later.
    const focused = window.page.locator(`.pane .monaco-list-row.focused[data-index="${rows}"]`);
    await focused.waitFor();
    if ((await focused.getAttribute('aria-label'))?.startsWith(name)) return;
    await keyboard.press('ArrowDown');
  }
  assert.fail(`no row ${name}`);
}
