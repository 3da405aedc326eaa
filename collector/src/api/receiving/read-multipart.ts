import busboy from 'busboy';
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { problem, ProblemError } from '../problem.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Upload extends UploadedFile {
  readonly source: string;
}

const LIMITS = { fields: 4, files: 1, parts: 6, fieldSize: 500, fieldNameSize: 50, headerPairs: 20 };

/** The fields `source` and `file` of a form. Throws ProblemError for anything else. */
export async function readMultipart(headers: IncomingHttpHeaders, stream: Readable | null): Promise<Upload> {
  const { fields, file } = await readForm(headers, stream, wrongForm);
  const source = fields.get('source');
  if (source === undefined) throw wrongForm();
  return { source, ...file };
}

/** The one field `file` of a form. Throws ProblemError for anything else. */
export async function readFile(headers: IncomingHttpHeaders, stream: Readable | null): Promise<UploadedFile> {
  const { fields, file } = await readForm(headers, stream, wrongFile);
  if (fields.size > 0) throw wrongFile();
  return file;
}

interface Form {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: UploadedFile;
}

async function readForm(
  headers: IncomingHttpHeaders,
  stream: Readable | null,
  wrong: () => ProblemError,
): Promise<Form> {
  const fields = new Map<string, string>();
  const files: { readonly name: string; readonly chunks: Buffer[] }[] = [];
  let tooMany = false;
  try {
    await new Promise<void>((resolve, reject) => {
      const form = busboy({ headers, limits: LIMITS, defParamCharset: 'utf8' });
      form.on('field', (name, value) => void fields.set(name, value));
      form.on('file', (field, file, { filename }) => {
        const chunks: Buffer[] = [];
        if (field === 'file') files.push({ name: filename ?? '', chunks });
        file.on('data', (chunk: Buffer) => chunks.push(chunk));
        file.on('error', reject);
      });
      for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) form.on(limit, () => (tooMany = true));
      form.on('close', resolve).on('error', reject);
      if (stream === null) return reject(new Error('no body'));
      stream.on('error', reject).pipe(form);
    });
  } catch {
    throw wrong();
  }
  const [file] = files;
  if (file === undefined || file.name === '' || tooMany) throw wrong();
  return { fields, file: { name: shortName(file.name), bytes: Buffer.concat(file.chunks) } };
}

/** The last part of a path, without characters that mean something to a file system or a terminal. */
function shortName(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return (
    name
      .replace(/[\u0000-\u001f\u007f]/g, '')
      .toWellFormed()
      .slice(0, 200) || 'file'
  );
}

const wrongForm = (): ProblemError =>
  new ProblemError(
    problem('malformed_request', {
      vi: 'Biểu mẫu cần đúng hai phần: source (mã nguồn) và file (một tệp có tên).',
      en: 'The form needs exactly two parts: source (id of the source) and file (one file with a name).',
    }),
  );

const wrongFile = (): ProblemError =>
  new ProblemError(
    problem('malformed_request', {
      vi: 'Biểu mẫu cần đúng một phần: file (một tệp có tên).',
      en: 'The form needs exactly one part: file (one file with a name).',
    }),
  );
