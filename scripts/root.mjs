import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, wherever the command was typed. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Node 24, which npm installs; the scripts themselves start on the machine's Node 20 or later. */
export const node24 = join(root, 'node_modules', '.bin', 'node');
