import { correctionsContract } from '../../test/corrections/corrections-contract.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';

describe('corrections on SQLite', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi('demo', {}, ['--clock', '2024-10-21T08:00+07:00', '--speed', '1']);
  }, 60_000);
  afterAll(() => api.stop());
  correctionsContract(() => api);
});
