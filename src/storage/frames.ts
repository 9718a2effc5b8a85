/**
 * A text as a series of QR codes. Each code holds `ZCYS1:<series>:<number>/<count>:<part>`; the parts together are the
 * text in base45, deflated where the browser can (first byte 1) or as it is (0). The series is the beginning of the
 * SHA-256 of the whole: parts of two series are never mixed, and a misread part is noticed.
 */
import { fromBase45, toBase45 } from './base45.ts';
import { sha256Hex } from './sha256.ts';

/** Fits version 15 of the QR code at medium correction, which a cheap phone reads off another's screen. */
const PART = 560;
/** Beyond this many codes a file is quicker. */
export const MOST_FRAMES = 60;
/** What unpacking may give: far more than so many codes hold in earnest. */
const MOST_BYTES = 4 * 1024 * 1024;

const FRAME = /^ZCYS1:([0-9A-F]{16}):(\d{1,3})\/(\d{1,3}):([0-9A-Z $%*+\-./:]*)$/;

const seriesOf = (whole: string) => sha256Hex(whole).slice(0, 16).toUpperCase();

/** The texts of the codes in order, or null when there is too much for them. */
export async function toFrames(text: string): Promise<string[] | null> {
  const plain = new TextEncoder().encode(text);
  const packed = await through(plain, 'CompressionStream', Infinity);
  const bytes = packed ?? plain;
  if (bytes.length > MOST_FRAMES * PART) return null;
  const whole = toBase45(Uint8Array.of(packed ? 1 : 0, ...bytes));
  const count = Math.ceil(whole.length / PART);
  if (count > MOST_FRAMES) return null;
  const series = seriesOf(whole);
  return Array.from({ length: count }, (_, index) => {
    return `ZCYS1:${series}:${index + 1}/${count}:${whole.slice(index * PART, (index + 1) * PART)}`;
  });
}

/** What has been read of a series so far, in whatever order. */
export interface Collected {
  series: string;
  count: number;
  parts: ReadonlyMap<number, string>;
}

/** `foreign`: no code of ours. Otherwise what there is now; a code of another series begins anew. */
export function collect(before: Collected | null, text: string): Collected | 'foreign' {
  const [, series = '', number = '', total = '', part = ''] = FRAME.exec(text) ?? [];
  const [index, count] = [Number(number), Number(total)];
  if (series === '' || index < 1 || index > count || count > MOST_FRAMES) return 'foreign';
  const isNext = before?.series === series && before.count === count;
  return { series, count, parts: new Map([...(isNext ? before.parts : []), [index, part]]) };
}

/**
 * `partial`: codes are missing. `damaged`: all are there and don't make the text they should. `unsupported`: they are
 * deflated, and this browser can't inflate (Safari before 16.4, Firefox before 113). Never rejects.
 */
export type Joined = { ok: true; text: string } | { ok: false; problem: 'partial' | 'damaged' | 'unsupported' };

export async function join({ series, count, parts }: Collected): Promise<Joined> {
  if (parts.size < count) return { ok: false, problem: 'partial' };
  const whole = Array.from({ length: count }, (_, index) => parts.get(index + 1)).join('');
  const bytes = seriesOf(whole) === series ? fromBase45(whole) : null;
  const body = bytes?.subarray(1);
  const isPacked = bytes?.[0] === 1;
  if (isPacked && typeof DecompressionStream === 'undefined') return { ok: false, problem: 'unsupported' };
  const plain = isPacked && body ? await through(body, 'DecompressionStream', MOST_BYTES) : body;
  try {
    if (plain) return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(plain) };
  } catch {
    // No UTF-8.
  }
  return { ok: false, problem: 'damaged' };
}

/** Null where the browser has no such stream, or the bytes are none for it, or there would be too many. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: 'CompressionStream' | 'DecompressionStream',
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(new globalThis[stream]('deflate')).getReader();
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      pieces.push(read.value);
      size += read.value.length;
      if (size > most) return null;
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  } catch {
    return null;
  }
}
