import {
  Server,
  ServerCredentials,
  status,
  type handleServerStreamingCall,
  type handleUnaryCall,
  type ServerUnaryCall,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { checkHealth } from './check-health.ts';
import { LiveGrants } from './live/live-grants.ts';
import { runStream } from './live/run-stream.ts';
import { log } from './log.ts';
import { pluginMetrics, type PluginMetrics } from './plugin-metrics.ts';
import type { HealthRequest, QueryDataRequest, ResourceRequest, StreamRequest } from './protocol/requests.ts';
import { SERVICES } from './protocol/services.ts';
import { queryData } from './query/query-data.ts';
import { callResource } from './resources/call-resource.ts';

const [SUBSCRIBE_OK, SUBSCRIBE_DENIED] = [0, 2];
const SERVING = 1;

export interface PluginServer {
  readonly port: number;
  stop(): void;
}

/** The plugin's services on a free port of loopback; `onShutdown` when Grafana asks it to end. */
export async function startPluginServer(onShutdown: () => void): Promise<PluginServer> {
  const server = new Server({ 'grpc.max_receive_message_length': 64 * 1024 * 1024 });
  const grants = new LiveGrants(() => performance.now());
  const metrics = pluginMetrics();
  server.addService(SERVICES.health, { Check: unary(() => Promise.resolve({ status: SERVING })) });
  server.addService(SERVICES.controller, { Shutdown: unary(() => Promise.resolve({}).finally(onShutdown)) });
  server.addService(SERVICES.data, queryService(metrics));
  server.addService(SERVICES.diagnostics, {
    CheckHealth: unary<HealthRequest>((request) => timed('health', metrics, () => checkHealth(request))),
    CollectMetrics: unary(async () => ({ metrics: { prometheus: Buffer.from(await metrics.text()) } })),
  });
  server.addService(SERVICES.resource, {
    CallResource: streamed<ResourceRequest>(async (request, send) =>
      send(await timed('resource', metrics, () => callResource(request, grants))),
    ),
  });
  server.addService(SERVICES.stream, streamService(grants, metrics));
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  return { port, stop: () => server.forceShutdown() };
}

const queryService = (metrics: PluginMetrics): UntypedServiceImplementation => ({
  QueryData: unary<QueryDataRequest>((request, signal) =>
    timed('query', metrics, () => queryData(request, metrics, signal)),
  ),
});

function streamService(grants: LiveGrants, metrics: PluginMetrics): UntypedServiceImplementation {
  let open = 0;
  return {
    SubscribeStream: unary<StreamRequest>(({ path, pluginContext }) =>
      Promise.resolve({ status: grants.admit(path, pluginContext) === null ? SUBSCRIBE_DENIED : SUBSCRIBE_OK }),
    ),
    PublishStream: unary(() => Promise.resolve({ status: SUBSCRIBE_DENIED })), // the collector alone speaks here
    RunStream: streamed<StreamRequest>(async ({ path, pluginContext: context }, write, signal) => {
      metrics.streams(++open);
      const send = (data: Uint8Array): void => write({ data });
      await runStream({ path, context, send, signal }, grants).finally(() => metrics.streams(--open));
    }),
  };
}

function signalOf(call: Pick<ServerUnaryCall<object, object>, 'on'>): AbortSignal {
  const ended = new AbortController();
  call.on('cancelled', () => ended.abort());
  return ended.signal;
}

const unary =
  <Request>(work: (request: Request, signal: AbortSignal) => Promise<object>): handleUnaryCall<object, object> =>
  (call, answer) => {
    work(call.request as Request, signalOf(call)).then(
      (response) => answer(null, response),
      (error: unknown) => answer({ code: status.INTERNAL, details: unexpected(error) }),
    );
  };

const streamed =
  <Request>(
    work: (request: Request, send: (message: object) => void, signal: AbortSignal) => Promise<void>,
  ): handleServerStreamingCall<object, object> =>
  (call) => {
    work(call.request as Request, (message) => void call.write(message), signalOf(call)).then(
      () => call.end(),
      (error: unknown) => call.destroy(Object.assign(new Error(unexpected(error)), { code: status.INTERNAL })),
    );
  };

/** What nobody foresaw is logged whole for the administrator; the person is told only that it happened. */
function unexpected(error: unknown): string {
  log('error', 'Unexpected error', error);
  return 'Lỗi không lường trước của nguồn dữ liệu VN-IOC; xem nhật ký Grafana. / Unexpected error of the VN-IOC data source; see the log of Grafana.';
}

async function timed<T>(call: 'query' | 'resource' | 'health', metrics: PluginMetrics, work: () => Promise<T>) {
  const began = performance.now();
  return work().finally(() => metrics.observe(call, (performance.now() - began) / 1000));
}
