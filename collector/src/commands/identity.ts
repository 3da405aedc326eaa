import type { IdentityItem } from '@vnioc/contract/keys.ts';
import { usageFault } from './command-fault.ts';
import { required, textOption, type Command } from './command.ts';
import { sayList, type Columns } from './say-list.ts';

const COLUMNS: Columns<IdentityItem> = {
  heads: ['người', 'issuer', 'identifier'],
  row: ({ person, issuer, identifier }) => [person, issuer, identifier],
};

/** Records whose Grafana account is whose. */
export const identityCommand: Command = {
  name: 'identity',
  usage: ['identity list', 'identity add --person P --issuer https://grafana… --identifier UID'],
  summary: { vi: 'Gắn tài khoản Grafana với người trong sổ đăng ký', en: 'Record Grafana accounts of people' },
  options: {
    person: { takes: 'P', vi: 'mã người trong people.yaml', en: 'id of a person in people.yaml' },
    issuer: { takes: 'URL', vi: 'địa chỉ của Grafana', en: 'address of Grafana' },
    identifier: { takes: 'UID', vi: 'mã tài khoản ở đó', en: 'id of the account there' },
  },
  async run(context) {
    const { values, json, say } = context;
    const action = required(context, 0, 'add | list');
    if (action === 'list') return sayList(context, '/api/v1/identities', COLUMNS);
    if (action !== 'add') throw usageFault(`identity ${action}: dùng add hoặc list / use add or list.`);
    const body = Object.fromEntries(
      ['person', 'issuer', 'identifier'].map((name) => {
        const value = textOption(values, name);
        if (value === undefined) throw usageFault(`Thiếu --${name}. / --${name} is missing.`);
        return [name, value];
      }),
    );
    say(JSON.stringify(await (await context.writing()).post('/api/v1/identities', body), null, json ? 2 : 0));
    return 0;
  },
};
