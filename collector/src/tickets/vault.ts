import type { Instant } from '../kernel/clock.ts';
import type { Tables } from './ledger.ts';
import type { TextRef } from './received.ts';

/** What a text holds: free words of the office, or personal data of a citizen (masked for everybody but the center). */
export type TextKind = 'note' | 'personal';

export interface StoredText {
  readonly ref: TextRef;
  readonly kind: TextKind;
  /** Null after erasure. */
  readonly text: string | null;
  readonly storedAt: Instant;
}

/**
 * The encrypted store beside the ledger (SEMANTICS §7): AES-256-GCM, key in `<data>/vault.key` (0600) or `IOC_VAULT_KEY`.
 * A reference is SHA-256 over salt and text, so that a short text cannot be guessed from the ledger.
 */
export interface Vault {
  put(
    tables: Tables,
    texts: readonly { readonly text: string; readonly kind: TextKind }[],
    at: Instant,
  ): Promise<readonly TextRef[]>;
  get(tables: Tables, refs: readonly TextRef[]): Promise<ReadonlyMap<TextRef, StoredText>>;
  /** The chain stays whole. */
  erase(tables: Tables, refs: readonly TextRef[], at: Instant): Promise<void>;
}
