const SIGNS: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&#39;' };

/** A piece of a page that may stand as it is. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[] | null | false;

const written = (value: Value): string => {
  if (value === null || value === false) return '';
  if (typeof value === 'object') return 'html' in value ? value.html : value.map(({ html }) => html).join('');
  return String(value).replace(/[<>&"']/g, (sign) => SIGNS[sign] ?? sign);
};

/** html`<b>${name}</b>`: every value is escaped unless it is a piece of a page itself. */
export const html = (texts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: texts.map((text, index) => text + (index < values.length ? written(values[index] ?? null) : '')).join(''),
});
