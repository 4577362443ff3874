import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What `import()` brings when it is first needed comes in a few files, each with what is needed at about the same
 * time or stands on the same library. A file for each module would make the package a tenth larger: small files
 * compress badly, and what two of them share becomes a further one. None is for `editingCalls`, which the thread
 * for large texts asks for as well: what comes with it must do without `vscode`.
 */
const rooms = {
  start: [
    'src/activity/recallRepository.ts',
    'src/balance/cadence.ts',
    'src/balance/calendar.ts',
    'src/balance/period.ts',
    'src/journal/checklist.ts',
    'src/journal/editing/cursor.ts',
    'src/journal/editing/proposals.ts',
    'src/journal/nodeTextFile.ts',
    'src/journal/responsibilityId.ts',
    'src/journal/textWorker.ts',
    'src/workbench/afterStart.ts',
    'src/workbench/checklistOperations.ts',
    'src/workbench/computeSnapshot.ts',
    'src/workbench/diagnosticsOf.ts',
    'src/workbench/dropResponsibility.ts',
    'src/workbench/editedTextFile.ts',
    'src/workbench/editing/fixWords.ts',
    'src/workbench/evidenceForest.ts',
    'src/workbench/evidenceMarkdown.ts',
    'src/workbench/evidenceRows.ts',
    'src/workbench/fileErrors.ts',
    'src/workbench/goneFile.ts',
    'src/workbench/journalNote.ts',
    'src/workbench/observedEvidence.ts',
    'src/workbench/openedJournal.ts',
    'src/workbench/panelGestures.ts',
    'src/workbench/panelState.ts',
    'src/workbench/problemWords.ts',
    'src/workbench/readingStart.ts',
    'src/workbench/responsibilityRows.ts',
    'src/workbench/seenChecklist.ts',
    'src/workbench/standing.ts',
    'src/workbench/starterWords.ts',
    'src/workbench/statusBarFace.ts',
    'src/workbench/tellError.ts',
    'src/workbench/timerFile.ts',
  ],
  acts: [
    'src/workbench/commands/importEntries.ts',
    'src/workbench/commandHandlers.ts',
    'src/workbench/screens/screenSet.ts',
  ],
  git: [
    'src/activity/activityReader.ts',
    'src/activity/commitText.ts',
    'src/activity/findIdentities.ts',
    'src/activity/ledger.ts',
    'src/activity/ledgerStore.ts',
  ],
};

const root = import.meta.dirname;
const roomOf = new Map(Object.entries(rooms).flatMap(([room, files]) => files.map((file) => [file, room])));
const nameOf = (/** @type {string} */ file) => path.basename(file, '.ts');

/** @type {import('esbuild').Plugin} */
export const inRooms = {
  name: 'in rooms',
  setup(build) {
    const asked = new Set();
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path: importer }) => {
      const text = await readFile(importer, 'utf8');
      const contents = text.replace(/(?<!typeof )\bimport\('(\.[^']+)'\)/g, (whole, specifier) => {
        const file = path.relative(root, path.resolve(path.dirname(importer), specifier)).replaceAll('\\', '/');
        const room = roomOf.get(file);
        if (room === undefined) return whole;
        asked.add(file);
        return `import('room:${room}').then((room) => room.${nameOf(file)})`;
      });
      return { contents, loader: 'ts' };
    });
    build.onResolve({ filter: /^room:/ }, ({ path: name }) => ({
      path: name.slice('room:'.length),
      namespace: 'room',
    }));
    build.onLoad({ filter: /.*/, namespace: 'room' }, ({ path: room }) => ({
      contents: rooms[room].map((file) => `export * as ${nameOf(file)} from './${file}';`).join('\n'),
      resolveDir: root,
    }));
    build.onEnd(() => ({
      errors: [...roomOf.keys()]
        .filter((file) => !asked.has(file))
        .map((file) => ({ text: `${file} has a place in esbuild.rooms.mjs, and no import() asks for it.` })),
    }));
  },
};
