import { type Page, errors } from 'playwright-core';

const patienceMs = 30_000;

/** Runs a command as a person does: F1, its title ("Category: Title"), Enter. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await chooseCommand(page, title))) {
    if (Date.now() > deadline) throw new Error(`The command palette has no "${title}".`);
  }
}

// The palette lists what was registered when it opened, and extensions register a moment after the
// window shows: so a command that is not found is looked for in a new palette.
async function chooseCommand(page: Page, title: string): Promise<boolean> {
  await page.keyboard.press('F1');
  const palette = page.locator('.quick-input-widget:visible');
  await palette.locator('input[type="text"]').fill(`>${title}`);
  // The list follows the typing with a delay; Enter before that would run another command.
  const row = palette.locator('.monaco-list-row.focused').getByText(title, { exact: true });
  try {
    await row.waitFor({ timeout: 2000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    await page.keyboard.press('Escape');
    return false;
  }
  await page.keyboard.press('Enter');
  return true;
}
