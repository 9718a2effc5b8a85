import type { LocatedContent } from './content.ts';
import type { Issue } from './issue.ts';

/** The components of a guide, closed or wrapping text, with plain strings as attributes. */
const COMPONENT =
  /<(?:Cite|Callout|Figures|Obligation|Term)(?:\s+[\w-]+=(?:"[^"<>]*"|'[^'<>]*'))*\s*\/?>|<\/(?:Callout|Term)>/y;
/** `[label](address)`, `![picture](address)`, `[name]: address`. */
const ADDRESS = /\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]]+\]:\s*<?(\S*)/gm;
/** Within the site, or to another over a connection that nobody can change on the way. */
const SAFE_ADDRESS = /^(?:\/(?!\/)|#|https:\/\/)/;

const RULES: [pattern: RegExp, message: string][] = [
  [/^[ \t]*(?:import|export)\b/gm, 'import and export run code when the site is built: a guide is prose'],
  [/[{}]/g, 'braces are code that runs when the site is built: write the text itself'],
];

interface Fault {
  index: number;
  message: string;
}

function faultsOf(body: string): Fault[] {
  const coded = RULES.flatMap(([pattern, message]) =>
    [...body.matchAll(pattern)].map(({ index }) => ({ index, message })),
  );
  const tags = [...body.matchAll(/</g)].flatMap(({ index }): Fault[] => {
    COMPONENT.lastIndex = index;
    const found = /^<[^\s>]*/.exec(body.slice(index, index + 30))?.[0] ?? '<';
    return COMPONENT.test(body)
      ? []
      : [
          {
            index,
            message: `${found} is none of the components Cite, Callout, Figures, Obligation, Term with plain attributes`,
          },
        ];
  });
  const links = [...body.matchAll(ADDRESS)]
    .map((m) => ({ index: m.index, address: m[1] ?? m[2] ?? '' }))
    .filter(({ address }) => !SAFE_ADDRESS.test(address))
    .map(({ index, address }) => ({
      index,
      message: `the address ${address} is neither within the site (/…, #…) nor https://`,
    }));
  return [...coded, ...tags, ...links];
}

/**
 * Rule plain-mdx: a guide is prose with our components. MDX could run code at the build (import, braces) and carry any
 * HTML; a contribution that tries is refused with its line, before anything is built.
 */
export function checkPlainMdx(guides: LocatedContent['guides']): Issue[] {
  return guides.flatMap(({ file, data }) =>
    faultsOf(data.body).map(({ index, message }) => ({
      rule: 'plain-mdx',
      file,
      line: data.bodyLine + data.body.slice(0, index).split('\n').length - 1,
      message,
    })),
  );
}
