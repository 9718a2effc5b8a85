import type { LocatedContent } from './content.ts';
import { sentencesOf } from './citations.ts';
import type { Issue } from './issue.ts';

/** How much of one source is used or set aside. */
export interface Coverage {
  source: string;
  total: number;
  cited: number;
  setAside: number;
  /** Sentence ids that nothing cites and nobody set aside. */
  open: string[];
  /** Set aside as asking nothing of anybody, although an obligation rests on them. A guide may cite such a sentence. */
  both: string[];
}

/** Which sentences of each source are cited by anything, and which are set aside with a reason. */
export function measureCoverage(content: LocatedContent): Coverage[] {
  return content.sources.map(({ data }) => {
    const ids = Object.keys(content.clauses.get(data.id)?.sentences ?? {});
    const named = (ranges: readonly string[]): Set<string> =>
      new Set(
        ranges.flatMap((at) => {
          const range = sentencesOf(at, ids);
          return range.kind === 'sentences' ? range.ids : [];
        }),
      );
    const uses = content.uses.filter((u) => u.citation.source === data.id);
    const cited = named(uses.map((u) => u.citation.at));
    const obliging = named(uses.filter((u) => u.file.startsWith('content/obligations/')).map((u) => u.citation.at));
    const setAside = named(data.notNormative.flatMap((n) => n.at));
    return {
      source: data.id,
      total: ids.length,
      cited: cited.size,
      setAside: setAside.size,
      open: ids.filter((id) => !cited.has(id) && !setAside.has(id)),
      both: ids.filter((id) => obliging.has(id) && setAside.has(id)),
    };
  });
}

/** Rule outline: the outline covers its text from first to last sentence, without gap or overlap. */
export function checkOutlines(content: LocatedContent): Issue[] {
  return content.sources.flatMap(({ data, file, line }): Issue[] => {
    const ids = Object.keys(content.clauses.get(data.id)?.sentences ?? {});
    const covered: string[] = [];
    const issue = (message: string): Issue => ({ rule: 'outline', file, line, message });
    for (const entry of data.outline) {
      const range = sentencesOf(entry.at, ids);
      if (range.kind === 'none') return [issue(`${entry.at}: ${range.why}`)];
      covered.push(...range.ids);
    }
    const wrong =
      ids.find((id, i) => covered[i] !== id) ?? (covered.length > ids.length ? covered[ids.length] : undefined);
    return wrong === undefined
      ? []
      : [issue(`the outline does not cover the text in order: look at sentence ${wrong}`)];
  });
}

/** Rule set-aside: what is set aside exists in the text. */
export function checkSetAside(content: LocatedContent): Issue[] {
  return content.sources.flatMap(({ data, file, line }) => {
    const ids = Object.keys(content.clauses.get(data.id)?.sentences ?? {});
    return data.notNormative
      .flatMap((n) => n.at)
      .map((at) => sentencesOf(at, ids))
      .filter((range) => range.kind === 'none')
      .map((range) => ({ rule: 'set-aside', file, line, message: range.why }));
  });
}

/** Rule coverage: every sentence is used or set aside with a reason, and no obligation rests on one set aside. */
export function checkCoverage(content: LocatedContent): Issue[] {
  return measureCoverage(content).flatMap(({ source, open, both }) => {
    const file = `content/sources/${source}/source.yaml`;
    return [
      ...open.map((id) => ({
        rule: 'coverage',
        file,
        line: 1,
        message: `sentence ${id} is neither cited nor set aside`,
      })),
      ...both.map((id) => ({
        rule: 'coverage',
        file,
        line: 1,
        message: `sentence ${id} is set aside although an obligation rests on it`,
      })),
    ];
  });
}
