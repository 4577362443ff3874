import { type Page, errors } from 'playwright-core';

const patienceMs = 30_000;
/** The palette is the quick input with these words in it; a command may ask in the same widget right after. */
const palettePlaceholder = 'Type the name of a command to run.';

/** Runs a command as a person does: F1, its title ("Category: Title"), Enter. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await chooseCommand(page, title))) {
    if (Date.now() > deadline) throw new Error(`The command palette has no "${title}".`);
  }
}

// The palette lists what was registered when it opened, and extensions register a moment after the
// window shows; and a frame that takes the focus as it loads closes it. So a person tries again.
async function chooseCommand(page: Page, title: string): Promise<boolean> {
  const input = page.getByPlaceholder(palettePlaceholder);
  // The list follows the typing with a delay; Enter before that would run another command.
  const row = page.locator('.quick-input-widget:visible .monaco-list-row.focused').getByText(title, { exact: true });
  await page.keyboard.press('F1');
  try {
    await input.fill(`>${title}`, { timeout: 2000 });
    await row.waitFor({ timeout: 2000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    await page.keyboard.press('Escape');
    return false;
  }
  await page.keyboard.press('Enter');
  // Whoever looks for what the command shows must not find the palette, which closes a moment later.
  await input.waitFor({ state: 'hidden' });
  return true;
}
