import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Catalog } from './catalog/catalog.ts';
import type { Config, Secrets } from './config.ts';
import type { Clock, Instant } from './kernel/clock.ts';
import { buildOperations, type RunningOperations } from './operations/build-operations.ts';
import { pagingAt, type Desk } from './operations/desk.ts';
import { notebookCarriers } from './paging/carriers/notebook-carrier.ts';
import type { Carrier, Channel } from './paging/page.ts';
import { buildCarriers } from './paging/carriers/build-carriers.ts';
import { pageDelivery } from './paging/deliver.ts';
import type { PipelineParts } from './pipeline/build-pipeline.ts';
import type { OfficeClock } from './pipeline/office-clock.ts';
import type { SettingStore } from './sinks/store.ts';
import type { Database } from './storage/database.ts';
import type { Tables } from './tickets/ledger.ts';
import type { TicketId } from './tickets/received.ts';
import { expectVaultKey } from './tickets/vault-check.ts';
import { vaultKeyOf } from './tickets/vault-key.ts';

/** In real time nobody waits for the outcome of a page; written together, they cost ingestion little. */
const GATHER_OUTCOMES = 10;

export interface SecondRiverParts {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly catalog: Catalog;
  readonly database: Database;
  readonly settings: SettingStore;
  readonly clocks: { readonly office: OfficeClock; readonly machine: Clock };
  readonly complain: (sentence: string) => void;
  readonly fail: (error: unknown) => void;
}

/** Alerts, tickets, pages and accounts (docs/adr/0004), and the key of their encrypted texts. */
export interface SecondRiver {
  readonly operations: RunningOperations;
  readonly vaultKey: Buffer;
  /** What follows every settling of the first river. */
  readonly after: NonNullable<PipelineParts['after']>;
  close(): Promise<void>;
}

export async function buildSecondRiver(parts: SecondRiverParts): Promise<SecondRiver> {
  const { config, secrets, catalog, database, settings, clocks, complain, fail } = parts;
  const vaultKey = vaultKeyOf(config.dataFolder, secrets.environment['IOC_VAULT_KEY']);
  await expectVaultKey(database, vaultKey);
  const stopping = new AbortController();
  const carriers = carriersOf(parts);
  const operations = await buildOperations({
    ...{ database, catalog, settings, vaultKey, complain, fail },
    ...{ office: clocks.office, machine: clocks.machine, holder: randomUUID() },
    upstreams: config.alertSenders.map(({ kind, url }) => ({
      ...{ kind, url },
      authorization: secrets.environment[`IOC_${kind.toUpperCase()}_AUTHORIZATION`] ?? null,
    })),
    sendPage: (desk: Desk) => {
      const ports = {
        ...desk,
        carriers,
        signal: stopping.signal,
        gatherMillis: clocks.office.simulated ? 0 : GATHER_OUTCOMES,
        ticketOf: async (tables: Tables, id: string) =>
          (await desk.ledger.load(tables, [id as TicketId])).get(id as TicketId) ?? null,
        people: (tables: Tables, at: Instant) => pagingAt(desk, tables, at),
      };
      const deliver = pageDelivery(ports);
      return async (item, at) => void (await deliver(item, at, clocks.machine.now()));
    },
  });
  let acted = false;
  operations.watch(() => (acted = true));
  return {
    operations,
    vaultKey,
    after: {
      work: (at) => operations.work(at),
      nextDueAt: () => operations.nextDueAt(),
      acted: () => {
        const since = acted;
        acted = false;
        return since;
      },
    },
    close: async () => {
      stopping.abort();
      await operations.stop();
    },
  };
}

/**
 * Mail servers and gateways know real time only (SEMANTICS §1): a simulated clock pages nobody outside unless it is told
 * to. A demonstration never does.
 */
function carriersOf({ config, catalog, secrets }: SecondRiverParts): ReadonlyMap<Channel, Carrier> {
  if (catalog.site.demonstration) return notebookCarriers(join(config.dataFolder, 'pages.txt'));
  const outside = config.simulation === null || config.allowSimulatedSinks;
  const policy = outside ? catalog.paging : { ...catalog.paging, mail: null, gateways: [] };
  return buildCarriers(policy, (name) => secrets.environment[name]);
}
