/** The files chosen in a field, which is emptied: the same one can then be chosen again, once it was corrected. */
export function takeFiles(input: HTMLInputElement): File[] {
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
}

/** Text of UTF-8; else of GB 18030, in which a Chinese Excel saves a table. */
export function decodeText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Null for a file that can't be read, or is far too large to be what is asked for. Never rejects. */
export const textOfFile = (file: File, mostBytes: number): Promise<string | null> =>
  file.size > mostBytes ? Promise.resolve(null) : file.arrayBuffer().then(decodeText, () => null);
