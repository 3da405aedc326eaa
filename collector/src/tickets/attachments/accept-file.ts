import { accept, refuse, type Outcome } from '../../kernel/outcome.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { mediaTypeOf, type MediaType } from './media-type.ts';

/** A photo of a good telephone, a scanned decision; more is no evidence of one ticket. */
export const MOST_BYTES = 20 * 1024 * 1024;

export type FileRefusal = 'empty' | 'too large' | 'kind not allowed' | 'photo cannot be read';

export interface AcceptedFile {
  readonly mediaType: MediaType;
  /** Of a photo, without what says where, when and with what it was taken. */
  readonly content: Buffer;
}

/** What a file is by its content, cleaned; or why it is not taken. */
export function acceptFile(content: Buffer): Outcome<AcceptedFile, FileRefusal> {
  if (content.length === 0) return refuse('empty');
  if (content.length > MOST_BYTES) return refuse('too large');
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) return refuse('kind not allowed');
  const cleaned = cleanedOf(mediaType, content);
  return cleaned === null ? refuse('photo cannot be read') : accept({ mediaType, content: cleaned });
}

function cleanedOf(mediaType: MediaType, content: Buffer): Buffer | null {
  if (mediaType === 'image/jpeg') return cleanJpeg(content);
  return mediaType === 'image/png' ? cleanPng(content) : content;
}
