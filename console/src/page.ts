import { html, nothing, type Html } from './html.ts';

/** A whole page: one style sheet, no script. */
export const page = (title: string, body: Html, { refresh = false } = {}): string =>
  html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${refresh ? html`<meta http-equiv="refresh" content="30" />` : nothing}
        <title>${title}</title>
        <link rel="stylesheet" href="/console/overview.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">Đến nội dung chính</a>
        ${body}
      </body>
    </html>`.markup;
