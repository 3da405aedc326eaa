import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import type { PhoneAnswer } from '../../src/api/phone/phone-answer.ts';
import { phoneRouter, type PhonePorts } from '../../src/api/phone/phone-router.ts';
import { phoneViewOf } from '../../src/api/phone/phone-view.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { LinkRefusal } from '../../src/paging/page-links.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';
import { LEAD } from './example-ticket.ts';

/** The phone page over one ticket, with what was executed, and an answer of the rules to be set. */
export interface PhoneWorld {
  readonly url: string;
  readonly token: string;
  readonly executed: { readonly answer: PhoneAnswer; readonly key: string }[];
  ticket: Ticket;
  ended: LinkRefusal | null;
  refusal: { readonly vi: string; readonly en: string } | null;
  text: string | null;
  stop(): void;
}

export async function phoneWorld(catalog: Catalog, ticket: Ticket, at: number): Promise<PhoneWorld> {
  const token = randomBytes(32).toString('base64url');
  const seen = new Set<string>();
  const server: Server = createServer();
  const world: PhoneWorld = {
    ...{ url: '', token, executed: [], ticket, ended: null, refusal: null, text: null },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  const ports: PhonePorts = {
    find: async (said) => {
      if (said !== token) return { ok: false, why: 'unknown' };
      if (world.ended !== null) return { ok: false, why: world.ended };
      const opened = { ticket: world.ticket, unit: LEAD, sop: null, text: world.text };
      return { ok: true, view: phoneViewOf(opened, catalog, at) };
    },
    execute: async (_token, answer, key) => {
      if (seen.has(key)) return { ok: true };
      if (world.ended !== null) return { ok: false, why: world.ended };
      if (world.refusal !== null) return { ok: false, sentence: world.refusal };
      seen.add(key);
      world.executed.push({ answer, key });
      if (answer.type === 'resolve') world.ended = 'used';
      return { ok: true };
    },
  };
  server.on('request', express().use('/p', phoneRouter(ports)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(world, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}
