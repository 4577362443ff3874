import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Frame } from 'playwright-core';

export interface Violation {
  id: string;
  impact: string;
  help: string;
  /** The HTML of what is at fault, with axe's explanation. */
  nodes: string[];
}

/** What axe finds wrong in a frame; an empty list is what tests want. */
export async function axe(frame: Frame): Promise<Violation[]> {
  // The debugger's evaluation is not bound by the page's content security policy.
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await frame.evaluate(source);
  const found = await frame.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof axeCore };
    const { violations } = await loaded.run({ iframes: false, preload: false });
    return violations;
  });
  return found.map(({ id, impact, help, nodes }) => ({
    id,
    impact: impact ?? 'unknown',
    help,
    nodes: nodes.map((node) => `${node.html}\n${node.failureSummary ?? ''}`),
  }));
}
