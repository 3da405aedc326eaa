import type { Gateway } from '../paging-policy.ts';
import type { Path } from '../read/register.ts';

interface TextFinding {
  readonly path: Path;
  readonly vi: string;
  readonly en: string;
}

/** What the sender fills in; words in capitals are variables of the environment. */
export const PLACEHOLDERS = ['to', 'text', 'messageId', 'link'] as const;

const ENVIRONMENT = /\$\{[A-Z][A-Z0-9_]*\}/g;
const SECRET_NAME = /authori[sz]ation|api[-_]?key|access[-_]?token|^x-.*(key|token)|token|secret|password|passwd/i;
const SCHEMES = /^(bearer|basic|token|app|apikey|key)\s+/i;

const sayInline = (path: Path): TextFinding => ({
  path,
  vi: 'ở đây có vẻ là mật khẩu hoặc khóa; hãy ghi tên biến môi trường, như ${SMS_TOKEN}',
  en: 'this looks like a password or key; name a variable of the environment instead, like ${SMS_TOKEN}',
});

/** A value that is secret by its name must come whole from the environment. */
export function inlineSecrets({ url, headers, body }: Gateway): readonly TextFinding[] {
  const bare = (value: string): string => value.replace(ENVIRONMENT, '').replace(SCHEMES, '').trim();
  const inHeaders = Object.entries(headers).flatMap(([name, value]) =>
    SECRET_NAME.test(name) && bare(`${value} `) !== '' ? [sayInline(['headers', name])] : [],
  );
  const named = (text: string): boolean =>
    [...text.matchAll(/["'?&]?([\w-]+)["']?\s*[:=]\s*["']?([^"'&,}\s]+\}?)/g)].some(
      ([, name = '', value = '']) => SECRET_NAME.test(name) && !value.startsWith('${') && value !== '',
    );
  return [
    ...inHeaders,
    ...(named(url.split('?')[1] ?? '') ? [sayInline(['url'])] : []),
    ...(named(body) ? [sayInline(['body'])] : []),
  ];
}

export function strangePlaceholders({ url, headers, body }: Gateway): readonly TextFinding[] {
  const places: readonly (readonly [Path, string])[] = [
    [['url'], url],
    [['body'], body],
    ...Object.entries(headers).map(([name, value]) => [['headers', name], value] as const),
  ];
  return places.flatMap(([path, text]) =>
    [...text.replace(ENVIRONMENT, '').matchAll(/\$\{([^}]*)\}/g)].flatMap(([whole, name = '']) =>
      (PLACEHOLDERS as readonly string[]).includes(name)
        ? []
        : {
            path,
            vi: `không có gì để điền vào ${whole}; dùng ${PLACEHOLDERS.join(', ')} hoặc biến môi trường viết hoa`,
            en: `nothing is filled in for ${whole}; use ${PLACEHOLDERS.join(', ')} or a variable in capitals`,
          },
    ),
  );
}

/** A body without the text says nothing; a JSON body must be JSON once it is filled in. */
export function unreadableBody({ body, contentType }: Gateway): readonly TextFinding[] {
  const mute = body.includes('${text}')
    ? []
    : [{ path: ['body'], vi: 'nội dung gửi thiếu ${text}', en: 'the body lacks ${text}' }];
  if (!contentType.includes('json') || isJson(body.replace(/\$\{[^}]*\}/g, '0'))) return mute;
  return [
    ...mute,
    {
      path: ['body'],
      vi: 'nội dung không phải JSON như "contentType" nói; hãy kiểm tra dấu ngoặc và dấu nháy',
      en: 'the body is not JSON as "contentType" says; check brackets and quotes',
    },
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
