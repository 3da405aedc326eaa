import { readFileSync, writeFileSync } from 'node:fs';
import { REFUSALS } from '../../src/tickets/refusal-sentence.ts';
import { withTables } from '../api-page/tables.ts';
import { ticketTables } from './ticket-tables.ts';

/** Writes diagram and tables of `docs/tickets.md` anew: `node collector/test/ticket-page/write-ticket-page.ts && npx prettier --write docs/tickets.md`. */
const page = new URL('../../../docs/tickets.md', import.meta.url);
writeFileSync(page, withTables(readFileSync(page, 'utf8'), ticketTables(REFUSALS)));
console.log('docs/tickets.md');
