import type { ChannelRule, Gateway, QuietHours } from '../paging-policy.ts';
import type { Path } from '../read/register.ts';
import { inlineSecrets, strangePlaceholders, unreadableBody } from './gateway-text.ts';
import type { Check, Finding, Item, Registers } from './registers.ts';

/** Pages can go out as `paging.yaml` says: every channel has a way, every line is reached, no secret stands in the file. */
export const checkPaging: Check = (registers) => [
  ...registers.gateways.flatMap((gateway, at) => [
    ...secondWay(gateway, registers.gateways.slice(0, at)),
    ...badAddress(gateway.value.url, [...gateway.path, 'url']),
    ...inlineSecrets(gateway.value).map((found) => placed(gateway, found)),
    ...strangePlaceholders(gateway.value).map((found) => placed(gateway, found)),
    ...unreadableBody(gateway.value).map((found) => placed(gateway, found)),
  ]),
  ...registers.channels.flatMap((rule, at) => [
    ...noWay(rule, registers),
    ...unreached(rule, registers.channels.slice(0, at)),
  ]),
  ...registers.quiet.flatMap(allDay),
  ...mailFindings(registers),
  ...(registers.linkBase === null ? [] : badAddress(registers.linkBase, ['linkBase'])),
];

const finding = (path: Path, vi: string, en: string): Finding => ({ register: 'paging', path, vi, en });

const placed = ({ path }: Item<Gateway>, found: { path: Path; vi: string; en: string }): Finding =>
  finding([...path, ...found.path], found.vi, found.en);

function secondWay({ value, path }: Item<Gateway>, earlier: readonly Item<Gateway>[]): readonly Finding[] {
  if (!earlier.some(({ value: other }) => other.channel === value.channel)) return [];
  return [
    finding(
      [...path, 'channel'],
      `kênh "${value.channel}" đã có cổng ở mục trước; mỗi kênh một cổng`,
      `the channel "${value.channel}" has a gateway in an earlier item; one per channel`,
    ),
  ];
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Pages carry names of units and links that act: TLS, except on the machine itself. */
function badAddress(url: string, path: Path): readonly Finding[] {
  const read = URL.parse(url);
  const safe = read?.protocol === 'https:' || (read?.protocol === 'http:' && LOOPBACK.has(read.hostname));
  if (read && safe && read.username === '' && read.password === '') return [];
  return [
    finding(
      path,
      'địa chỉ phải là https://… (http chỉ dùng trên chính máy này) và không kèm tên, mật khẩu',
      'the address must be https://… (http only on this very machine), without name and password',
    ),
  ];
}

function noWay({ value, path }: Item<ChannelRule>, { gateways, mail }: Registers): readonly Finding[] {
  const ways = new Set<string>([...gateways.map(({ value: one }) => one.channel), ...(mail === null ? [] : ['mail'])]);
  return value.channels.flatMap((channel, at) =>
    ways.has(channel)
      ? []
      : finding(
          [...path, 'channels', at],
          `kênh "${channel}" chưa có cổng gửi; hãy thêm vào "gateways" hoặc "mail"`,
          `the channel "${channel}" has no way out; add it to "gateways" or "mail"`,
        ),
  );
}

function unreached({ value, path }: Item<ChannelRule>, earlier: readonly Item<ChannelRule>[]): readonly Finding[] {
  const over = earlier.findIndex(
    ({ value: { severities, roles } }) =>
      value.severities.every((one) => severities.includes(one)) &&
      (roles === null || (value.roles?.every((role) => roles.includes(role)) ?? false)),
  );
  if (over === -1) return [];
  return [
    finding(
      path,
      `dòng này không bao giờ được dùng vì dòng thứ ${over + 1} đứng trước nhận hết; hãy đổi thứ tự`,
      `this line is never reached, because line ${over + 1} before it takes everything; change the order`,
    ),
  ];
}

function allDay({ value, path }: Item<QuietHours>): readonly Finding[] {
  if (value.from !== value.to) return [];
  return [
    finding(
      [...path, 'to'],
      'giờ yên tĩnh bắt đầu và kết thúc cùng lúc; hãy sửa một trong hai giờ',
      'the quiet hours begin and end at the same time; correct one of them',
    ),
  ];
}

function mailFindings({ mail }: Registers): readonly Finding[] {
  if (mail === null || (mail.userEnv === null) === (mail.passwordEnv === null)) return [];
  return [
    finding(['mail'], '"userEnv" và "passwordEnv" phải đi cùng nhau', '"userEnv" and "passwordEnv" belong together'),
  ];
}
