import { createHash } from 'node:crypto';
import { expect, test } from '../harness/journey.ts';
import { dispatchTicket, ticketOf } from '../harness/tickets.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** One grey point, with what a telephone adds: maker and place in EXIF, a creator in XMP, a comment, a film behind its end. */
function photo(picture: Buffer): Buffer {
  const exif = segment(0xe1, bytes('Exif\0\0MM\0*\0\0\0\x08\0\0 Telephone 21.003N 106.04E'));
  const xmp = segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0<dc:creator>Somebody</dc:creator>'));
  const comment = segment(0xfe, bytes('serial 0815'));
  return Buffer.concat([picture.subarray(0, 2), exif, xmp, comment, picture.subarray(2), bytes('film')]);
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

test('a photo is kept without where it was taken, a document byte for byte; page and ledger have their hashes', async ({
  page,
  open,
  api,
}) => {
  const id = await dispatchTicket(api, 'Nắp cống vỡ trước cổng trường');
  const main = await open(`tickets/${id}`);
  const drawn = await page.evaluate(() => document.createElement('canvas').toDataURL('image/jpeg'));
  const sent = photo(Buffer.from(drawn.split(',')[1] ?? '', 'base64'));
  const report = bytes('%PDF-1.4\n1 0 obj<</Author(Nguyen Van Mau)>>endobj\ntrailer<</Info 1 0 R>>\n%%EOF');
  const add = main.getByLabel('Thêm tệp');
  await add.setInputFiles({ name: 'hien-truong.jpg', mimeType: 'image/jpeg', buffer: sent });
  await expect(main.getByRole('link', { name: 'hien-truong.jpg' })).toBeVisible();
  await add.setInputFiles({ name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: report });
  await expect(main.getByRole('link', { name: 'bien-ban.pdf' })).toBeVisible();
  const { attachments, events } = await ticketOf(api, id);
  const noted = events.filter(({ type }) => type === 'AttachmentAdded').map(({ event }) => event.sha256);
  for (const { id: file, name, sha256 } of attachments) {
    const kept = await (await api.get(`/api/v1/tickets/${id}/attachments/${file}`)).body();
    expect([name, hashOf(kept)]).toEqual([name, sha256]);
    expect(noted).toContain(sha256);
    await expect(main.getByText(`${sha256.slice(0, 4)}…${sha256.slice(-4)}`)).toBeVisible();
    if (name === 'bien-ban.pdf') expect(kept.equals(report)).toBe(true);
    else expect(kept.toString('latin1')).not.toMatch(/Telephone|21\.003|Somebody|serial|film/);
  }
  expect(attachments).toHaveLength(2);
});

test('on paper a ticket is black on white, alone, with its day and whole hashes', async ({ page, open, api }) => {
  const id = await dispatchTicket(api, 'Đổ trộm phế thải ven đường');
  const main = await open(`tickets/${id}`);
  await main
    .getByLabel('Thêm tệp')
    .setInputFiles({ name: 'don.pdf', mimeType: 'application/pdf', buffer: bytes('%PDF-1.4\n%%EOF') });
  await expect(main.getByRole('link', { name: 'don.pdf' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(main.getByRole('button').filter({ visible: true })).toHaveCount(0);
  const colors = main.locator('article').evaluate((article) => {
    const texts = [...article.querySelectorAll('*')].filter((one) => one.checkVisibility() && one.textContent !== '');
    return [...new Set(texts.map((one) => getComputedStyle(one).color))];
  });
  expect(await colors).toEqual(['rgb(31, 31, 31)']);
  await expect(main.getByText(/^In lúc \d\d\/\d\d\/\d{4} \d\d:\d\d$/)).toBeVisible();
  await expect(main.getByText(/^SHA-256 [0-9a-f]{64}$/)).toBeVisible();
});
