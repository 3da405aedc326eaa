/** What a listener follows: the ledger, the changes of state, the changes of alerts. */
export const CHANNELS = ['ledger', 'states', 'alerts'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** How far a listener was told of each; what it does not follow has no position. */
export type StreamPosition = Readonly<Partial<Record<ChannelName, number>>>;

const POSITION = /^(\d{1,15})$|^(\d{1,15}|-)\.(\d{1,15}|-)\.(\d{1,15}|-)$/;

/** The id of an event: `12.3.4`, or `12.-.-` of somebody who follows tickets alone. */
export const idOf = (position: StreamPosition): string => CHANNELS.map((name) => position[name] ?? '-').join('.');

/** Where to go on; a number alone is a position in the ledger and says nothing of the others. Null: it is none. */
export function positionOf(said: string): StreamPosition | null {
  const [matched, alone, ...three] = POSITION.exec(said) ?? [];
  if (matched === undefined) return null;
  if (alone !== undefined) return { ledger: Number(alone) };
  const known = CHANNELS.map((name, index) => [name, three[index]] as const).filter(([, at]) => at !== '-');
  return Object.fromEntries(known.map(([name, at]) => [name, Number(at)]));
}
