import ExcelJS from 'exceljs';
import fc from 'fast-check';
import JSZip from 'jszip';
import { crc32, deflateSync } from 'node:zlib';
import { acceptFile, MOST_BYTES } from './accept-file.ts';
import { orientationOf } from './jpeg-orientation.ts';

/** One grey dot, baseline JPEG, with JFIF. */
const DOT = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
);
const SECRET = '20.987654,106.012345 Nguyen Van An';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** EXIF as a telephone writes it: which way up, who, and where (GPS). */
const exif = (orientation: number): Buffer => {
  const tiff = Buffer.alloc(200);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  const entry = (index: number, tag: number, type: number, count: number, value: number) => {
    const at = 10 + index * 12;
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(0, 0x0112, 3, 1, orientation);
  entry(1, 0x013b, 2, SECRET.length, 100);
  entry(2, 0x8825, 4, 1, 60);
  tiff.write(SECRET, 100, 'latin1');
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
};

const photo = (orientation: number): Buffer =>
  Buffer.concat([
    DOT.subarray(0, 20),
    exif(orientation),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${SECRET}</x:xmpmeta>`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${SECRET}`)),
    segment(0xe2, Buffer.from(`MPF\0${SECRET}`)),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\u0001\u0001màu')),
    segment(0xe0, Buffer.from(`JFXX\0${SECRET}`)),
    segment(0xfe, Buffer.from(SECRET)),
    DOT.subarray(20),
    Buffer.from(`${SECRET} phim ngắn phía sau ảnh`),
  ]);

const accepted = (content: Buffer) => {
  const outcome = acceptFile(content);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
};

const refusal = (content: Buffer) => {
  const outcome = acceptFile(content);
  return outcome.ok ? 'accepted' : outcome.refusal;
};

describe('a photo', () => {
  test('loses where, when, by whom and with what it was taken, and keeps the picture and its colours', () => {
    const { mediaType, content } = accepted(photo(1));
    expect(mediaType).toBe('image/jpeg');
    expect(content.toString('latin1')).not.toMatch(/Nguyen|20\.98|Exif|xmpmeta|Photoshop|MPF|JFXX/);
    expect(content.includes(Buffer.from('ICC_PROFILE'))).toBe(true);
    expect(content.subarray(-60).equals(DOT.subarray(-60))).toBe(true);
    const icc = content.indexOf(Buffer.from('ICC_PROFILE')) - 4;
    const without = Buffer.concat([
      content.subarray(0, icc),
      content.subarray(icc + 2 + content.readUInt16BE(icc + 2)),
    ]);
    expect(without.equals(DOT)).toBe(true);
  });

  test.each([3, 6, 8])('that was taken with the telephone turned (%i) stays the right way up', (orientation) => {
    const { content } = accepted(photo(orientation));
    const at = content.indexOf(Buffer.from('Exif\0\0', 'latin1')) - 4;
    expect(orientationOf(content.subarray(at, at + 2 + content.readUInt16BE(at + 2)))).toBe(orientation);
    expect(content.toString('latin1')).not.toMatch(/Nguyen|20\.98/);
  });

  test('that is clean is not changed, and cleaning twice is cleaning once', () => {
    expect(accepted(DOT).content.equals(DOT)).toBe(true);
    const once = accepted(photo(6)).content;
    expect(accepted(once).content.equals(once)).toBe(true);
  });

  test('that is broken or cut off is refused, never handed on uncleaned', () => {
    const whole = photo(6);
    for (let length = 3; length < whole.length - 40; length += 7) {
      const outcome = acceptFile(whole.subarray(0, length));
      if (outcome.ok) expect(outcome.value.content.toString('latin1')).not.toMatch(/Nguyen|20\.98/);
    }
    expect(refusal(DOT.subarray(0, 60))).toBe('photo cannot be read');
  });

  test('whatever its bytes are, nothing throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(whole.length), (bytes, at) => {
        const changed = Buffer.from(whole);
        changed.set(bytes.slice(0, changed.length - Math.min(at, changed.length)), Math.min(at, changed.length));
        acceptFile(changed);
        acceptFile(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), bytes]));
      }),
      { numRuns: 500 },
    );
  });
  const whole = photo(6);
});

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

const png = (...extra: readonly Buffer[]): Buffer => {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const picture = chunk('IDAT', deflateSync(Buffer.from([0, 128])));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), ...extra, picture, chunk('IEND', Buffer.alloc(0))]);
};

describe('a picture of the screen', () => {
  test('loses text, time and EXIF, and what stands behind its end', () => {
    const written = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'caBX'].map((type) => chunk(type, Buffer.from(SECRET)));
    const { mediaType, content } = accepted(Buffer.concat([png(...written), Buffer.from(SECRET)]));
    expect(mediaType).toBe('image/png');
    expect(content.equals(png())).toBe(true);
  });

  test('whose checksum is wrong is refused', () => {
    const broken = png();
    broken.writeUInt8(7, 20);
    expect(refusal(broken)).toBe('photo cannot be read');
  });
});

describe('other files', () => {
  test('are what their content says, whatever their name', async () => {
    expect(accepted(Buffer.from('%PDF-1.7\n…')).mediaType).toBe('application/pdf');
    const book = new ExcelJS.Workbook();
    book.addWorksheet('một').addRow(['a', 1]);
    const sheet = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
    expect(accepted(sheet).mediaType).toMatch(/spreadsheetml/);
    expect(accepted(sheet).content.equals(sheet)).toBe(true);
    expect(accepted(await zipOf('[Content_Types].xml', 'word/document.xml')).mediaType).toMatch(/wordprocessingml/);
  });

  test.each([
    ['a program', Buffer.from('MZ\u0090\0')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', Buffer.from('<svg onload="alert(1)"/>')],
    ['a text', Buffer.from('xin chào')],
    ['the beginning of a zip', Buffer.from('PK\u0003\u0004')],
    [
      'a zip whose directory points nowhere',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('PK\u0005\u0006'), Buffer.alloc(18, 0xff)]),
    ],
  ])('%s is refused', (_name, content) => expect(refusal(content)).toBe('kind not allowed'));

  test('a zip that is no Office file, or one with macros, is refused', async () => {
    expect(refusal(await zipOf('a.txt'))).toBe('kind not allowed');
    expect(refusal(await zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'))).toBe(
      'kind not allowed',
    );
  });

  test('nothing, and too much, is refused', () => {
    expect(refusal(Buffer.alloc(0))).toBe('empty');
    expect(refusal(Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(MOST_BYTES)]))).toBe('too large');
  });
});

async function zipOf(...names: readonly string[]): Promise<Buffer> {
  const zip = new JSZip();
  for (const name of names) zip.file(name, 'x');
  return zip.generateAsync({ type: 'nodebuffer' });
}
