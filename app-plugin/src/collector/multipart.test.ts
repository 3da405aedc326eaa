import { multipart } from './multipart.ts';

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

test('a form carries its fields and one file, between boundaries that the header names', async () => {
  const { body, headers } = multipart(new File(['a;b'], 'thu chi "quý".csv', { type: 'text/csv' }), { source: 's-1' });
  const boundary = headers['Content-Type']?.split('boundary=')[1] ?? '';
  const text = await textOf(body);
  expect(text.split(`--${boundary}`)).toHaveLength(4);
  expect(text).toContain('name="source"\r\n\r\ns-1\r\n');
  expect(text).toContain('filename="thu chi _quý_.csv"\r\nContent-Type: text/csv\r\n\r\na;b\r\n');
  expect(text.endsWith(`--${boundary}--\r\n`)).toBe(true);
});
