import { withUrlFromEnvironment } from './url-from-environment.ts';

const known: Readonly<Record<string, string>> = { HOST: 'https://lgsp.example' };
const secret = (name: string): string => {
  const value = known[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

describe('an address that names environment variables', () => {
  test.each([
    ['${HOST}/a?tu={{from}}', 'https://lgsp.example/a?tu={{from}}'],
    ['${HOST:-http://127.0.0.1:8490}/a', 'https://lgsp.example/a'],
    ['${OTHER:-http://127.0.0.1:8490}/a', 'http://127.0.0.1:8490/a'],
    ['https://plain.example', 'https://plain.example'],
  ])('%s', (url, expected) => expect(withUrlFromEnvironment({ url }, secret).url).toBe(expected));

  test('a variable without default that is not set is a fault', () => {
    expect(() => withUrlFromEnvironment({ url: '${OTHER}/a' }, secret)).toThrow('OTHER is not set');
  });

  test('a connection without address stays as it is', () => {
    expect(withUrlFromEnvironment({ folder: 'inbox' }, secret)).toEqual({ folder: 'inbox' });
  });
});
