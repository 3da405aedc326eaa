import { log } from './log.ts';
import { startPluginServer } from './plugin-server.ts';

/** Of go-plugin's handshake: core protocol 1, Grafana's plugin protocol 2. */
const HANDSHAKE = { core: 1, plugin: 2 };

/** Grafana starts this process and sets the cookie; nobody else has a use for it. */
async function main(): Promise<void> {
  if (process.env['grafana_plugin_type'] !== 'datasource') {
    process.stderr.write(
      'Đây là phần chạy nền của một plugin Grafana; Grafana tự khởi động nó.\nThis is the backend of a Grafana plugin; Grafana starts it.\n',
    );
    process.exitCode = 1;
    return;
  }
  const end = (): void => void setTimeout(() => process.exit(0), 50);
  const { port } = await startPluginServer(end);
  process.on('SIGTERM', () => process.exit(0));
  process.on('SIGINT', () => undefined); // Ctrl-C is for Grafana, which then asks the plugin to end
  process.stdin.on('error', () => undefined);
  process.stdout.write(`${HANDSHAKE.core}|${HANDSHAKE.plugin}|tcp|127.0.0.1:${port}|grpc\n`);
}

main().catch((error: unknown) => {
  log('error', 'The backend of the data source did not start', error);
  process.exit(1);
});
