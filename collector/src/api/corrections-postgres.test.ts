import { jest } from '@jest/globals';
import { correctionsContract } from '../../test/corrections/corrections-contract.ts';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable } from '../../test/servers/postgres.ts';
import { apiOnPostgres } from '../../test/service/api-on-postgres.ts';

jest.setTimeout(60_000); // real servers on a busy machine

describeWith(postgresAvailable(), 'postgresql')('corrections on PostgreSQL', () => {
  correctionsContract(apiOnPostgres(['--clock', '2024-10-21T08:00+07:00', '--speed', '1']));
});
