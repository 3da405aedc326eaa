import type { Message } from '../page.ts';

const FIELDS = ['to', 'text', 'messageId', 'subject', 'link'] as const;

/** How a value is written into a body of this type. */
function escaping(contentType: string): (value: string) => string {
  if (contentType.includes('json')) return (value) => JSON.stringify(value).slice(1, -1);
  if (contentType.includes('form-urlencoded')) return encodeURIComponent;
  if (contentType.includes('xml')) return (value) => value.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return (value) => value;
}

/** Puts `${to}`, `${text}`, `${messageId}`, `${subject}` and `${link}` into a template, escaped for its type; one pass, so that no value is read as a template. */
export function fillTemplate(template: string, message: Message, contentType: string): string {
  const escape = escaping(contentType);
  return template.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) =>
    isField(name) ? escape(message[name] ?? '') : whole,
  );
}

const isField = (name: string): name is (typeof FIELDS)[number] => (FIELDS as readonly string[]).includes(name);
