/** A file to be kept, never shown by the browser on our address (RFC 6266, RFC 8187). */
export const attachedFile = (name: string): Readonly<Record<string, string>> => ({
  'Content-Disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
});

const plain = (name: string): string => name.replaceAll(/[^\w. -]/g, '_');

const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
