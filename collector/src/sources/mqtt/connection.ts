import type { JSONSchemaType } from 'ajv';

/**
 * A broker that keeps our messages while we are away (QoS 1, persistent session). A run drains what is there and ends
 * after `idleMillis` without a message, or after `listenSeconds`. The payload is one JSON document per message; the
 * mapping's `records` works on it, and the field `$topic` is the topic.
 */
export interface MqttConnection {
  /** `mqtt://host:1883` or `mqtts://host:8883`; may be `${NAME}` or `${NAME:-mqtt://default}` from the environment. */
  readonly url: string;
  readonly topics: readonly string[];
  /** Fixed: it names our session at the broker. */
  readonly clientId: string;
  readonly usernameEnv?: string;
  readonly passwordEnv?: string;
  /** 4 = MQTT 3.1.1, which many camera systems still speak. Default 5. */
  readonly protocolVersion?: 4 | 5;
  /** Default 7 days. */
  readonly sessionExpirySeconds?: number;
  /** Default 500. */
  readonly idleMillis?: number;
  /** Default 30. */
  readonly listenSeconds?: number;
  /** Messages of one part, acknowledged together after the commit. Default 200; the broker holds back more until then. */
  readonly messagesPerPart?: number;
  /** Default 1 MiB; a larger message is refused with a sentence. */
  readonly maxMessageBytes?: number;
}

const env = { type: 'string', pattern: '^[A-Z_][A-Z0-9_]*$', nullable: true } as const;

export const mqttConnection: JSONSchemaType<MqttConnection> = {
  type: 'object',
  properties: {
    url: { type: 'string', pattern: '^(mqtts?://|\\$\\{[A-Z_][A-Z0-9_]*(:-mqtts?://[^}]*)?\\})' },
    topics: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
    clientId: { type: 'string', minLength: 1, maxLength: 64 },
    usernameEnv: env,
    passwordEnv: env,
    protocolVersion: { type: 'integer', enum: [4, 5], nullable: true },
    sessionExpirySeconds: { type: 'integer', minimum: 60, maximum: 4_294_967_294, nullable: true },
    idleMillis: { type: 'integer', minimum: 10, maximum: 60_000, nullable: true },
    listenSeconds: { type: 'number', exclusiveMinimum: 0, maximum: 3600, nullable: true },
    messagesPerPart: { type: 'integer', minimum: 1, maximum: 10_000, nullable: true },
    maxMessageBytes: { type: 'integer', minimum: 1, nullable: true },
  },
  required: ['url', 'topics', 'clientId'],
  additionalProperties: false,
};
