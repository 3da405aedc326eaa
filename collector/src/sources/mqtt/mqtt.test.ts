import mqtt from 'mqtt';
import { describeWith } from '../../../test/servers/describe-with.ts';
import { mosquittoAvailable, startMosquitto } from '../../../test/servers/mosquitto.ts';
import { faultOf, fetchRequest, takeAll } from '../testcases/fetch-request.ts';
import type { MqttConnection } from './connection.ts';
import { mqttSource } from './mqtt-source.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

describeWith(mosquittoAvailable(), 'mosquitto')('a broker that keeps our messages', () => {
  let server: Awaited<ReturnType<typeof startMosquitto>>;
  beforeAll(async () => {
    server = await startMosquitto({
      users: { vms: 'p1', ioc: 'p2' },
      acl: 'user vms\ntopic write vms/#\nuser ioc\ntopic read vms/#\n',
    });
  });
  afterAll(() => server.stop());

  const request = (connection: Partial<MqttConnection> = {}, password = 'p2') =>
    fetchRequest<MqttConnection>(
      {
        url: server.url,
        topics: ['vms/#'],
        clientId: 'ioc-1',
        usernameEnv: 'U',
        passwordEnv: 'P',
        idleMillis: 300,
        ...connection,
      },
      { secrets: { U: 'ioc', P: password } },
    );
  const publish = async (from: number, count: number): Promise<void> => {
    const client = await mqtt.connectAsync(server.url, { username: 'vms', password: 'p1', protocolVersion: 5 });
    for (let number = from; number < from + count; number += 1)
      await client.publishAsync(`vms/${number % 3}`, String(number), { qos: 1 });
    await client.endAsync();
  };
  const numbers = (parts: readonly { content: readonly { payload: Buffer }[] }[]): number[] =>
    parts.flatMap(({ content }) => content.map(({ payload }) => Number(payload.toString())));
  const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

  it('gives what came while we were away, once', async () => {
    const mine = { clientId: 'ioc-away' };
    await takeAll(mqttSource.fetch(request(mine)));
    await publish(0, 500);
    expect(numbers(await takeAll(mqttSource.fetch(request(mine))))).toEqual(range(0, 500));
    expect(numbers(await takeAll(mqttSource.fetch(request(mine))))).toEqual([]);
  });

  it('gives all of it in simulated time too, and waits for the answers of the broker instead of a while', async () => {
    const mine = {
      ...request({ clientId: 'ioc-simulated', idleMillis: 60_000, messagesPerPart: 20 }),
      simulated: true,
    };
    await takeAll(mqttSource.fetch(mine));
    await publish(0, 500);
    expect(numbers(await takeAll(mqttSource.fetch(mine)))).toEqual(range(0, 500));
    expect(numbers(await takeAll(mqttSource.fetch(mine)))).toEqual([]);
  }, 20_000);

  it('gives again what was not committed', async () => {
    const mine = { clientId: 'ioc-again' };
    await takeAll(mqttSource.fetch(request(mine)));
    await publish(0, 50);
    const first: number[] = [];
    for await (const part of mqttSource.fetch(request(mine))) {
      first.push(...numbers([part]));
      break;
    }
    const again = numbers(await takeAll(mqttSource.fetch(request(mine))));
    expect(first.length).toBeGreaterThan(0);
    expect([...again].sort((a, b) => a - b)).toEqual(range(0, 50));
  });

  it('loses nothing when the collector is killed between receiving and committing', async () => {
    const mine = { clientId: 'ioc-killed' };
    await takeAll(mqttSource.fetch(request(mine)));
    await publish(0, 60);
    const program = `
      import { mqttSource } from ${JSON.stringify(new URL('./mqtt-source.ts', import.meta.url).href)};
      const connection = ${JSON.stringify(request(mine).connection)};
      let parts = 0;
      for await (const part of mqttSource.fetch({ connection, secret: (name) => ({ U: 'ioc', P: 'p2' })[name], signal: new AbortController().signal })) {
        parts += 1;
        if (parts === 2) { process.stdout.write('RECEIVED'); await new Promise((resolve) => setTimeout(resolve, 60000)); }
        console.log(part.content.map(({ payload }) => payload.toString()).join(','));
        await part.acknowledge();
      }`;
    const child = spawn(
      process.execPath,
      ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', program],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.includes('RECEIVED')) child.kill('SIGKILL');
    });
    await once(child, 'exit');
    const committed = said.replace('RECEIVED', '').trim().split(',').filter(Boolean).map(Number);
    const rest = numbers(await takeAll(mqttSource.fetch(request(mine))));
    expect([...committed, ...rest].sort((a, b) => a - b)).toEqual(range(0, 60));
  }, 20_000);

  it('that refuses our password is at fault as refused', async () => {
    expect(await faultOf(mqttSource.fetch(request({ clientId: 'x1' }, 'wrong')))).toMatchObject({ fault: 'refused' });
  });

  it('stops when the run is cancelled', async () => {
    const controller = new AbortController();
    const taken = takeAll(
      mqttSource.fetch({ ...request({ clientId: 'x2', idleMillis: 20_000 }), signal: controller.signal }),
    );
    setTimeout(() => controller.abort(new Error('stopped')), 200);
    await expect(taken).rejects.toThrow('stopped');
  });
});

it('a broker that is not there is unreachable', async () => {
  const connection: MqttConnection = { url: 'mqtt://127.0.0.1:1', topics: ['a'], clientId: 'x' };
  expect(await faultOf(mqttSource.fetch(fetchRequest(connection)))).toMatchObject({ fault: 'unreachable' });
});

it('a broker that ends before it answered our subscription is unreachable, and refused nothing', async () => {
  const greeting = Buffer.from([0x20, 2, 0, 0]);
  const broker = createServer((socket) =>
    socket.once('data', () => {
      socket.write(greeting);
      socket.once('data', () => socket.resetAndDestroy());
    }),
  );
  await once(broker.listen(0, '127.0.0.1'), 'listening');
  const url = `mqtt://127.0.0.1:${(broker.address() as AddressInfo).port}`;
  const connection: MqttConnection = { url, topics: ['a'], clientId: 'x', protocolVersion: 4 };
  expect(await faultOf(mqttSource.fetch(fetchRequest(connection)))).toMatchObject({ fault: 'unreachable' });
  broker.close();
});
