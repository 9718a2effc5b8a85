/**
 * A document's texts are kept in pieces of a few lines, so that a result loads its head and the passage to be shown, not
 * the whole page. The first piece carries the head. Pieces of all documents are numbered through, a few to a file.
 */
const PIECE_LINES = 4;
const PIECES_IN_FILE = 2;

/** Piece of its document in which a text line stands; texts are numbered before names. */
export const pieceOfLine = (line: number): number => Math.floor(line / PIECE_LINES);

export const piecesFor = (lines: number): number => Math.max(1, Math.ceil(lines / PIECE_LINES));

export function inPieces<T>(lines: readonly T[]): T[][] {
  return Array.from({ length: piecesFor(lines.length) }, (_each, i) =>
    lines.slice(i * PIECE_LINES, (i + 1) * PIECE_LINES),
  );
}

/** Where a piece stands, by its number among all pieces. */
export const placeOfPiece = (piece: number): { file: number; at: number } => ({
  file: Math.floor(piece / PIECES_IN_FILE),
  at: piece % PIECES_IN_FILE,
});

/** All pieces, dealt into files. */
export function inFiles<T>(pieces: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(pieces.length / PIECES_IN_FILE) }, (_each, i) =>
    pieces.slice(i * PIECES_IN_FILE, (i + 1) * PIECES_IN_FILE),
  );
}

/** For each document the number of its first piece; one entry more at the end, the number of all pieces. */
export function firstPieces(counts: readonly number[]): number[] {
  const first = [0];
  for (const count of counts) first.push((first.at(-1) ?? 0) + count);
  return first;
}
