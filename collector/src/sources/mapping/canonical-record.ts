import canonicalize from 'canonicalize';

/** One text for the same content whatever the order of its keys: what is fingerprinted and compared. */
export const canonicalText = (content: unknown): string => canonicalize(content) ?? '';
