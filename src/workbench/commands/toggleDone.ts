import type { CommandParts } from '../registerCommands.ts';

/**
 * Ticks the responsibility of the row with the focus, or takes that back, as a click on its checkbox does: the
 * editor has no key for the checkboxes of a tree. @throws {HumanError} when it is done by what was logged
 */
export async function toggleDone({
  checklist,
  responsibilities,
}: Pick<CommandParts, 'checklist' | 'responsibilities'>): Promise<void> {
  const id = await responsibilities.focusedId();
  const item = checklist.state.items.find((each) => each.id === id);
  if (item === undefined) return;
  await (item.due.state === 'done' ? checklist.untick(item.id) : checklist.tick(item.id));
}
