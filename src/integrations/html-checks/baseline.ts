import { parse, type Node } from 'acorn';
import { type Finding, type Rule } from './rule.ts';

/**
 * The oldest browsers in which everything works: Chrome and Android WebView 100, Safari 15.4 (iOS 15.4), Firefox 100.
 * What is older still reads every guide: the HTML says all, and scripts only add to it. The build lowers syntax to it
 * (`vite.build.target`); this looks at what came out, because a library's file, a regular expression or a method
 * is not lowered.
 */
const SYNTAX = 2022;

type AnyNode = Node & Record<string, unknown>;

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* descend(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const value of Object.values(node)) {
    if (isNode(value)) yield* descend(value);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) yield* descend(item);
  }
}

/** Methods that came after the baseline, by the words that stand before and after the dot. */
const NEWER_METHODS = new Map(
  Object.entries({
    Object: ['groupBy'],
    Map: ['groupBy'],
    Array: ['fromAsync'],
    Promise: ['withResolvers', 'try'],
    URL: ['canParse', 'parse'],
    AbortSignal: ['timeout', 'any'],
    Response: ['json'],
    Iterator: ['from'],
    Uint8Array: ['fromBase64', 'fromHex'],
  }),
);
const NEWER_ANYWHERE = new Set([
  ...['toSorted', 'toReversed', 'toSpliced', 'isWellFormed', 'toWellFormed', 'checkVisibility', 'showPopover'],
  ...['isSubsetOf', 'isDisjointFrom', 'symmetricDifference', 'requestIdleCallback', 'startViewTransition'],
]);
/** Methods of sets, iterators, lists and bytes whose names other things bear, too: only called with so many arguments. */
const NEWER_CALLS = new Map(
  Object.entries({
    ...{ union: 1, intersection: 1, difference: 1, isSupersetOf: 1 },
    ...{ toArray: 0, with: 2, toBase64: 0, toHex: 0 },
  }),
);
/** Classes that one of the browsers of the baseline lacks. */
const NEWER_CLASSES = new Set([
  ...['CompressionStream', 'DecompressionStream', 'TextDecoderStream', 'TextEncoderStream', 'OffscreenCanvas'],
  ...['Segmenter', 'DurationFormat', 'URLPattern', 'SharedWorker', 'CSSStyleSheet', 'Highlight', 'Float16Array'],
]);
const LOOKS_BEHIND = /\(\?<[=!]/;

const nameOf = (node: unknown): string => (isNode(node) && node.type === 'Identifier' ? String(node.name) : '');
/** `b` where it says `a.b`, `a['b']` or `{ b: c } = a`; nothing where only the running script knows. */
function keyOf({ property, key = property, computed }: AnyNode): string {
  if (isNode(key) && key.type === 'Literal') return String(key.value);
  return computed ? '' : nameOf(key);
}
const isMember = (node: unknown): node is AnyNode => isNode(node) && node.type === 'MemberExpression';

function newerMethod(object: string, method: string): string[] {
  const isNewer = NEWER_METHODS.get(object)?.includes(method) || NEWER_ANYWHERE.has(method);
  return isNewer ? [`${object || '…'}.${method}`] : [];
}

function newerPattern({ regex, value }: AnyNode): string[] {
  const { pattern, flags } = (regex ?? {}) as { pattern?: string; flags?: string };
  const raw = (value as { raw?: string } | null)?.raw;
  const text = pattern ?? raw ?? (typeof value === 'string' ? value : '');
  return [
    ...(LOOKS_BEHIND.test(text) ? ['a pattern that looks behind, (?<= or (?<! (Safari 16.4)'] : []),
    ...(flags?.includes('v') ? ['a pattern with the flag v (Chrome 112)'] : []),
  ];
}

/** `const { groupBy } = Object` */
function newerTaken({ id, init }: AnyNode): string[] {
  if (!isNode(id) || id.type !== 'ObjectPattern') return [];
  return (id.properties as AnyNode[]).flatMap((property) => newerMethod(nameOf(init), keyOf(property)));
}

/** What in a parsed script a browser of the baseline does not know, although it parses as ES2022. */
function newer(node: AnyNode): string[] {
  const { callee } = node;
  const called = isMember(callee) ? keyOf(callee) : nameOf(callee);
  switch (node.type) {
    case 'StaticBlock':
      return ['a static block of a class (Safari 16.4)'];
    case 'Literal':
    case 'TemplateElement':
      return newerPattern(node);
    case 'MemberExpression':
      return newerMethod(nameOf(node.object), keyOf(node));
    case 'VariableDeclarator':
      return newerTaken(node);
    case 'NewExpression':
      return NEWER_CLASSES.has(called) ? [`new ${called}`] : [];
    case 'CallExpression': {
      const isNewer = isMember(callee) && NEWER_CALLS.get(called) === (node.arguments as Node[]).length;
      return isNewer ? [`….${called}()`] : [];
    }
    default:
      return [];
  }
}

/** docx carries a finder of placeholders in Word templates, which makes its pattern when it is called. We never do. */
const DOCX_FINDER = /RegExp\(`\(\?<=\$\{\w+\(\w+\)\}\)\(\?:\(\?!\$\{\w+\(\w+\)\}\)\.\)\+\?[^`]*`,`gs`\)/;

/**
 * What libraries use only after they have asked for it: Pagefind takes the words as they were typed without it, qr goes
 * on with btoa. Of our own, `storage/frames.ts` takes its streams by name and does without: nothing of them is seen here.
 */
const ASKED_FIRST: [what: string, question: RegExp][] = [
  ['new Segmenter', /typeof Intl\.Segmenter\s*!==?\s*["'`]undefined/],
  ['….toBase64()', /typeof \w+\.toBase64\s*===?\s*["'`]function/],
];

/** @returns what of a script the baseline does not understand; one sentence each */
export function scriptFaults(code: string): string[] {
  try {
    const program = parse(code.replace(DOCX_FINDER, '0'), {
      ecmaVersion: SYNTAX,
      sourceType: 'module',
      allowHashBang: true,
    });
    const asked = ASKED_FIRST.filter(([, question]) => question.test(code)).map(([what]) => what);
    const found = new Set([...descend(program as unknown as AnyNode)].flatMap(newer));
    return [...found].filter((what) => !asked.includes(what));
  } catch (error) {
    return [`is no ES${SYNTAX}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** What came after the baseline and would drop the rule it stands in. What only adds (text-wrap, @view-transition) is not here. */
const NEWER_STYLES: [RegExp, string][] = [
  [/:has\(/, ':has() (Chrome 105)'],
  [/@container\b/, '@container (Chrome 105)'],
  [/@scope\b|@starting-style\b/, '@scope or @starting-style (Chrome 117)'],
  [/\bcolor-mix\(|\blight-dark\(/, 'color-mix() or light-dark() (Chrome 111)'],
  [/\b(?:oklch|oklab|lch|lab)\(|\bcolor\(/, 'a colour space (Chrome 111)'],
  [/@media[^{]*[<>]/, 'a range in a media query (Chrome 104)'],
  [/:user-(?:in)?valid|:popover-open|:dir\(/, 'a newer pseudo-class'],
  [/(?:^|[;{])\s*(?:translate|rotate|scale)\s*:/m, 'translate, rotate or scale as a property (Chrome 104)'],
  [/\bsubgrid\b/, 'subgrid (Chrome 117)'],
];
/** `max-height:calc(100vh - 2rem);max-height:calc(100dvh - 2rem)`: the old unit first, so that something holds. */
const NEW_UNIT = /([a-z-]+)\s*:\s*[^;{}]*\d(?:d|s|l)v(?:h|w)\b/g;

const isNested = (css: string): boolean => {
  let depth: string[] = [];
  for (const [, before = '', brace] of css.matchAll(/([^{}]*)([{}])/g)) {
    if (brace === '}') depth = depth.slice(0, -1);
    else {
      const selector = before.slice(before.lastIndexOf(';') + 1).trim();
      if (!selector.startsWith('@') && depth.some((outer) => !outer.startsWith('@'))) return true;
      depth.push(selector);
    }
  }
  return false;
};

/** What stands under `@supports` is left out by a browser that lacks it. */
function withoutSupports(css: string): string {
  const start = css.indexOf('@supports');
  if (start < 0) return css;
  let depth = 0;
  let end = css.indexOf('{', start);
  do {
    if (css[end] === '{') depth += 1;
    if (css[end] === '}') depth -= 1;
    end += 1;
  } while (depth > 0 && end < css.length);
  return css.slice(0, start) + withoutSupports(css.slice(end));
}

/** @returns what of a style sheet the baseline would drop */
export function styleFaults(css: string): string[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"]*"|'[^']*'/g, '""');
  const always = withoutSupports(text);
  const units = [...always.matchAll(NEW_UNIT)].filter((m) => {
    const block = always.slice(always.lastIndexOf('{', m.index) + 1, m.index);
    return !new RegExp(`(?:^|;)\\s*${m[1]}\\s*:`).test(block);
  });
  return [
    ...NEWER_STYLES.filter(([pattern]) => pattern.test(always)).map(([, what]) => what),
    ...units.map((m) => `${m[0]} without an older unit before it (Chrome 108)`),
    ...(isNested(always) ? ['a rule inside a rule (Chrome 120)'] : []),
  ];
}

const TAG = /<(script|style)((?:\s[^>]*)?)>([\s\S]*?)<\/\1>/g;
const isCode = (attributes: string): boolean => !/\btype="(?!module|text\/javascript)/.test(attributes);

const isOld = (code: string): boolean => {
  try {
    return Boolean(parse(code, { ecmaVersion: 5 }));
  } catch {
    return false;
  }
};

function tagFaults(kind: string, attributes: string, code: string): string[] {
  if (kind === 'style') return styleFaults(code);
  return isCode(attributes) ? scriptFaults(code) : [];
}

/** The first script of a page runs in every browser there is, before anything is painted: it must be ES5. */
function firstScript(html: string): string[] {
  const first = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  return isOld(first) ? [] : [`the first inline script is no ES5: ${first.slice(0, 40)}`];
}

export const baseline: Rule = {
  id: 'baseline',
  about: 'Scripts and styles are understood by Chrome and WebView 100 and by Safari 15.4 (iOS 15.4).',
  check: ({ files, pages }) => {
    const decoder = new TextDecoder();
    const inFiles = [...files].flatMap(([file, bytes]): Finding[] => {
      if (!/\.(m?js|css)$/.test(file)) return [];
      const faults = (file.endsWith('css') ? styleFaults : scriptFaults)(decoder.decode(bytes));
      return faults.map((what) => ({ where: file, what }));
    });
    // The same scripts stand on many pages.
    const said = new Map<string, string[]>();
    const once = (tag: string, look: () => string[]): string[] => {
      const known = said.get(tag) ?? look();
      said.set(tag, known);
      return known;
    };
    const inPages = pages.flatMap(({ html, route }) =>
      [...html.matchAll(TAG)]
        .flatMap(([tag, kind = '', attributes = '', code = '']) => once(tag, () => tagFaults(kind, attributes, code)))
        .concat(firstScript(html))
        .map((what) => ({ where: route, what })),
    );
    return [...inFiles, ...inPages];
  },
};
