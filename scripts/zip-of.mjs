import { crc32, deflateRawSync } from 'node:zlib';

/** Midnight of 1 January 1980, the first day a zip knows: no clock is written into it. */
const DATE = 0x0021;
const UNIX = 3 << 8;
const UTF8 = 0x0800;

const header = (signature, fields) => {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  bytes.writeUInt32LE(signature);
  let at = 4;
  for (const [size, value] of fields) {
    bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
};

/** What both headers of a file say: version needed, flags, deflate, instant, checksum, lengths. */
const about = ({ name, bytes, packed }) => [
  ...[
    [2, 20],
    [2, UTF8],
    [2, 8],
    [2, 0],
    [2, DATE],
  ],
  ...[
    [4, crc32(bytes)],
    [4, packed.length],
    [4, bytes.length],
    [2, Buffer.byteLength(name)],
    [2, 0],
  ],
];

/** A zip of files `{name, bytes, executable}` in the order of their names: the same files give the same bytes. */
export const zipOf = (files) => {
  const [parts, directory] = [[], []];
  let offset = 0;
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const entry = { ...file, packed: deflateRawSync(file.bytes, { level: 9 }) };
    const local = Buffer.concat([header(0x04034b50, about(entry)), Buffer.from(file.name), entry.packed]);
    const mode = 0o100000 | (file.executable ? 0o755 : 0o644);
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, mode * 65_536],
      [4, offset],
    ];
    directory.push(header(0x02014b50, [[2, UNIX | 20], ...about(entry), ...rest]), Buffer.from(file.name));
    parts.push(local);
    offset += local.length;
  }
  const [central, count] = [Buffer.concat(directory), parts.length];
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, central.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...parts, central, end]);
};
