import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSALS } from '../src/tickets/refusal-sentence.ts';
import { TICKET_STATES } from '../src/tickets/ticket.ts';
import { tableIn, unpadded } from './api-page/tables.ts';
import { REPOSITORY } from './architecture/source-file.ts';
import { ticketTables } from './ticket-page/ticket-tables.ts';

const page = readFileSync(join(REPOSITORY, 'docs/tickets.md'), 'utf8');

describe('docs/tickets.md', () => {
  test.each(Object.entries(ticketTables(REFUSALS)))(
    'shows the same %s as the code (write-ticket-page.ts writes them)',
    (name, content) => expect(unpadded(tableIn(page, name) ?? '')).toBe(unpadded(content)),
  );

  test('draws every state, each reached from the receipt', () => {
    const drawn = tableIn(page, 'diagram') ?? '';
    const arrows = [...drawn.matchAll(/(\S+) --> (\S+?):/g)].map(([, from = '', to = '']) => [from, to] as const);
    const reached = new Set(['received']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const [from, to] of arrows) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...TICKET_STATES].sort());
  });
});
