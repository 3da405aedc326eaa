import type { Command, CommandOption } from './command.ts';

/** Options that every command takes. */
export const COMMON_OPTIONS: Readonly<Record<string, CommandOption>> = {
  data: { takes: 'D', vi: 'thư mục dữ liệu (mặc định: IOC_DATA, hoặc data)', en: 'data folder' },
  site: { takes: 'S', vi: 'địa bàn: tên hoặc thư mục (mặc định: của bộ thu thập, IOC_SITE, demo)', en: 'site' },
  json: { vi: 'trả lời bằng JSON', en: 'answer in JSON' },
  help: { vi: 'trang này', en: 'this page' },
};

const ENVIRONMENT = [
  ['IOC_KEY', 'khóa của người dùng, thay cho operator.key / a person’s own key'],
  ['IOC_DATA, IOC_SITE', 'thay cho --data, --site / instead of --data, --site'],
  ['IOC_DATABASE_URL', 'PostgreSQL mà bộ thu thập dùng / the PostgreSQL of the collector'],
  ['IOC_LANGUAGE=en', 'câu trả lời bằng tiếng Anh / answers in English'],
] as const;

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
};

const optionRows = (options: Command['options']) =>
  Object.entries(options).map(
    ([name, { takes, vi, en }]) => [`--${name}${takes === undefined ? '' : ` ${takes}`}`, `${vi} / ${en}`] as const,
  );

/** `npm run ioc -- --help`. */
export function helpOfAll(commands: readonly Command[]): string {
  return [
    'npm run ioc -- <lệnh / command> [tùy chọn / options]',
    '',
    ...commands.flatMap(({ usage, summary: { vi, en } }) => [
      ...usage.map((form) => `  ${form}`),
      `      ${vi} / ${en}`,
    ]),
    '',
    'Tùy chọn chung / options of every command:',
    ...columns(optionRows(COMMON_OPTIONS)),
    '',
    'Biến môi trường / environment:',
    ...columns(ENVIRONMENT),
    '',
    'Mã thoát / exit code: 0 tốt / well · 1 không tốt / not well · 2 gõ sai / typed wrongly',
  ].join('\n');
}

/** `npm run ioc -- <command> --help`. */
export function helpOf({ usage, summary, options }: Command): string {
  return [
    ...[summary.vi, summary.en, ''],
    ...usage.map((form) => `npm run ioc -- ${form}`),
    '',
    ...columns(optionRows({ ...options, ...COMMON_OPTIONS })),
  ].join('\n');
}
