import busboy from 'busboy';
import type { IncomingMessage } from 'node:http';

export interface SentForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly photo: Buffer | null;
  /** A part or the whole was larger than allowed. */
  readonly tooLarge: boolean;
}

export const PHOTO_LIMIT = 12 * 1024 * 1024;
const LIMITS = {
  fields: 8,
  files: 1,
  parts: 10,
  fieldSize: 20_000,
  fieldNameSize: 40,
  headerPairs: 20,
  fileSize: PHOTO_LIMIT,
};

/** Reads a form of the phone page; null when it is none. */
export async function readForm(request: IncomingMessage): Promise<SentForm | null> {
  const fields: Record<string, string> = {};
  const chunks: Buffer[] = [];
  let tooLarge = false;
  try {
    await new Promise<void>((resolve, reject) => {
      const form = busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' });
      form.on('field', (name, value, { valueTruncated }) => {
        fields[name] = value;
        tooLarge ||= valueTruncated;
      });
      form.on('file', (name, file) => {
        file.on('data', (chunk: Buffer) => name === 'photo' && chunks.push(chunk));
        file.on('limit', () => (tooLarge = true)).on('error', reject);
      });
      for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) form.on(limit, () => (tooLarge = true));
      form.on('close', resolve).on('error', reject);
      request.on('error', reject).pipe(form);
    });
  } catch {
    return null;
  }
  const photo = Buffer.concat(chunks);
  return { fields, photo: photo.length === 0 ? null : photo, tooLarge };
}
