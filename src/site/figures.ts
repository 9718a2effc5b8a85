import type { Figure } from '../schemas/figure.ts';

type SourcedFigure = Figure & { source: string };

const BOUNDS: Record<Figure['bound'], [before: string, after: string]> = {
  exactly: ['', ''],
  about: ['约 ', ''],
  over: ['', '多'],
  nearly: ['近 ', ''],
  'at-least': ['不少于 ', ''],
};

/** `156.9 万户`, `近 8000 名`, `740 公里多` as the text bounds it. */
export function figureLabel(figure: Pick<Figure, 'value' | 'unit' | 'bound'>): string {
  const [before, after] = BOUNDS[figure.bound];
  return `${before}${figure.value} ${figure.unit}${after ? `（${after}）` : ''}`;
}

export interface FigureGroup {
  name: string;
  figures: SourcedFigure[];
  /** Figures of one unit that can stand side by side: three or more, none of them more than 200 times another. */
  comparable: { unit: string; rows: { label: string; value: number; text: string }[] }[];
}

/** Figures of a source by group, in the order of the file. */
export function figureGroups(all: readonly SourcedFigure[], source: string, only?: string): FigureGroup[] {
  const own = all.filter((f) => f.source === source && (only === undefined || f.group === only));
  const names = [...new Set(own.map((f) => f.group))];
  return names.map((name) => {
    const figures = own.filter((f) => f.group === name);
    return { name, figures, comparable: comparable(figures) };
  });
}

function comparable(figures: SourcedFigure[]): FigureGroup['comparable'] {
  const units = [...new Set(figures.map((f) => f.unit))];
  return units
    .map((unit) => ({ unit, of: figures.filter((f) => f.unit === unit && f.value > 0) }))
    .filter(
      ({ of }) => of.length >= 3 && Math.max(...of.map((f) => f.value)) <= 200 * Math.min(...of.map((f) => f.value)),
    )
    .map(({ unit, of }) => ({
      unit,
      rows: of.map((f) => ({ label: f.counts, value: f.value, text: figureLabel(f) })),
    }));
}
