import { html, nothing } from './html.ts';
import { page } from './page.ts';

/** All that a stranger sees: the name of the product, and how to come in. */
export const signInPage = (product: string, { refused = false } = {}): string =>
  page(
    `Đăng nhập · ${product}`,
    html`<main id="main" class="sign-in">
      <h1>${product}</h1>
      <p>
        Đăng nhập bằng khóa truy cập. Khóa của người vận hành nằm trong tệp <code>operator.key</code> ở thư mục dữ liệu.
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
        <button type="submit">Đăng nhập</button>
      </form>
      <p lang="en" class="quiet">
        Sign in with your key; the operator’s key is in the file operator.key of the data folder.
      </p>
    </main>`,
  );
