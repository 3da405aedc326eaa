// Writes provisioning/schemas/*.schema.json from the shapes of the registers, for editors. Run it under Node 24:
//   node_modules/.bin/node scripts/write-schemas.mjs
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from '../collector/src/catalog/shape/schema-files.ts';

const folder = new URL('../provisioning/schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of schemaFiles()) await writeFile(new URL(name, folder), text);
console.log(`Wrote ${schemaFiles().size} schemas to ${fileURLToPath(folder)}`);
