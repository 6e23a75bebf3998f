// Makes the folder of a new embedded database and ends. Making it takes hundreds of megabytes that a process never gives back,
// so `serve` has this one do it. Plain JavaScript for the same reason as pglite-worker.js.
import { PGlite } from '@electric-sql/pglite';

const [folder] = process.argv.slice(2);
const database = await PGlite.create(folder);
await database.close();
