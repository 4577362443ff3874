// `npm run screenshot`: the pictures of the walkthrough and of the README, from the demo in a real window.
import { runMain } from './humanError.ts';
import { openDemoWindow } from './pictures/demoWindow.ts';
import { takeTourPictures } from './pictures/tourPictures.ts';
import { takeWalkthroughPictures } from './pictures/walkthroughPictures.ts';
import { shutDown } from './shutdown.ts';

await runMain(main);
await shutDown();

async function main(): Promise<void> {
  const window = await openDemoWindow();
  await takeWalkthroughPictures(window);
  await takeTourPictures(window);
  await window.close();
}
