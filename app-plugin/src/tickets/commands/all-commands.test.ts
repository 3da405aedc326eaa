import { ticketCommand } from '@vnioc/contract/ticket-commands.ts';
import { COMMAND_GROUPS, COMMANDS, fieldsOf } from './all-commands.ts';
import type { CommandType } from '../command-words.ts';

interface Branch {
  readonly properties: Readonly<Record<string, { readonly const?: string }>>;
  readonly required: readonly string[];
}

const branches = (ticketCommand as unknown as { readonly oneOf: readonly Branch[] }).oneOf;

describe('the table of commands', () => {
  test('has every command of the API, each in one group', () => {
    const types = branches.map(({ properties }) => properties['type']?.const ?? '').toSorted();
    expect(Object.keys(COMMANDS).toSorted()).toEqual(types);
    expect(COMMAND_GROUPS.flatMap(([, names]) => names).toSorted()).toEqual(types);
  });

  test('asks for every field of every command, and insists on those the API insists on', () => {
    for (const { properties, required } of branches) {
      const type = properties['type']?.const as CommandType;
      const fields = new Map(fieldsOf(type));
      const names = Object.keys(properties).filter((name) => name !== 'type');
      expect([type, [...fields.keys()].toSorted()]).toEqual([type, names.toSorted()]);
      const needed = required.filter((name) => name !== 'type' && fields.get(name)?.kind !== 'flag');
      for (const name of needed) expect([type, name, fields.get(name)?.required]).toEqual([type, name, true]);
    }
  });
});
