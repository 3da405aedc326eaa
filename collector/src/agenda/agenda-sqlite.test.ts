import { agendaContract } from '../../test/paging/agenda-contract.ts';
import { sqliteDatabases } from '../../test/storage/sqlite-databases.ts';

describe('the agenda on SQLite', () => {
  agendaContract(sqliteDatabases('agenda'));
});
