import type { ResolvedCitation } from '../schemas/shared.ts';

const TAG = /<Cite\b([^>]*?)\/>/g;
const ATTRIBUTE = /(\w+)=(?:"([^"]*)"|'([^']*)')/g;

export interface MdxCite extends ResolvedCitation {
  /** 0-based line within the body. */
  line: number;
}

/** Every `<Cite source at quote />` of an MDX body, in order. Attributes that are missing come back empty. */
export function citesInMdx(body: string): MdxCite[] {
  return [...body.matchAll(TAG)].map((tag) => {
    const attributes = Object.fromEntries(
      [...(tag[1] ?? '').matchAll(ATTRIBUTE)].map((a) => [a[1] ?? '', a[2] ?? a[3] ?? '']),
    );
    const line = body.slice(0, tag.index).split('\n').length - 1;
    const { source = '', at = '', quote } = attributes;
    return { source, at, line, ...(quote === undefined ? {} : { quote }) };
  });
}

/** Ids in `<Obligation id="…" />` and `<Term id="…">`, with their lines, for the cross-reference check. */
export function idsInMdx(body: string, component: 'Obligation' | 'Term' | 'Figure'): { id: string; line: number }[] {
  const pattern = new RegExp(`<${component}\\b[^>]*?\\bid=(?:"([^"]*)"|'([^']*)')`, 'g');
  return [...body.matchAll(pattern)].map((m) => ({
    id: m[1] ?? m[2] ?? '',
    line: body.slice(0, m.index).split('\n').length - 1,
  }));
}
