import type { Assessment, Indicator } from '../../schemas/assessment.ts';

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
  indicator: Indicator;
  origins: Origin[];
  redLineOrigins: Origin[];
}

/** The model without its indicators: groups name them by id. */
export interface HeaderData {
  model: Omit<Assessment, 'sections'> & { sections: SectionHeader[] };
  guides: Record<string, GuideLink>;
  origins: Origin[];
  dataHref: string;
}

interface SectionHeader {
  id: string;
  title: string;
  guide: string;
  groups: { id: string; title: string; indicators: string[] }[];
}

export interface PageData extends Omit<HeaderData, 'model'> {
  model: Assessment;
  indicators: Map<string, IndicatorData>;
}

const parse = <T>(script: Element | null): T => JSON.parse(script?.textContent ?? 'null') as T;

/**
 * Puts the model together from the page. Each indicator travels as JSON right beside its printed form in the blank
 * questionnaire, where it compresses to little, instead of a second time as a whole.
 */
export function readPage(root: ParentNode, id: string): PageData {
  const header = parse<HeaderData>(root.querySelector(`script[data-assessment="${id}"]`));
  const scripts = [...root.querySelectorAll('script[data-indicator]')];
  const indicators = new Map(scripts.map((script) => parse<IndicatorData>(script)).map((d) => [d.indicator.id, d]));
  const sections = header.model.sections.map((section) => ({
    ...section,
    groups: section.groups.map((group) => ({
      ...group,
      indicators: group.indicators.flatMap((each) => indicators.get(each)?.indicator ?? []),
    })),
  }));
  return { ...header, model: { ...header.model, sections }, indicators };
}
