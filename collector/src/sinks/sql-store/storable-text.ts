/** PostgreSQL cannot keep U+0000 in a text; a hostile field must not stop a whole delivery. */
export const storableText = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text);
