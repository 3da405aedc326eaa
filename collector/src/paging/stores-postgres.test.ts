import { storesContract } from '../../test/paging/stores-contract.ts';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable } from '../../test/servers/postgres.ts';
import { postgresDatabases } from '../../test/storage/postgres-databases.ts';

describeWith(postgresAvailable(), 'postgresql')('pages, links and duty on PostgreSQL', () => {
  storesContract(postgresDatabases('pages'));
});
