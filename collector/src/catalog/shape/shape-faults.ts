import type { ErrorObject } from 'ajv';
import type { Path } from '../read/register.ts';
import { misfits } from './validator.ts';

/** One misfit between a register and its schema, with the place in the file. */
export interface Misfit {
  readonly path: Path;
  readonly vi: string;
  readonly en: string;
}

/** All misfits, said so that a person who never saw a JSON schema can mend them; `quote: false` where values are personal. */
export function shapeFaults(json: object, content: unknown, { quote = true } = {}): readonly Misfit[] {
  const errors = misfits(json, content);
  const forks = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const told = errors.filter((error) => !forks.some((fork) => fork !== error && isInside(error, fork)));
  return told
    .filter(({ keyword }) => keyword !== 'if')
    .map((error) => ({ path: pathOf(error, content), ...sentence(error, quote ? shorten : () => 'value') }));
}

const isInside = (error: ErrorObject, fork: ErrorObject): boolean =>
  error.schemaPath.startsWith(`${fork.schemaPath}/`) && error.instancePath.startsWith(fork.instancePath);

function pathOf({ instancePath, keyword, params }: ErrorObject, content: unknown): Path {
  const path: (string | number)[] = [];
  let place = content;
  for (const step of instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    path.push(Array.isArray(place) ? Number(step) : step);
    place = (place as Record<string, unknown> | null)?.[step];
  }
  return keyword === 'additionalProperties' ? [...path, String(params['additionalProperty'])] : path;
}

function sentence(error: ErrorObject, quoted: (value: unknown) => string): { vi: string; en: string } {
  const { keyword, params, data, instancePath, parentSchema } = error;
  const key = instancePath.split('/').findLast((step) => !/^\d*$/.test(step)) ?? '';
  const said = quoted(data);
  switch (keyword) {
    case 'required':
      return lacks(data, String(params['missingProperty']));
    case 'additionalProperties':
      return unknownKey(String(params['additionalProperty']), parentSchema);
    case 'type':
      return wrongType(key, said, String(params['type']), typeof data);
    case 'enum':
      return choice(key, said, (params['allowedValues'] as unknown[]).map(String));
    case 'discriminator':
      return choice(String(params['tag']), quoted(params['tagValue']), tags(parentSchema));
    case 'format':
      return {
        vi: `"${key}": ${said} không phải một ngày có thật dạng yyyy-MM-dd`,
        en: `"${key}": ${said} is not a real day yyyy-MM-dd`,
      };
    case 'pattern':
      return {
        vi: `"${key}": ${said} viết sai mẫu ${params['pattern']}`,
        en: `"${key}": ${said} does not match the pattern ${params['pattern']}`,
      };
    case 'minItems':
    case 'maxItems':
    case 'minLength':
      return {
        vi: `"${key}" để trống hoặc sai số phần tử; hãy điền lại`,
        en: `"${key}" is empty or has the wrong number of items; fill it in`,
      };
    case 'exclusiveMinimum':
      return {
        vi: `"${key}": ${said} phải lớn hơn ${params['limit']}`,
        en: `"${key}": ${said} must be above ${params['limit']}`,
      };
    case 'minimum':
      return {
        vi: `"${key}": ${said} nhỏ hơn ${params['limit']}`,
        en: `"${key}": ${said} is below ${params['limit']}`,
      };
    default:
      return other(key, said, parentSchema);
  }
}

function lacks(item: unknown, key: string): { vi: string; en: string } {
  const who = nameOf(item);
  return { vi: `${who.vi} thiếu khóa "${key}"; hãy thêm vào`, en: `${who.en} lacks the key "${key}"; add it` };
}

function nameOf(item: unknown): { vi: string; en: string } {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? { vi: `"${id}"`, en: `"${id}"` } : { vi: 'mục này', en: 'this item' };
}

function unknownKey(key: string, parentSchema: ErrorObject['parentSchema']): { vi: string; en: string } {
  const keys = Object.keys((parentSchema?.['properties'] as object | undefined) ?? {}).join(', ');
  return {
    vi: `không có khóa "${key}"; các khóa hợp lệ: ${keys}`,
    en: `there is no key "${key}"; keys that exist: ${keys}`,
  };
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'chuỗi',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'true/false',
  array: 'danh sách',
  object: 'nhóm khóa',
  null: 'null',
};

function wrongType(key: string, said: string, type: string, is: string): { vi: string; en: string } {
  const quotes = type.includes('string') && is === 'number';
  const vi = type
    .split(',')
    .map((word) => TYPES[word] ?? word)
    .join(' hoặc ');
  return {
    vi: `"${key}": ${said} phải là ${vi}${quotes ? ' (đặt trong dấu nháy)' : ''}`,
    en: `"${key}": ${said} must be ${type.replace(',', ' or ')}${quotes ? ' (put it in quotes)' : ''}`,
  };
}

const choice = (key: string, said: string, words: readonly string[]): { vi: string; en: string } => ({
  vi: `"${key}": ${said} không hợp lệ; chọn một trong: ${words.join(', ')}`,
  en: `"${key}": ${said} is not allowed; choose one of: ${words.join(', ')}`,
});

function tags(parentSchema: ErrorObject['parentSchema']): readonly string[] {
  const branches = (parentSchema?.['oneOf'] as { properties: Record<string, { const?: string }> }[] | undefined) ?? [];
  return branches.flatMap(({ properties }) => Object.values(properties).flatMap((property) => property.const ?? []));
}

const other = (key: string, said: string, parentSchema: ErrorObject['parentSchema']): { vi: string; en: string } => {
  const means = String(parentSchema?.['description'] ?? 'schema');
  return {
    vi: `"${key}": ${said} không đúng dạng: ${means}`,
    en: `"${key}": ${said} does not have the form: ${means}`,
  };
};

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
