import type { Assessment, Question } from '../../schemas/assessment.ts';

/** A citation as a visitor reads it. */
export interface Origin {
  quote?: string | undefined;
  /** `某县 2021 年讲话，第 11 段第 6 句` */
  where: string;
  /** Place, level, year and state. */
  scope: string;
  href: string;
}

export interface GuideLink {
  title: string;
  href: string;
}

/** What stands beside an indicator in the page, as JSON. */
export interface IndicatorData {
  indicator: Question;
  origins: Origin[];
  redLineOrigins: Origin[];
}

type Header<M extends Assessment> = Omit<M, 'sections'> & { sections: SectionHeader[] };

/** The model without its indicators: groups name them by id. */
export interface HeaderData {
  model: { [K in Assessment['kind']]: Header<Extract<Assessment, { kind: K }>> }[Assessment['kind']];
  guides: Record<string, GuideLink>;
  origins: Origin[];
  dataHref: string;
  groupHref: string;
}

interface SectionHeader {
  id: string;
  title: string;
  guide: string;
  groups: { id: string; title: string; indicators: string[] }[];
}

export interface PageData<M extends Assessment = Assessment> extends Omit<HeaderData, 'model'> {
  model: M;
  indicators: Map<string, IndicatorData>;
}

/** Puts the model together from the pieces of the page, which the build wrote from a checked model. */
export function assemble(header: HeaderData, pieces: readonly IndicatorData[]): PageData {
  const indicators = new Map(pieces.map((piece) => [piece.indicator.id, piece]));
  const sections = header.model.sections.map((section) => ({
    ...section,
    groups: section.groups.map((group) => ({
      ...group,
      indicators: group.indicators.flatMap((id) => indicators.get(id)?.indicator ?? []),
    })),
  }));
  return { ...header, model: { ...header.model, sections } as Assessment, indicators };
}

/** The inverse: the model without its indicators, which travel one by one. */
export const headerOf = (model: Assessment): HeaderData['model'] => ({
  ...model,
  sections: model.sections.map((section) => ({
    ...section,
    groups: section.groups.map((group) => ({ ...group, indicators: group.indicators.map((i) => i.id) })),
  })),
});
