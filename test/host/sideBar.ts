import type { Page } from 'playwright-core';

/** Drags the edge of the side bar until it is `width` pixels wide, and returns the width it took. */
export async function resizeSideBar(page: Page, width: number): Promise<number> {
  const sideBar = page.locator('.part.sidebar');
  const box = await sideBar.boundingBox();
  if (!box) throw new Error('The side bar is hidden.');
  const edge = { x: box.x + box.width, y: box.y + box.height / 2 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(box.x + width, edge.y, { steps: 4 });
  await page.mouse.up();
  return (await sideBar.boundingBox())?.width ?? 0;
}
