/** SHA-256 of the UTF-8 bytes of a text as 64 lower-case hex digits; given by the caller (Node or browser). */
export type Sha256Hex = (text: string) => string;

/** Fingerprints of a source: sentence id → fingerprints of its clauses in order. Sentence ids stand in text order. */
export type SentenceClauses = Readonly<Record<string, readonly string[]>>;

/** Fingerprints of all sources by source id. */
export type AllClauses = Readonly<Record<string, SentenceClauses>>;

/**
 * Where one clause ends and the next begins: ，；：。！？… —— and their ASCII forms, and a line break. Not at 、. A comma or a
 * colon between two digits belongs to the number or the time of day, and a single — (「10—15」) to a span.
 */
const SEPARATOR = /[，；：。！？…!?;\n]|(?<!\d)[,:]|[,:](?!\d)|—{2,}|--+/u;
const NOT_KEPT = /[^\p{L}\p{N}]/gu;
const FINGERPRINT_LENGTH = 16;

/**
 * The one normalisation before a clause is hashed or compared: NFKC, lower case, and only letters, digits and Han
 * characters are kept (punctuation, quotation marks, signs and spaces go). May be empty.
 */
export function normaliseClause(clause: string): string {
  return clause.normalize('NFKC').toLowerCase().replace(NOT_KEPT, '');
}

/** The normalised clauses of a text in order; empty ones are left out. */
export function splitClauses(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map(normaliseClause)
    .filter((clause) => clause !== '');
}

/** Fingerprint of a normalised clause: the first 64 bits of its SHA-256 as 16 hex digits. */
export function fingerprint(clause: string, sha256Hex: Sha256Hex): string {
  return sha256Hex(clause).slice(0, FINGERPRINT_LENGTH);
}
