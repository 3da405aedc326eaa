import type { Instant } from '../kernel/clock.ts';
import type { Tables } from '../tickets/ledger.ts';
import type { TextRef } from '../tickets/received.ts';
import type { TicketCommand } from '../tickets/ticket-command.ts';
import type { Vault } from '../tickets/vault.ts';
import type { CommandInput } from './operations.ts';

/** Fields of commands in which people write freely; codes of the system (`reason: 'alert'`) never pass here. */
const TEXT_FIELDS = ['note', 'evidence', 'result'] as const;
const MORE_TEXTS: Readonly<Record<string, readonly string[]>> = {
  dispatch: ['reason'],
  arbitrate: ['reason'],
  changeSeverity: ['reason'],
  nudge: ['why'],
  callUp: ['task'],
  redirect: ['to'],
};

/** The command as the rules take it: its texts are in the vault, their references in their place. */
export async function withReferences(
  tables: Tables,
  vault: Vault,
  command: CommandInput,
  at: Instant,
): Promise<TicketCommand> {
  const fields = [...TEXT_FIELDS, ...(MORE_TEXTS[command.type] ?? [])];
  const said = fields.flatMap((field) => {
    const text = (command as unknown as Readonly<Record<string, unknown>>)[field];
    return typeof text === 'string' ? [{ field, text }] : [];
  });
  if (said.length === 0) return command as unknown as TicketCommand;
  const refs = await vault.put(
    tables,
    said.map(({ text }) => ({ text, kind: 'note' as const })),
    at,
  );
  const references: [string, TextRef | undefined][] = said.map(({ field }, index) => [field, refs[index]]);
  return { ...command, ...Object.fromEntries(references) } as unknown as TicketCommand;
}
