import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from '../../src/commands/run-command.ts';
import { alertmanagerAvailable } from '../servers/alertmanager.ts';
import { describeWith } from '../servers/describe-with.ts';
import type { RunningServer } from '../servers/server-process.ts';
import { smtpAvailable, startSmtp, type SmtpServer } from '../servers/smtp.ts';
import { startInstallation, type Installation } from '../service/installation.ts';
import { alertRecords, type AlertRecords } from './alert-records.ts';
import { deliverTo, knownTo, postAlerts, silentAlertmanager, type PostedAlert } from './alert-sender.ts';
import { alertSite, type AlertSite } from './alert-site.ts';
import { alertCells, alertOf, type AlertCell } from './alert-wave.ts';
import { eventually } from './lone-collector.ts';
import { randomFrom } from './random-from.ts';

jest.setTimeout(400_000); // 60 to 80 seconds on a quiet machine

const ALERTS = 2000;
/** Figures at units that the alerts speak of: as many tickets. */
const CELLS = 200;
/** The alerts begin within this time; the kills take about as long. */
const WAVE_MILLIS = 20_000;
const KILLS = 9;
const SEED = Number(process.env['IOC_CHAOS_SEED'] ?? Date.now() % 100_000);

describeWith(alertmanagerAvailable() && smtpAvailable(), 'prometheus-alertmanager, python3-aiosmtpd')(
  'killing the collector, the mail server or Alertmanager with -9 nine times during 2,000 alerts',
  () => {
    let site: AlertSite;
    let smtp: SmtpServer;
    let alertmanager: RunningServer;
    let installation: Installation;
    let records: AlertRecords;
    const told: string[] = [];

    beforeAll(async () => {
      console.log(`IOC_CHAOS_SEED=${SEED}`);
      smtp = await startSmtp();
      site = alertSite(smtp.port);
      alertmanager = await silentAlertmanager();
      installation = await startInstallation({
        ...{ site: site.folder, demo: false },
        env: { IOC_ALERTMANAGER_URL: alertmanager.url },
      });
      const key = readFileSync(join(installation.dataFolder, 'operator.key'), 'utf8').trim();
      await deliverTo(alertmanager, installation.url, key);
      await sendWhileKilling(alertCells(await site.catalog(), Date.now()).slice(0, CELLS));
      console.log(`IOC_CHAOS_SEED=${SEED}: ${told.join(', ')}`);
      const look = () => alertRecords(installation.dataFolder);
      await eventually(async () => (await look()).alerts.length >= ALERTS, 90);
      await eventually(async () => (await look()).pagesAhead === 0, 150);
      records = await look();
    });
    afterAll(async () => {
      await installation?.stop();
      await alertmanager?.stop();
      await smtp?.stop();
      site?.end();
    });

    /** As Prometheus does: says everything that fires again and again, whoever was down when it was said first. */
    async function sendWhileKilling(cells: readonly AlertCell[]): Promise<void> {
      const begun = Date.now();
      const alerts = Array.from({ length: ALERTS }, (_, index): PostedAlert => {
        const startsAt = begun + Math.floor((index * WAVE_MILLIS) / ALERTS);
        return alertOf(index, cells[index % cells.length], startsAt);
      });
      let over = false;
      const killing = killNine().finally(() => (over = true));
      for (let whole = false; !(over && whole); await pause(700)) {
        const now = Date.now();
        const firing = alerts.filter(({ startsAt }) => Date.parse(startsAt) <= now);
        whole = (await postAlerts(alertmanager, firing)) && firing.length === ALERTS;
      }
      await killing;
    }

    async function killNine(): Promise<void> {
      const random = randomFrom(SEED);
      const victims = [
        ['collector', installation.collector],
        ['mail', smtp],
        ['Alertmanager', alertmanager],
      ] as const;
      const order = Array.from({ length: KILLS }, (_, kill) => ({ victim: victims[kill % 3], key: random() }));
      const begun = Date.now();
      for (const { victim } of order.sort((a, b) => a.key - b.key)) {
        if (victim === undefined) continue;
        await pause(300 + random() * 1500);
        told.push(`${victim[0]} ${((Date.now() - begun) / 1000).toFixed(1)} s`);
        await victim[1].kill9();
        await pause(random() * 800);
        await victim[1].restart();
      }
    }

    async function ioc(...argv: readonly string[]): Promise<number> {
      const said: string[] = [];
      const terminal = { say: (line: string) => said.push(line), complain: (line: string) => said.push(line) };
      const place = ['--data', installation.dataFolder, '--site', site.folder];
      const code = await runCommand([...argv, ...place], {}, terminal);
      if (code !== 0) console.error(said.join('\n'));
      return code;
    }

    test('all nine fell, three on each', () => {
      expect(told).toHaveLength(KILLS);
      for (const name of ['collector', 'mail', 'Alertmanager']) {
        expect(told.filter((one) => one.startsWith(name))).toHaveLength(3);
      }
    });

    test('every alert that Alertmanager knows is one item of the list, and there is no other', async () => {
      const known = await knownTo(alertmanager);
      expect(known).toHaveLength(ALERTS);
      const listed: { readonly id: string; readonly endedAt: number | null }[] = [];
      let next: string | null = null;
      do {
        const cursor: string = next === null ? '' : `&cursor=${encodeURIComponent(next)}`;
        const page = await installation.get<{ items: typeof listed; next: string | null }>(
          `/api/v1/alerts?limit=1000${cursor}`,
        );
        listed.push(...page.items);
        next = page.next;
      } while (next !== null);
      expect(listed.map(({ id }) => id).sort()).toEqual(known.toSorted());
      expect(listed.filter(({ endedAt }) => endedAt !== null)).toEqual([]);
    });

    test('every situation is one ticket, and every alert belongs to it', () => {
      const { alerts, tickets } = records;
      expect(tickets).toHaveLength(CELLS);
      const ticketOf = new Map(tickets.map(({ id, situation }) => [situation, id]));
      expect(ticketOf.size).toBe(CELLS);
      expect(alerts.filter(({ ticket, situation }) => ticket === null || ticket !== ticketOf.get(situation))).toEqual(
        [],
      );
    });

    test('a ticket notes each of its alerts once as firing', () => {
      const noted = new Map(records.tickets.map(({ id, firing }) => [id, firing]));
      const alertsOf = Map.groupBy(records.alerts, ({ ticket }) => ticket);
      for (const [ticket, alerts] of alertsOf)
        expect([ticket, noted.get(ticket ?? '')]).toEqual([ticket, alerts.length]);
    });

    test('numbers have no gap', () => {
      const numbers = records.tickets.map(({ number }) => Number(number.slice(-5))).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: CELLS }, (_, index) => index + 1));
    });

    test('the ledger is whole, and says what the tables say', async () => {
      expect(await ioc('verify-ledger')).toBe(0);
      expect(await ioc('replay')).toBe(0);
    });

    test('every page is sent and in the mail server’s record; twice only what is marked as repeated', () => {
      const { pages } = records;
      const mails = Map.groupBy(smtp.mails(), (mail) => /^Message-ID:\s*(\S+)/im.exec(mail)?.[1] ?? '');
      const outcomes = Map.groupBy(pages, ({ outcome }) => outcome);
      console.log([...outcomes].map(([outcome, some]) => `${outcome} ${some.length}`).join(', '));
      expect(pages.length).toBeGreaterThanOrEqual(CELLS);
      // A repetition that was cut off by another kill stays doubtful (SEMANTICS §5).
      const rest = pages.filter(({ outcome, repeated }) => !(outcome === 'doubtful' && repeated));
      expect(rest.filter(({ outcome }) => outcome !== 'sent' && outcome !== 'repeated')).toEqual([]);
      expect(pages.length - rest.length).toBeLessThan(pages.length / 50);
      const arrived = pages.filter(({ outcome }) => outcome === 'sent' || outcome === 'repeated');
      expect(arrived.filter(({ messageId }) => !mails.has(messageId))).toEqual([]);
      const repeated = new Set(pages.flatMap((page) => (page.repeated ? [page.messageId] : [])));
      const twice = [...mails].filter(([, copies]) => copies.length > 1).map(([messageId]) => messageId);
      expect(twice.filter((messageId) => !repeated.has(messageId))).toEqual([]);
      expect([...mails.keys()].filter((id) => !pages.some(({ messageId }) => messageId === id))).toEqual([]);
    });
  },
);
