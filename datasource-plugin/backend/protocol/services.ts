import type { MethodDefinition, ServiceDefinition } from '@grpc/grpc-js';
import { decodeMessage, encodeMessage } from './messages.ts';

type Message = object;
type Method = readonly [request: string, response: string, kind?: 'streamed'];

const methodsOf = (service: string, methods: Readonly<Record<string, Method>>): ServiceDefinition =>
  Object.fromEntries(
    Object.entries(methods).map(([name, [request, response, kind]]): [string, MethodDefinition<Message, Message>] => [
      name,
      {
        path: `/${service}/${name}`,
        requestStream: false,
        responseStream: kind === 'streamed',
        requestSerialize: (value) => encodeMessage(request, value),
        requestDeserialize: (bytes) => decodeMessage(request, bytes),
        responseSerialize: (value) => encodeMessage(response, value),
        responseDeserialize: (bytes) => decodeMessage(response, bytes),
      },
    ]),
  );

/** The services Grafana calls, and the two that go-plugin's host needs: one description for server and test client. */
export const SERVICES = {
  health: methodsOf('grpc.health.v1.Health', { Check: ['HealthCheckRequest', 'HealthCheckResponse'] }),
  controller: methodsOf('plugin.GRPCController', { Shutdown: ['Empty', 'Empty'] }),
  data: methodsOf('pluginv2.Data', { QueryData: ['QueryDataRequest', 'QueryDataResponse'] }),
  diagnostics: methodsOf('pluginv2.Diagnostics', {
    CheckHealth: ['CheckHealthRequest', 'CheckHealthResponse'],
    CollectMetrics: ['CollectMetricsRequest', 'CollectMetricsResponse'],
  }),
  resource: methodsOf('pluginv2.Resource', {
    CallResource: ['CallResourceRequest', 'CallResourceResponse', 'streamed'],
  }),
  stream: methodsOf('pluginv2.Stream', {
    SubscribeStream: ['SubscribeStreamRequest', 'SubscribeStreamResponse'],
    PublishStream: ['PublishStreamRequest', 'PublishStreamResponse'],
    RunStream: ['RunStreamRequest', 'StreamPacket', 'streamed'],
  }),
} as const;
