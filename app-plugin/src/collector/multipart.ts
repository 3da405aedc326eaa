export interface Multipart {
  readonly body: Blob;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A form with one file as a body of its own: Grafana's backend service passes a Blob on as it is, while it may write a
 * FormData as JSON. Names of files lose what would end the header.
 */
export const multipart = (file: File, fields: Readonly<Record<string, string>> = {}): Multipart => {
  const boundary = `vnioc-${Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16)).join('')}`;
  const name = file.name.replace(/["\r\n]/g, '_');
  const parts: BlobPart[] = Object.entries(fields).map(
    ([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  parts.push(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`,
    `Content-Type: ${file.type || 'application/octet-stream'}\r\n\r\n`,
    ...[file, `\r\n--${boundary}--\r\n`],
  );
  const type = `multipart/form-data; boundary=${boundary}`;
  return { body: new Blob(parts, { type }), headers: { 'Content-Type': type } };
};
