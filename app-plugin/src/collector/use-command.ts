import { useCallback, useRef, useState } from 'react';
import { useLanguage } from '../words/language.ts';
import type { Asked } from './client.ts';
import { ask } from './client.ts';
import { CollectorFault } from './collector-fault.ts';

type Sent = Omit<Asked, 'language' | 'signal'>;

export interface Command<T> {
  /**
   * Null when it was refused; the reason is then in `fault`. What it answers is what the collector has recorded. What must
   * be read first is handed over as a promise: its fault is told like a refusal.
   */
  readonly send: (sent: Sent | Promise<Sent>) => Promise<T | null>;
  readonly sending: boolean;
  readonly fault: CollectorFault | null;
}

/** 128 random bits; `crypto.randomUUID` is not there on plain HTTP. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Sends what changes something. What was not answered is sent again under the same idempotency key, so that pressing twice
 * never does it twice; an answer, or a refusal, ends the key.
 */
export function useCommand<T>(): Command<T> {
  const language = useLanguage();
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<CollectorFault | null>(null);
  const key = useRef(newKey());
  const send = useCallback(
    async (sent: Sent | Promise<Sent>): Promise<T | null> => {
      setSending(true);
      setFault(null);
      try {
        const asked = await sent;
        const headers = { 'Idempotency-Key': key.current, ...asked.headers };
        const answer = await ask<T>({ method: 'POST', ...asked, headers, language });
        key.current = newKey();
        return answer;
      } catch (error) {
        if (!(error instanceof CollectorFault)) throw error;
        if (error.status >= 400 && error.status < 500) key.current = newKey();
        setFault(error);
        return null;
      } finally {
        setSending(false);
      }
    },
    [language],
  );
  return { send, sending, fault };
}
