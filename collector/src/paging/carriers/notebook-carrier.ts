import { appendFile } from 'node:fs/promises';
import { CHANNELS, type Carrier, type Channel, type Message } from '../page.ts';

/**
 * Carriers of a demonstration: its people are fictitious and their addresses lead nowhere, so that every message is
 * written into a file of the data folder instead, where whoever tries the product can read it and open its link.
 */
export const notebookCarriers = (file: string): ReadonlyMap<Channel, Carrier> =>
  new Map(
    CHANNELS.map((channel) => [
      channel,
      { channel, send: (message) => appendFile(file, entry(channel, message), MODE) },
    ]),
  );

const MODE = { mode: 0o600 };

const entry = (channel: Channel, { messageId, to, subject, text }: Message): string =>
  `${channel} ${messageId} → ${to}\n${subject}\n${text}\n\n`;
