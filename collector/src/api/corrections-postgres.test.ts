import { jest } from '@jest/globals';
import { correctionsContract } from '../../test/corrections/corrections-contract.ts';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable, startPostgres } from '../../test/servers/postgres.ts';
import type { RunningServer } from '../../test/servers/server-process.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';

jest.setTimeout(60_000); // real servers on a busy machine

describeWith(postgresAvailable(), 'postgresql')('corrections on PostgreSQL', () => {
  let server: RunningServer;
  let api: RunningApi;
  beforeAll(async () => {
    server = await startPostgres();
    const clock = ['--clock', '2024-10-21T08:00+07:00', '--speed', '1'];
    api = await startApi('demo', { IOC_DATABASE_URL: server.url }, clock);
  }, 60_000);
  afterAll(async () => {
    await api.stop();
    await server.stop();
  }, 60_000);
  correctionsContract(() => api);
});
