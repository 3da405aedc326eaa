import { html, nothing } from './html.ts';

/** All that a stranger sees: the name of the product, and how to come in. `next` is where to go then. */
export const signInPage = (product: string, next: string, { refused = false } = {}): string =>
  html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Đăng nhập · ${product}</title>
        <link rel="stylesheet" href="/console/sign-in.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main class="sign-in">
          <h1>${product}</h1>
          <p>
            Đăng nhập bằng khóa truy cập. Khóa của người vận hành nằm trong tệp <code>operator.key</code> ở thư mục dữ
            liệu.
          </p>
          ${
            refused
              ? html`<p class="refused" role="alert">
                  Khóa không đúng, đã hết hạn hoặc đã bị thu hồi. Hãy kiểm tra lại, hoặc hỏi quản trị hệ thống.
                </p>`
              : nothing
          }
          <form method="post" action="/sign-in">
            <label for="key">Khóa truy cập</label>
            <input id="key" name="key" type="password" autocomplete="off" required autofocus maxlength="200" />
            <input name="next" type="hidden" value="${next}" />
            <button type="submit">Đăng nhập</button>
          </form>
          <p lang="en" class="quiet">
            Sign in with your key; the operator’s key is in the file operator.key of the data folder.
          </p>
        </main>
      </body>
    </html>`.markup;

/**
 * A link in a mail or on another site opens without the cookie, because it is kept from foreign navigations. One step
 * more from our own page, and the browser sends it.
 */
export const oneStepMore = (next: string): string =>
  html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="refresh" content="0; url=${next}" />
        <title>VN-IOC</title>
      </head>
      <body>
        <a href="${next}">Mở trang / open the page</a>
      </body>
    </html>`.markup;
