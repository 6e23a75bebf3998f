import { join } from 'node:path';
import { serverFolder } from '../paths.ts';

/** Folder with the bundled process entries. Tests build one from the sources of the moment. */
export const builtEntries = join(serverFolder, 'dist');
export const entryFile = (folder: string, name: 'decode' | 'document-worker' | 'face-worker') =>
  join(folder, `${name}.js`);

/** `max(1, cores - 1)` processes look at pictures in all, but at least one of each kind. Documents take about twice as long as faces. */
export function workerCounts(cores: number): { documents: number; faces: number } {
  const all = Math.max(1, cores - 1);
  const faces = Math.max(1, Math.floor(all / 3));
  return { documents: Math.max(1, all - faces), faces };
}
