/**
 * How large the type of a slide can be. Reckoned from its words, so that every browser and the check of the content
 * say the same; `src/styles/slides.css` sets the sizes that are reckoned with here. Lengths are in CSS pixels of a
 * screen of 1280 × 720; larger screens of that shape scale, smaller ones scroll, and a sheet of A4 has more room.
 */

export type SlideSize = 'large' | 'medium' | 'small';

/** What stands on a slide, as far as room goes. */
export interface Fitted {
  title: string;
  groups: readonly { scope: string; lines: readonly FittedLine[] }[];
  /** Characters of the line of origins at the foot. */
  origins: number;
}
interface FittedLine {
  kind: string;
  mark?: string;
  modality?: string;
  text: string;
}

/** `--unit` of each size, the largest first. */
const UNITS: [SlideSize, number][] = [
  ['large', 37.4],
  ['medium', 31.7],
  ['small', 26.6],
];
const SCREEN = { width: 1280, height: 711 };
/** Room at the foot: the bar of buttons, and lines of 16.6 pixels. */
const BAR = 68;
const FOOT = { font: 16.6, line: 23.3 };

const WIDE = /[^\u0020-\u00ff·–—]/g;
/** Width in ems: a Han sign or its punctuation is one, anything else about half of it. */
export function ems(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  return wide + (text.length - wide) * 0.55;
}

const rows = (text: string, font: number, width: number): number => Math.max(1, Math.ceil(ems(text) / (width / font)));

/** Height of one line with everything set off above it. */
function lineHeight(line: FittedLine, unit: number, width: number): number {
  const font = 1.1 * unit;
  const gap = 0.35 * unit;
  if (line.kind === 'cell') {
    const cell = 0.92 * font;
    return 1.5 * cell * rows(line.text, cell, width - 16 * cell) + gap;
  }
  const inset = width - 0.6 * unit - 4;
  const isSetOff = line.mark !== undefined;
  const tag = line.modality ? `${line.modality}口` : '';
  return (isSetOff ? 1.25 * 1.35 * font : 0) + 1.5 * font * rows(tag + line.text, font, inset) + gap;
}

/** Height of the whole slide at a size of type. */
export function slideHeight({ title, groups, origins }: Fitted, unit: number): number {
  const width = SCREEN.width - 4 * unit;
  const gap = 0.5 * unit;
  const heights = groups.map(({ scope, lines }) => {
    const scopeHeight = scope ? 1.4 * 0.85 * unit * rows(scope, 0.85 * unit, width) : 0;
    return scopeHeight + lines.reduce((sum, line) => sum + lineHeight(line, unit, width), 0.35 * unit) + gap;
  });
  const heading = 1.35 * 1.45 * unit * rows(title, 1.45 * unit, width) + gap;
  const foot = 1.4 * 0.65 * unit + FOOT.line * Math.ceil((origins * FOOT.font) / width) + 0.4 * unit;
  return 1.2 * unit + heading + heights.reduce((sum, h) => sum + h, 0) + foot + BAR;
}

/** @returns the largest type in which everything stands on the screen; undefined where it does in none */
export const fittingSize = (slide: Fitted): SlideSize | undefined =>
  UNITS.find(([, unit]) => slideHeight(slide, unit) <= SCREEN.height)?.[0];
