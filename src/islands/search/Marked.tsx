import type { Piece } from '../../domain/search/passage.ts';

/** A text with what was searched marked in it. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  return <>{pieces.map((piece, i) => (piece.marked ? <mark key={i}>{piece.text}</mark> : piece.text))}</>;
}
