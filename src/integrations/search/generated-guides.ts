import type { Line, SearchDocument } from '../../domain/search/types.ts';

/** A generator of numbers that gives the same ones every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Guides made up of clauses of the real ones, for measuring how the index grows. Like real ones they have a title, other
 * names, an answer, headings and some forty passages, and share most of their words.
 */
export function generatedGuides(documents: SearchDocument[], count: number): SearchDocument[] {
  const guides = documents.filter((d) => d.kind === 'guide');
  const clauses = guides
    .flatMap((d) => d.lines.flatMap((l) => l.text.split(/[，。；：、]/u)))
    .filter((c) => c.length > 3);
  const next = numbers(1);
  const clause = (): string => clauses[Math.floor(next() * clauses.length)] ?? '';
  const text = (n: number): string => `${Array.from({ length: n }, clause).join('，')}。`;
  return Array.from({ length: count }, (_each, i): SearchDocument => {
    const title = clause().slice(0, 8) + clause().slice(0, 8);
    const body = Array.from({ length: 40 }, (_line, j): Line =>
      j % 8 === 0 ? { field: 'heading', text: clause(), anchor: `s${j}` } : { field: 'body', text: text(5) },
    );
    return {
      kind: 'guide',
      url: `/guides/on-post/generated-${i}/`,
      title,
      context: '指南',
      part: 'on-post',
      roles: ['first-secretary'],
      source: '',
      year: 0,
      lines: [
        { field: 'title', text: title },
        { field: 'answer', text: text(4) },
        { field: 'alias', text: clause() },
        { field: 'alias', text: clause() },
        ...body,
      ],
    };
  });
}
