import type { KeyItem } from '@vnioc/contract/keys.ts';
import { MACHINE_ROLES } from '../access/permissions.ts';
import { usageFault } from './command-fault.ts';
import { required, textOption, type Command, type CommandContext } from './command.ts';
import { sayList, type Columns } from './say-list.ts';
import { when } from './table.ts';

const ROLES = MACHINE_ROLES.filter((role) => role !== 'operator').join(', ');

const COLUMNS: Columns<KeyItem> = {
  heads: ['mã', 'tên', 'người/vai trò', 'đơn vị', 'lĩnh vực', 'đến', 'dùng lần đầu', 'thu hồi'],
  row: (key) => [
    ...[key.id, key.name, key.person ?? key.role, key.unit, key.domain],
    ...[when(key.validUntil), when(key.firstUsedAt), when(key.revokedAt)],
  ],
};

/** Makes, lists and revokes keys (SEMANTICS §8). */
export const keys: Command = {
  name: 'keys',
  usage: [
    'keys list',
    'keys add NAME (--person P | --role R) [--unit U] [--domain D] [--until 2026-12-31]',
    'keys revoke ID|NAME',
  ],
  summary: { vi: 'Cấp, liệt kê, thu hồi khóa truy cập', en: 'Make, list and revoke keys' },
  options: {
    person: { takes: 'P', vi: 'khóa của một người trong people.yaml', en: 'the key of a person' },
    role: { takes: 'R', vi: `khóa của máy: ${ROLES}`, en: 'the key of a machine' },
    unit: { takes: 'U', vi: 'chỉ đơn vị này và cấp dưới', en: 'this unit and below only' },
    domain: { takes: 'D', vi: 'chỉ lĩnh vực này', en: 'this domain only' },
    until: { takes: 'DATE', vi: 'hết hạn sau ngày này', en: 'ends after this day' },
  },
  async run(context) {
    const [action = 'list'] = context.positionals;
    if (action === 'add') return add(context);
    if (action === 'list') return sayList(context, '/api/v1/keys', COLUMNS);
    if (action === 'revoke') return revoke(context);
    throw usageFault(`keys ${action}: dùng add, list hoặc revoke / use add, list or revoke.`);
  },
};

async function add(context: CommandContext): Promise<number> {
  const { values, json, say } = context;
  const optional = ['person', 'role', 'unit', 'domain', 'until'].flatMap((name) => {
    const value = textOption(values, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const body = { name: required(context, 1, 'NAME'), ...Object.fromEntries(optional) };
  const made = await (await context.writing()).post<KeyItem & { secret: string }>('/api/v1/keys', body);
  if (json) say(JSON.stringify(made, null, 2));
  else {
    say(made.secret);
    context.complain('Khóa chỉ hiện một lần; hãy cất ngay. / The key is shown once; put it away now.');
  }
  return 0;
}

async function revoke(context: CommandContext): Promise<number> {
  const id = required(context, 1, 'ID|NAME');
  const answer = await (await context.writing()).post(`/api/v1/keys/${encodeURIComponent(id)}/revoke`);
  context.say(context.json ? JSON.stringify(answer) : `Đã thu hồi ${id}. / Revoked ${id}.`);
  return 0;
}
