import protobuf, { type Type } from 'protobufjs';

type Field = readonly [number: number, type: string];
type Fields = Readonly<Record<string, Field>>;

const CONTEXT: Field = [1, 'PluginContext'];
const HEADERS: Field = [2, 'map string'];

/**
 * The messages of Grafana's plugin protocol (package `pluginv2`) as far as this plugin reads or writes them: field → its
 * number and type. Described after the interface published with grafana-plugin-sdk-go (proto/backend.proto); fields that
 * are not named here pass by unread, as protobuf has it.
 */
const MESSAGES: Readonly<Record<string, Fields>> = {
  DataSourceInstanceSettings: {
    ...{ name: [2, 'string'], jsonData: [8, 'bytes'], decryptedSecureJsonData: [9, 'map string'] },
    ...{ lastUpdatedMS: [10, 'int64'], uid: [11, 'string'] },
  },
  User: { login: [1, 'string'], name: [2, 'string'], email: [3, 'string'], role: [4, 'string'] },
  PluginContext: {
    ...{ orgId: [1, 'int64'], pluginId: [2, 'string'], user: [3, 'User'] },
    ...{ dataSourceInstanceSettings: [5, 'DataSourceInstanceSettings'] },
  },
  StringList: { values: [1, 'repeated string'] },
  CallResourceRequest: {
    ...{ pluginContext: CONTEXT, path: [2, 'string'], method: [3, 'string'], url: [4, 'string'] },
    ...{ headers: [5, 'map StringList'], body: [6, 'bytes'] },
  },
  CallResourceResponse: { code: [1, 'int32'], headers: [2, 'map StringList'], body: [3, 'bytes'] },
  TimeRange: { fromEpochMS: [1, 'int64'], toEpochMS: [2, 'int64'] },
  DataQuery: {
    ...{ refId: [1, 'string'], maxDataPoints: [2, 'int64'], intervalMS: [3, 'int64'] },
    ...{ timeRange: [4, 'TimeRange'], json: [5, 'bytes'], queryType: [6, 'string'] },
  },
  QueryDataRequest: {
    ...{ pluginContext: CONTEXT, headers: HEADERS, queries: [3, 'repeated DataQuery'] },
  },
  DataResponse: {
    ...{ frames: [1, 'repeated bytes'], error: [2, 'string'], status: [4, 'int32'] },
    ...{ errorSource: [5, 'string'] },
  },
  QueryDataResponse: { responses: [1, 'map DataResponse'] },
  CheckHealthRequest: { pluginContext: CONTEXT, headers: HEADERS },
  CheckHealthResponse: { status: [1, 'int32'], message: [2, 'string'], jsonDetails: [3, 'bytes'] },
  CollectMetricsRequest: { pluginContext: CONTEXT },
  MetricsPayload: { prometheus: [1, 'bytes'] },
  CollectMetricsResponse: { metrics: [1, 'MetricsPayload'] },
  SubscribeStreamRequest: {
    pluginContext: CONTEXT,
    path: [2, 'string'],
    data: [3, 'bytes'],
    headers: [4, 'map string'],
  },
  SubscribeStreamResponse: { status: [1, 'int32'], data: [2, 'bytes'] },
  PublishStreamRequest: { pluginContext: CONTEXT, path: [2, 'string'], data: [3, 'bytes'], headers: [4, 'map string'] },
  PublishStreamResponse: { status: [1, 'int32'], data: [2, 'bytes'] },
  RunStreamRequest: { pluginContext: CONTEXT, path: [2, 'string'], data: [3, 'bytes'], headers: [4, 'map string'] },
  StreamPacket: { data: [1, 'bytes'] },
  /** Of go-plugin's own services: liveness, and the request to end. */
  HealthCheckRequest: { service: [1, 'string'] },
  HealthCheckResponse: { status: [1, 'int32'] },
  Empty: {},
};

function fieldOf([id, type]: Field) {
  const [first = '', second] = type.split(' ');
  if (first === 'map') return { keyType: 'string', type: second ?? '', id };
  return second === undefined ? { type: first, id } : { rule: first, type: second, id };
}

const fieldsOf = (fields: Fields) => ({
  fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldOf(field)])),
});

const root = protobuf.Root.fromJSON({
  nested: Object.fromEntries(Object.entries(MESSAGES).map(([name, fields]) => [name, fieldsOf(fields)])),
});

/** The codec of one message. */
export const messageType = (name: string): Type => root.lookupType(name);

/** As plain objects: 64-bit integers as numbers (instants and ids here stay far below 2^53), absent messages null. */
export const decodeMessage = (name: string, bytes: Uint8Array): Record<string, unknown> => {
  const type = messageType(name);
  return type.toObject(type.decode(bytes), { longs: Number, defaults: true, arrays: true, objects: true });
};

export const encodeMessage = (name: string, value: object): Buffer => {
  const type = messageType(name);
  return Buffer.from(type.encode(type.fromObject(value)).finish());
};
