import { countHan } from '../domain/text/characters.ts';
import { ImportProblem } from './problem.ts';

export interface Decoded {
  text: string;
  /** Name for the report, e.g. `UTF-8` or `GB18030`. */
  encoding: string;
}

const BINARY_MESSAGE = '这不是文本文件（像是 Word、PDF、图片或压缩包）。请先另存为纯文本再导入。';
const UNKNOWN_MESSAGE = '认不出文件的编码。请用编辑器另存为 UTF-8（或 GB18030）再导入。';

/**
 * Decode a text file: UTF-16 and UTF-8 by their marks, then strict UTF-8, then strict GB18030 if the outcome reads like
 * Chinese. Throws `ImportProblem` for an empty or binary file and for any other encoding.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new ImportProblem('文件是空的。');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly(bytes, 'utf-16le', 'UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly(bytes, 'utf-16be', 'UTF-16BE');
  if (looksBinary(bytes)) throw new ImportProblem(BINARY_MESSAGE);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: marked ? 'UTF-8（带 BOM）' : 'UTF-8' };
  const gb = tryDecode(bytes, 'gb18030');
  if (gb !== undefined && readsLikeChinese(gb)) return { text: gb, encoding: 'GB18030' };
  throw new ImportProblem(UNKNOWN_MESSAGE);
}

function decodeStrictly(bytes: Uint8Array, label: string, encoding: string): Decoded {
  const text = tryDecode(bytes, label);
  if (text === undefined) throw new ImportProblem(UNKNOWN_MESSAGE);
  return { text, encoding };
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const BINARY_STARTS = ['%PDF-', 'PK\u0003\u0004', '{\\rtf'];
const MAX_CONTROL_SHARE = 0.01;

function looksBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (BINARY_STARTS.some((magic) => start.startsWith(magic))) return true;
  let control = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control += 1;
  }
  return control / bytes.length > MAX_CONTROL_SHARE;
}

/** The most frequent characters of written Chinese, both scripts: wrong decodings hold hardly any of them. */
const COMMON = new Set(
  '的一是不了在有人和大中为要会国这上个工作年民村农地政发组织时行成出部分生党委与来对到以實為國發時個來會這對與',
);
const MIN_COMMON_SHARE = 0.04;
const MIN_CHINESE_SHARE = 0.9;

function readsLikeChinese(text: string): boolean {
  const foreign = [...text].filter((character) => character.charCodeAt(0) > 127);
  const han = countHan(text);
  const expected = han + (text.match(/[\u2010-\u203b\u3000-\u301f\uff00-\uffef\u00b7\u00d7]/gu)?.length ?? 0);
  const common = foreign.filter((character) => COMMON.has(character)).length;
  return han > 0 && expected / foreign.length >= MIN_CHINESE_SHARE && common / han >= MIN_COMMON_SHARE;
}
