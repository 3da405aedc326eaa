/** Tables of `0002-access`, as Kysely sees them. */
export type AccessTables = {
  api_keys: KeyRow;
  identities: { issuer: string; identifier: string; person: string; recorded_at: number; recorded_by: string };
  audit_log: { position: number; at: number; body: string; previous_hash: string; hash: string };
};

export type KeyRow = {
  id: string;
  name: string;
  hash: string;
  person: string | null;
  role: string | null;
  unit: string | null;
  domain: string | null;
  valid_until: number | null;
  created_at: number;
  created_by: string;
  first_used_at: number | null;
  revoked_at: number | null;
  revoked_by: string | null;
};
