import { startPostgres } from '../servers/postgres.ts';
import type { RunningServer } from '../servers/server-process.ts';
import { startApi, type RunningApi } from './running-api.ts';

/** Inside a `describe`: the demo's API over a real PostgreSQL, for its tests. */
export function apiOnPostgres(args: readonly string[] = []): () => RunningApi {
  let server: RunningServer;
  let api: RunningApi;
  beforeAll(async () => {
    server = await startPostgres();
    api = await startApi('demo', { IOC_DATABASE_URL: server.url }, args);
  }, 60_000);
  afterAll(async () => {
    await api.stop();
    await server.stop();
  }, 60_000);
  return () => api;
}
