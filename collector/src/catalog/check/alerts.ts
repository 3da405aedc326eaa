import type { ImportanceRule, LabelMapping, Maintenance, Watchdog } from '../alerting.ts';
import type { Path } from '../read/register.ts';
import { SEVERITIES } from '../shape/words.ts';
import type { Check, Finding, Item, Registers } from './registers.ts';
import { takesAllOf } from './takes-all-of.ts';
import { brokenDays } from './whole-days.ts';

/** What `alerts.yaml` says can happen: every line is reached, every word exists, maintenance ends and has a scope. */
export const checkAlerts: Check = (registers) => [
  ...registers.labels.flatMap((label, at) => [
    ...strangeWords(label, registers),
    ...hidden(label, registers.labels.slice(0, at)),
  ]),
  ...registers.watchdogs.flatMap((dog, at) => sameDog(dog, registers.watchdogs.slice(0, at))),
  ...registers.importance.flatMap((rule, at) => unreached(rule, registers.importance.slice(0, at))),
  ...registers.maintenance.flatMap((announced, at) => [
    ...neverHolds(announced),
    ...everything(announced),
    ...overlaps(announced, registers.maintenance.slice(0, at)),
  ]),
  ...Object.entries(registers.clocks).flatMap(([name, span]) =>
    brokenDays(span, [name]).map((broken): Finding => ({ register: 'alerts', ...broken })),
  ),
];

const finding = (path: Path, vi: string, en: string): Finding => ({ register: 'alerts', path, vi, en });

const REGISTER_OF = {
  domain: 'domains',
  indicator: 'indicators',
  unit: 'units',
  source: 'sources',
  asset: 'assets',
} as const;

/** A label is turned into a word of ours: an id of a register, or a severity. A kind is free. */
function strangeWords({ value, path }: Item<LabelMapping>, { known }: Registers): readonly Finding[] {
  const { to, values } = value;
  if (to === 'kind') return [];
  const words: ReadonlySet<string> | null = to === 'severity' ? new Set(SEVERITIES) : known[REGISTER_OF[to]];
  return Object.entries(values).flatMap(([label, word]) =>
    words === null || words.has(word)
      ? []
      : finding(
          [...path, 'values', label],
          `nhãn "${label}" dịch thành "${word}", không có trong ${to === 'severity' ? SEVERITIES.join(', ') : `${REGISTER_OF[to]}.yaml`}; hãy sửa`,
          `the label "${label}" becomes "${word}", which is not in ${to === 'severity' ? SEVERITIES.join(', ') : `${REGISTER_OF[to]}.yaml`}; correct it`,
        ),
  );
}

function hidden({ value, path }: Item<LabelMapping>, earlier: readonly Item<LabelMapping>[]): readonly Finding[] {
  const over = earlier.some(
    ({ value: other }) => other.from === value.from && other.to === value.to && Object.keys(other.values).length === 0,
  );
  if (!over) return [];
  return [
    finding(
      path,
      `dòng trước đã lấy mọi giá trị của nhãn "${value.from}" cho "${value.to}"; dòng này không bao giờ được dùng`,
      `an earlier line takes every value of the label "${value.from}" for "${value.to}"; this one is never used`,
    ),
  ];
}

const barkOf = ({ alertname, labels }: Watchdog): string =>
  JSON.stringify([alertname, Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

function sameDog({ value, path }: Item<Watchdog>, earlier: readonly Item<Watchdog>[]): readonly Finding[] {
  const rival = earlier.find(({ value: other }) => barkOf(other) === barkOf(value));
  if (rival === undefined) return [];
  return [
    finding(
      path,
      `không phân biệt được với "${rival.value.id}": cùng tên cảnh báo và cùng nhãn; hãy thêm nhãn`,
      `cannot be told from "${rival.value.id}": same alert name, same labels; add a label`,
    ),
  ];
}

function unreached(
  { value, path }: Item<ImportanceRule>,
  earlier: readonly Item<ImportanceRule>[],
): readonly Finding[] {
  const over = earlier.findIndex(({ value: other }) => takesAllOf(other.match, value.match));
  if (over === -1) return [];
  return [
    finding(
      path,
      `dòng này không bao giờ được dùng vì dòng thứ ${over + 1} đứng trước nhận hết; hãy đổi thứ tự`,
      `this line is never reached, because line ${over + 1} before it takes everything; change the order`,
    ),
  ];
}

function neverHolds({ value, path }: Item<Maintenance>): readonly Finding[] {
  if (Date.parse(value.from) < Date.parse(value.to)) return [];
  return [
    finding(
      [...path, 'to'],
      `bảo trì "${value.id}" kết thúc (${value.to}) không sau lúc bắt đầu (${value.from}), hoặc không phải thời điểm có thật; hãy sửa`,
      `the maintenance "${value.id}" does not end (${value.to}) after it begins (${value.from}), or is no real instant; correct it`,
    ),
  ];
}

function everything({ value, path }: Item<Maintenance>): readonly Finding[] {
  if (Object.keys(value.match).length > 0) return [];
  return [
    finding(
      [...path, 'match'],
      `bảo trì "${value.id}" sẽ làm im mọi cảnh báo; hãy ghi rõ nguồn, đơn vị, lĩnh vực hoặc tài sản`,
      `the maintenance "${value.id}" would silence every alert; say which source, unit, domain or asset`,
    ),
  ];
}

function overlaps({ value, path }: Item<Maintenance>, earlier: readonly Item<Maintenance>[]): readonly Finding[] {
  const meets = ({ from, to }: Maintenance): boolean =>
    Date.parse(from) < Date.parse(value.to) && Date.parse(value.from) < Date.parse(to);
  const rival = earlier.find(
    ({ value: other }) =>
      meets(other) && (takesAllOf(other.match, value.match) || takesAllOf(value.match, other.match)),
  );
  if (rival === undefined) return [];
  return [
    finding(
      path,
      `"${value.id}" và "${rival.value.id}" trùng phạm vi và thời gian; hãy gộp thành một thông báo`,
      `"${value.id}" and "${rival.value.id}" cover the same at the same time; make one of them`,
    ),
  ];
}
