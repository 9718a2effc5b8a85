import { HOST, resolveOn } from './links.ts';
import { attr, named, type Page } from './page.ts';
import type { Finding, Rule, Site } from './rule.ts';

/** Steps that a reader has patience for, counted in links from the home page. */
const STEPS = 3;

/** Routes that a page links to, base path taken off. Where a link lies on the page makes no difference. */
function linkedRoutes(page: Page | undefined, site: Site): string[] {
  if (!page) return [];
  return named(page, 'a').flatMap((link) => {
    const url = resolveOn(page, site, attr(link, 'href') ?? '');
    const isInside = url?.origin === HOST && url.pathname.startsWith(site.base);
    return url && isInside ? [`/${decodeURIComponent(url.pathname.slice(site.base.length))}`] : [];
  });
}

/** Every route that can be reached, with the number of links that it takes at least. */
export function stepsFromHome(site: Site): Map<string, number> {
  const pages = new Map(site.pages.map((page) => [page.route, page]));
  const steps = new Map([['/', 0]]);
  // A map that grows while it is walked: breadth first, since entries come out in the order they went in.
  for (const [route, taken] of steps) {
    for (const next of linkedRoutes(pages.get(route), site)) if (!steps.has(next)) steps.set(next, taken + 1);
  }
  return steps;
}

export const withinThreeSteps: Rule = {
  id: 'within-three-steps',
  about: `Every guide, tool and training page can be reached from the home page by at most ${STEPS} links.`,
  check: (site): Finding[] => {
    const steps = stepsFromHome(site);
    return site.pages
      .filter(({ route }) => /^\/(?:guides|tools|training)\//.test(route) && (steps.get(route) ?? Infinity) > STEPS)
      .map(({ route }) => ({ where: route, what: `${steps.get(route) ?? 'no number of'} steps from the home page` }));
  },
};
