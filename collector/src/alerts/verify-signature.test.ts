import fc from 'fast-check';
import { captured, capturedBody } from '../../test/fixtures/alert-examples.ts';
import { verifySignature } from './verify-signature.ts';

interface Captured {
  readonly requests: readonly { readonly file: string; readonly headers: Readonly<Record<string, string>> }[];
}

const { requests } = captured('grafana/g124-request-headers.json') as Captured;
const requestOf = (index = 0) => {
  const { file, headers } = requests[index]!;
  const timestamp = headers['x-vnioc-timestamp'];
  const signature = headers['x-vnioc-signature'];
  return {
    rawBody: capturedBody(`grafana/${file}`),
    signature,
    timestamp,
    secret: 'hs',
    machineNow: Number(timestamp) * 1000,
  };
};
const refusalOf = (change: Partial<Parameters<typeof verifySignature>[0]>) => {
  const outcome = verifySignature({ ...requestOf(), ...change });
  return outcome.ok ? null : outcome.refusal;
};

describe('the signature of Grafana', () => {
  test.each([0, 1, 2])('of captured request %d is true over its raw bytes', (index) => {
    expect(verifySignature(requestOf(index))).toEqual({ ok: true, value: 'signed' });
  });

  test('holds for five minutes to either side, and not a second longer', () => {
    const { machineNow } = requestOf();
    expect([refusalOf({ machineNow: machineNow + 300_000 }), refusalOf({ machineNow: machineNow - 300_000 })]).toEqual([
      null,
      null,
    ]);
    expect(refusalOf({ machineNow: machineNow + 301_000 })).toBe('outside the window');
    expect(refusalOf({ machineNow: machineNow - 301_000 })).toBe('outside the window');
    expect(refusalOf({ machineNow: machineNow + 9_000, windowSeconds: 5 })).toBe('outside the window');
  });

  test('of another body, secret or time is wrong', () => {
    const { rawBody, signature, timestamp } = requestOf();
    expect(refusalOf({ secret: 'HS' })).toBe('wrong signature');
    expect(refusalOf({ secret: '' })).toBe('wrong signature');
    expect(refusalOf({ timestamp: String(Number(timestamp) + 1) })).toBe('wrong signature');
    expect(refusalOf({ signature: signature!.toUpperCase() })).toBe('wrong signature');
    expect(refusalOf({ rawBody: Buffer.from(JSON.stringify(JSON.parse(rawBody.toString()))) })).toBe('wrong signature');
    fc.assert(fc.property(fc.string(), (said) => verifySignature({ ...requestOf(), signature: said }).ok === false));
  });

  test('that is missing, or without a time, is refused', () => {
    expect(refusalOf({ signature: undefined })).toBe('no signature');
    expect(refusalOf({ signature: '' })).toBe('no signature');
    expect(refusalOf({ timestamp: undefined })).toBe('no timestamp');
    expect(refusalOf({ timestamp: '1e9' })).toBe('no timestamp');
  });
});
