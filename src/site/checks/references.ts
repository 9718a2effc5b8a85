import { idsInMdx } from '../mdx-cites.ts';
import type { Located } from '../yaml.ts';
import type { LocatedContent } from './content.ts';
import type { Issue } from './issue.ts';

function duplicates(entries: Located<{ id: string }>[], what: string): Issue[] {
  const seen = new Map<string, Located<{ id: string }>>();
  return entries.flatMap((entry) => {
    const first = seen.get(entry.data.id);
    if (!first) {
      seen.set(entry.data.id, entry);
      return [];
    }
    const message = `${what} “${entry.data.id}” stands already in ${first.file}:${first.line}`;
    return [{ rule: 'unique-id', file: entry.file, line: entry.line, message }];
  });
}

/** Rules unique-id, reference, unreached: ids are used once, cross-references lead somewhere, a guide leads to every duty. */
export function checkReferences(content: LocatedContent): Issue[] {
  const { obligations, guides, terms, figures } = content;
  const known = {
    obligation: new Set(obligations.map((e) => e.data.id)),
    guide: new Set(guides.map((e) => e.data.id)),
    term: new Set(terms.map((e) => e.data.id)),
    tool: new Set(content.tools),
  };
  const missing = (kind: keyof typeof known, ids: readonly string[], at: Located<unknown>, line = at.line): Issue[] =>
    ids
      .filter((id) => !known[kind].has(id))
      .map((id) => ({ rule: 'reference', file: at.file, line, message: `there is no ${kind} “${id}”` }));
  const inBody = guides.flatMap((g) => [
    ...idsInMdx(g.data.body, 'Obligation').flatMap((u) => missing('obligation', [u.id], g, g.data.bodyLine + u.line)),
    ...idsInMdx(g.data.body, 'Term').flatMap((u) => missing('term', [u.id], g, g.data.bodyLine + u.line)),
  ]);
  const shownIn = new Set([
    ...guides.flatMap((g) => [...g.data.obligations, ...idsInMdx(g.data.body, 'Obligation').map((u) => u.id)]),
    ...obligations.filter((o) => o.data.guides.length > 0).map((o) => o.data.id),
  ]);
  const unreached = obligations
    .filter((o) => !shownIn.has(o.data.id))
    .map((o) => ({
      rule: 'unreached',
      file: o.file,
      line: o.line,
      message: `no guide leads to “${o.data.id}”: name one in its \`guides\``,
    }));
  return [
    ...unreached,
    ...duplicates(obligations, 'obligation'),
    ...duplicates(terms, 'term'),
    ...duplicates(figures, 'figure'),
    ...obligations.flatMap((e) => [...missing('guide', e.data.guides, e), ...missing('obligation', e.data.seeAlso, e)]),
    ...guides.flatMap((e) => [...missing('obligation', e.data.obligations, e), ...missing('term', e.data.terms, e)]),
    ...[...obligations, ...guides].flatMap((e) => missing('tool', e.data.tools, e)),
    ...terms.flatMap((e) => missing('term', e.data.related, e)),
    ...content.assessmentGuides.flatMap((e) => missing('guide', e.data.guides, e)),
    ...inBody,
  ];
}
