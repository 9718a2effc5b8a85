/** A whole number from 1 to `most` as it was typed, full-width digits too; null where the text is anything else. */
export function wholeNumber(text: string, most: number): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^[1-9]\d*$/.test(plain) && Number(plain) <= most ? Number(plain) : null;
}
