import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SigningGrafana {
  readonly issuer: string;
  /** Of a viewer, for ten minutes, with whatever differs; `expires` as jose has it. */
  token(identifier: string, claims?: Readonly<Record<string, unknown>>, expires?: string | number): Promise<string>;
  stop(): Promise<void>;
}

/** A Grafana as far as its signing keys go: `/api/signing-keys/keys`, and tokens as a real one's look. */
export async function signingGrafana(): Promise<SigningGrafana> {
  const pair = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'month', alg: 'ES256', use: 'sig' };
  const server = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    token: (identifier, claims = {}, expires = '10m') =>
      new SignJWT({ type: 'user', identifier, namespace: 'default', role: 'Viewer', ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'month' })
        .setIssuer(String(claims['iss'] ?? `${issuer}/`))
        .setAudience(String(claims['aud'] ?? 'org:1'))
        .setSubject('user:7')
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(pair.privateKey),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
