/** Tables of `0009-vault`, as Kysely sees them. */
export type VaultTables = {
  vault_checks: { id: number; sealed: Uint8Array };
  vault_texts: {
    ref: string;
    kind: string;
    sealed: Uint8Array | null;
    stored_at: number;
    erased_at: number | null;
  };
  attachments: AttachmentRow;
  attachment_chunks: { attachment: string; part: number; sealed: Uint8Array };
};

export type AttachmentRow = {
  id: string;
  ticket: string;
  sealed_name: Uint8Array | null;
  media_type: string;
  bytes: number;
  sha256: string;
  stored_at: number;
  stored_by: string;
  erased_at: number | null;
};
