import type { Locator } from 'playwright-core';
import { pseudoEnd, pseudoStart } from '../host/pseudoLanguage.ts';

/** Days, as the runtime writes them for a language it does not know: in English. */
const dates = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;
/** An icon of a row, as VS Code reads it out. */
const icon = /^[a-z-]+ {2}/;

/** Texts in which something stands outside of all brackets that is neither figure, day nor data of the test's own. */
export function foreignTexts(texts: readonly string[], data: RegExp): string[] {
  const wrapped = new RegExp(`${pseudoStart}[^${pseudoStart}${pseudoEnd}]*${pseudoEnd}`, 'g');
  return texts.filter((text) => {
    let rest = text;
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = rest.replaceAll(wrapped, '');
    }
    return /\p{L}/u.test(rest.replace(icon, '').replaceAll(dates, '').replaceAll(data, ''));
  });
}

/** Each text on screen, and what a screen reader is told instead. */
export async function textsIn(root: Locator): Promise<string[]> {
  return root.evaluate((top) => {
    const texts: string[] = [];
    // Icons, and keys as they are printed on a keyboard, are in no language.
    const others = 'style, script, kbd, .codicon, .monaco-keybinding';
    for (const element of [top, ...top.querySelectorAll('*')]) {
      // A figure kept unbroken is a part of its sentence.
      const passedOver = element.closest(`${others}, .unbroken`) !== null;
      if (passedOver || element.getClientRects().length === 0) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
      if (![...element.childNodes].some((node) => node.nodeType === 3)) continue;
      const own = element.cloneNode(true);
      for (const other of own.querySelectorAll(others)) other.remove();
      texts.push(own.textContent ?? '');
    }
    return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  });
}
