import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { repoRoot } from '../places.ts';

export interface PictureOptions {
  /** Space around what is to be seen, in CSS pixels. Default none. */
  margin?: number;
  /** Of the encoder, 0 to 1. Default 0.8. */
  quality?: number;
}

/** Saves media/NAME.webp with everything from the first to the last of `parts`. */
export async function savePicture(
  page: Page,
  name: string,
  parts: readonly Locator[],
  { margin = 0, quality = 0.8 }: PictureOptions = {},
): Promise<void> {
  const clip = await around(parts, margin);
  await page.mouse.move(0, 0); // nothing is pointed at
  const png = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  await writeFile(path.join(repoRoot, 'media', `${name}.webp`), await asWebp(page, png, quality));
}

async function around(parts: readonly Locator[], margin: number) {
  const boxes = await Promise.all(
    parts.map(async (part) => {
      await part.hover({ trial: true }); // waits until it moves no more
      const box = await part.boundingBox();
      if (!box) throw new Error('A part of the picture is not to be seen.');
      return box;
    }),
  );
  // Whole pixels inwards: the next one is of something else.
  const x = Math.ceil(Math.min(...boxes.map((box) => box.x))) - margin;
  const y = Math.ceil(Math.min(...boxes.map((box) => box.y))) - margin;
  const right = Math.floor(Math.max(...boxes.map((box) => box.x + box.width))) + margin;
  const bottom = Math.floor(Math.max(...boxes.map((box) => box.y + box.height))) + margin;
  return { x, y, width: right - x, height: bottom - y };
}

/** The browser has an encoder: none has to be installed. */
async function asWebp(page: Page, png: Buffer, quality: number): Promise<Buffer> {
  const encoder = await page.context().newPage();
  const source = JSON.stringify(`data:image/png;base64,${png.toString('base64')}`);
  const url = await encoder.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = ${source};
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', ${quality});
  })()`);
  await encoder.close();
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
