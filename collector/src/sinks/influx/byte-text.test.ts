import { ByteText } from './byte-text.ts';

describe('bytes written one behind the other', () => {
  test('are all there, however many, in their order', () => {
    const text = new ByteText();
    const expected: string[] = [];
    for (let n = 0; n < 20_000; n += 1) {
      text.bytes(Buffer.from('Xã Đông '));
      text.ascii(`${n}\n`);
      expected.push(`Xã Đông ${n}`);
    }
    expect(text.take().toString()).toBe(expected.join('\n'));
  });

  test('one piece larger than all the room there is', () => {
    const text = new ByteText();
    text.ascii(`${'a'.repeat(1_000_000)}\n`);
    expect(text.take()).toHaveLength(1_000_000);
  });

  test('what was taken stays as it is when the next text is written', () => {
    const text = new ByteText();
    text.ascii('first\n');
    const first = text.take();
    text.ascii('again\n');
    expect([first.toString(), text.take().toString(), text.take().toString()]).toEqual(['first', 'again', '']);
  });

  test('what was written before a fault is gone', () => {
    const text = new ByteText();
    text.ascii('half a li');
    text.clear();
    text.ascii('whole\n');
    expect(text.take().toString()).toBe('whole');
  });
});
