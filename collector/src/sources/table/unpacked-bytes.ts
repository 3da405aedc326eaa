const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** What a ZIP archive says its files unpack to (central directory, APPNOTE 4.3.12); null when it is no archive. */
export function unpackedBytes(archive: Buffer): number | null {
  const end = endOfDirectory(archive);
  if (end === null) return null;
  const entries = archive.readUInt16LE(end + 10);
  let [at, sum] = [archive.readUInt32LE(end + 16), 0];
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY) return null;
    sum += archive.readUInt32LE(at + 24);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return sum;
}

function endOfDirectory(archive: Buffer): number | null {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 65_557); at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  return null;
}
