import type { Registers } from '../registers/registers.ts';
import { agenciesFiles, staffFiles, type Seen } from './files.ts';
import { GrafanaRefused, RELOADABLE, type Grafana } from './grafana.ts';
import { removeOthers, writeFiles } from './write-files.ts';

export const STAFF = 'IOC';
export const AGENCIES = 'Các đơn vị';

export interface Provisioning {
  /** Grafana's provisioning folder as this process sees it, and what Grafana sees. */
  readonly target: string;
  readonly seen: Seen;
  readonly day: string;
  readonly say: (line: string) => void;
}

/**
 * The two organisations (SEMANTICS §8): the staff's files first, then the agencies' organisation, and its files only when
 * it is there, since Grafana does not start with files of an organisation it does not know. Repeatable. Answers whether
 * Grafana read everything; if not, a restart is asked for.
 */
export async function provision(grafana: Grafana, registers: Registers, place: Provisioning): Promise<boolean> {
  const { target, seen, day, say } = place;
  await grafana.untilReady(180);
  if (await grafana.nameFirst(STAFF)) say(`Tổ chức 1 mang tên "${STAFF}". / Organisation 1 is named.`);
  const agencies = await grafana.organisation(AGENCIES);
  say(`Tổ chức "${AGENCIES}": ${agencies.id}${agencies.made ? ' (mới lập / made)' : ''}.`);
  const rules = await grafana.ruleIds();
  const files = new Map([...staffFiles(registers, seen, rules), ...agenciesFiles(registers, seen, agencies.id, day)]);
  const [written, removed] = [writeFiles(target, files), removeOthers(target, files)];
  say(
    `${files.size} tệp: ${written} mới hoặc đổi, ${removed} bỏ. / ${files.size} files: ${written} written, ${removed} removed.`,
  );
  return reloadAll(grafana, say);
}

async function reloadAll(grafana: Grafana, say: (line: string) => void): Promise<boolean> {
  let all = true;
  for (const what of RELOADABLE) {
    try {
      await grafana.reload(what);
      say(`${what}: đã nạp / loaded`);
    } catch (error) {
      if (!(error instanceof GrafanaRefused)) throw error;
      all = false;
      say(`${what}: ${error.message}`);
    }
  }
  if (!all) say('Hãy khởi động lại Grafana, rồi chạy lại lệnh này. / Restart Grafana, then run this command again.');
  return all;
}
