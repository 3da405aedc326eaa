import { Delivery } from '../mapping/delivery.ts';
import { joined, NOTHING_PARSED } from '../mapping/parse-records.ts';
import { parseDocument, unreadableDocument } from '../mapping/parse-document.ts';
import type { ParseContext, Parsed, Part, SourceKind } from '../source-kind.ts';
import { mqttConnection, type MqttConnection } from './connection.ts';
import { drain, type Message } from './drain.ts';

const MAX_MESSAGE = 1 << 20;

/** Messages of a broker, each a JSON document; a message that is none is quarantined and does not stop the others. */
export const mqttSource: SourceKind<MqttConnection, readonly Message[]> = {
  kind: 'mqtt',
  connection: mqttConnection,
  fetch: drain,
  parse: parseMessages,
};

async function parseMessages({ content }: Part<readonly Message[]>, context: ParseContext): Promise<Parsed> {
  const parsed: Parsed[] = [];
  for (const [index, message] of content.entries()) parsed.push(await parseMessage(message, index + 1, context));
  return parsed.length === 0 ? NOTHING_PARSED : joined(parsed);
}

/** A later message of the same cell is a correction, not a duplicate: every message is a delivery of its own. */
function parseMessage({ topic, payload }: Message, row: number, context: ParseContext): Promise<Parsed> | Parsed {
  const variables = { origin: topic, topic };
  const limit = (context.spec.connection as Partial<MqttConnection>).maxMessageBytes ?? MAX_MESSAGE;
  if (payload.length > limit) return unreadableDocument(variables, row, context, `${payload.length} byte > ${limit}`);
  try {
    const document = JSON.parse(payload.toString('utf8')) as unknown;
    return parseDocument({ document, delivery: new Delivery(), variables }, row, context);
  } catch {
    return unreadableDocument(variables, row, context, 'JSON');
  }
}
