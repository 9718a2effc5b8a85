import {
  headerOf,
  type GuideLink,
  type HeaderData,
  type IndicatorData,
  type Origin,
} from '../domain/assessment/page-data.ts';
import type { Assessment, Question } from '../schemas/assessment.ts';
import type { ResolvedCitation } from '../schemas/shared.ts';
import { guidesOf, redLineCitations } from './assessments.ts';
import { noteOf } from './citations.ts';
import { href } from './href.ts';
import type { SiteModel } from './model.ts';

export function originOf(site: SiteModel, citation: ResolvedCitation): Origin {
  const note = noteOf(site, citation, 0);
  const where = `${note.source}，${note.passage}`;
  return { where, scope: note.scope, href: note.href, quote: note.quote };
}

/** What the page carries beside each indicator of the blank questionnaire. */
export const indicatorData = (site: SiteModel, indicator: Question): IndicatorData => ({
  indicator,
  origins: indicator.citations.map((c) => originOf(site, c)),
  redLineOrigins: redLineCitations(indicator).map((c) => originOf(site, c)),
});

/** The rest of the model, and the links it needs. */
export function headerData(site: SiteModel, model: Assessment): HeaderData {
  return {
    model: headerOf(model),
    guides: Object.fromEntries(guidesOf(model).flatMap((id) => guideLink(site, id))),
    origins: model.citations.map((c) => originOf(site, c)),
    dataHref: href('/data/'),
    groupHref: href('/tools/group/'),
  };
}

// A guide that isn't there yet fails the cross-reference check of the build; here it is merely left out.
function guideLink(site: SiteModel, id: string): [string, GuideLink][] {
  const guide = site.guides.find((g) => g.id === id);
  return guide ? [[id, { title: guide.title, href: href(`/guides/${id}/`) }]] : [];
}

/** JSON that may stand inside a `<script>` element. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
