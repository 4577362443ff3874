import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { pseudoText } from '../host/pseudoLanguage.ts';
import type { VSCodeWindow } from '../host/window.ts';
import { foreignTexts, textsIn } from './foreignTexts.ts';

/**
 * Goes through what a window in the pseudo language asks and shows, and looks at each text on the way.
 *
 * @param data of the test's own, which is in no language
 */
export function textWalk(windowOf: () => VSCodeWindow, data: RegExp) {
  /** Titles of the commands that were run. */
  const walked = new Set<string>();
  const command = async (title: string) => {
    await windowOf().command(`${pseudoText('Tech Lead Balance')}: ${pseudoText(title)}`);
    walked.add(title);
  };
  const box = () => windowOf().page.locator('.quick-input-widget:visible');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await windowOf().page.keyboard.press(key);
  };
  const row = (text: string) =>
    box()
      .locator('.monaco-list-row', { hasText: said(text) })
      .first();
  const assertOurs = async (...roots: readonly Locator[]) => {
    const texts = await Promise.all(roots.map(textsIn));
    assert.deepEqual(foreignTexts(texts.flat(), data), []);
  };
  const assertBoxOurs = async () => {
    await box().locator('.monaco-list-row, .quick-input-message:visible').first().waitFor();
    const parts = ['.quick-input-title', '.quick-input-description', '.quick-input-list', '.quick-input-message'];
    const texts = await Promise.all(parts.map((part) => textsIn(box().locator(part).first())));
    const buttons = box().locator('.quick-input-titlebar, .quick-input-list').locator('.action-label');
    const names = await buttons.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    const placeholder = await box().locator('input[type="text"]').first().getAttribute('placeholder');
    assert.deepEqual(foreignTexts([...texts.flat(), ...names, placeholder ?? ''], data), []);
  };
  /** The box of this title is there, and none of its texts is foreign. */
  const titled = async (title: string | RegExp) => {
    await box()
      .locator('.quick-input-title', { hasText: typeof title === 'string' ? said(title) : title })
      .waitFor();
    await assertBoxOurs();
  };
  const asked = async (placeholder: string) => {
    await windowOf().page.getByPlaceholder(said(placeholder)).waitFor();
    await assertBoxOurs();
  };
  const leave = async () => {
    await press('Escape');
    await box().waitFor({ state: 'hidden' });
  };
  /** A question the editor shows over everything, answered by one of its buttons. */
  const modal = async (message: string, answer: string) => {
    const dialog = windowOf().page.locator('.monaco-dialog-box');
    await dialog.getByText(said(message)).first().waitFor();
    await assertOurs(dialog.locator('.dialog-message-container'));
    await dialog.getByRole('button', { name: said(answer) }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const message = async (text: string) => {
    const toast = windowOf()
      .page.locator('.notification-list-item', { hasText: said(text) })
      .first();
    await toast.waitFor();
    await assertOurs(toast.locator('.notification-list-item-message'));
    await windowOf().command('Notifications: Clear All Notifications');
  };
  const screen = async (heading: string): Promise<Frame> => {
    const frame = await windowOf().frame();
    await frame
      .getByRole('heading', { name: said(heading) })
      .first()
      .waitFor();
    await assertOurs(frame.locator('body'));
    return frame;
  };
  const inEditor = async (text: string) => {
    const lines = windowOf().page.locator('.editor-instance:visible .view-line');
    await lines
      .filter({ hasText: said(text) })
      .first()
      .waitFor();
    const texts = await lines.allInnerTexts();
    assert.deepEqual(
      foreignTexts(
        texts.map((each) => each.replaceAll('\u00A0', ' ')),
        data,
      ),
      [],
    );
  };
  return {
    walked,
    command,
    box,
    press,
    row,
    assertOurs,
    titled,
    asked,
    leave,
    modal,
    message,
    screen,
    inEditor,
    assertBoxOurs,
  };
}

/** What a text of ours comes to, whatever stands in its gaps. */
export function said(text: string): RegExp {
  const escaped = pseudoText(text).replaceAll(/[.*+?^$()[\]|\\]/g, String.raw`\$&`);
  return new RegExp(escaped.replaceAll(/\{\d+\}/g, '.*').replaceAll(' ', String.raw`\s`), 'u');
}
