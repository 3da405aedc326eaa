/** What an address may speak of. */
export interface AboutCell {
  readonly ticket: string;
  readonly unit: string;
  readonly indicator: string;
  readonly domain: string;
}

/** Fills `${unit}` and the like, encoded: a ticket number such as `0419/PĐH` must stay one part of the path. */
export const ticketAddress = (template: string, about: AboutCell): string =>
  template.replace(/\$\{(ticket|unit|indicator|domain)\}/g, (_, name: keyof AboutCell) =>
    encodeURIComponent(about[name]),
  );
