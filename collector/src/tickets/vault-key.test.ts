import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vaultKeyOf } from './vault-key.ts';

describe('the key of the encrypted store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-vault-key-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is made once, for its owner’s eyes only', () => {
    const key = vaultKeyOf(folder, undefined);
    expect(key).toHaveLength(32);
    expect(vaultKeyOf(folder, '').equals(key)).toBe(true);
    expect(statSync(join(folder, 'vault.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'vault.key'), 'utf8').trim()).toBe(key.toString('hex'));
  });

  test('is the one that is said, when one is said', () => {
    expect(vaultKeyOf(folder, 'AB'.repeat(32)).equals(Buffer.alloc(32, 0xab))).toBe(true);
  });

  test.each(['ab', 'z'.repeat(64), `${'a'.repeat(64)} b`])('that is none is refused in a sentence: %s', (said) => {
    expect(() => vaultKeyOf(folder, said)).toThrow(/IOC_VAULT_KEY.*64/);
  });

  test('whose file was damaged is not replaced by a new one', () => {
    writeFileSync(join(folder, 'vault.key'), 'broken');
    expect(() => vaultKeyOf(folder, undefined)).toThrow(/vault\.key/);
    expect(readFileSync(join(folder, 'vault.key'), 'utf8')).toBe('broken');
  });
});
