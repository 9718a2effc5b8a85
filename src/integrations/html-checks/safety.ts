import { attr, named, rawText, type Element } from './page.ts';
import { pageRule, type Finding, type Rule } from './rule.ts';

/** Attributes that make a browser fetch something, or send something, without a reader's click on a link. */
const FETCHED: Record<string, string[]> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  audio: ['src'],
  video: ['src', 'poster'],
  track: ['src'],
  input: ['src', 'formaction'],
  button: ['formaction'],
  form: ['action'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
  'astro-island': ['component-url', 'renderer-url', 'before-hydration-url'],
};
/** `<link>` fetches or connects, except where it only names an address. */
const NAMING_LINKS = /^(canonical|alternate|license|author|prev|next|bookmark|me)$/i;

const isElsewhere = (url: string): boolean => /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url);

function fetchedUrls(element: Element): string[] {
  if (element.tagName === 'link') {
    const naming = (attr(element, 'rel') ?? '').split(/\s+/).every((rel) => NAMING_LINKS.test(rel));
    return naming ? [] : [attr(element, 'href') ?? ''];
  }
  return (FETCHED[element.tagName] ?? []).flatMap((name) => {
    const value = attr(element, name) ?? '';
    return name === 'srcset' ? value.split(',') : [value];
  });
}

/** `url(…)` and `@import` of a style sheet that lead to another host. */
const cssElsewhere = (css: string): string[] =>
  [...css.matchAll(/(?:@import\s+(?:url\(\s*)?|url\(\s*)["']?([^"')\s;]+)/g)]
    .map((m) => m[1] ?? '')
    .filter(isElsewhere);

/** Hosts that libraries name without ever asking them: vocabularies of XML, a link in a message, a stand-in base address. */
const NAMED_ONLY = new Set([
  ...['schemas.openxmlformats.org', 'schemas.microsoft.com', 'www.w3.org', 'purl.org', 'purl.oclc.org'],
  ...['answers.microsoft.com', 'example.com'],
]);

const scriptElsewhere = (code: string): string[] =>
  [...new Set([...code.matchAll(/(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)].map((m) => m[1] ?? ''))]
    .filter((host) => !NAMED_ONLY.has(host))
    .map((host) => `names the host ${host}`);

export const noThirdParty: Rule = {
  id: 'third-party',
  about: 'Nothing is fetched from, or sent to, another host: no script, style, font, picture, frame or form.',
  check: ({ pages, files }) => {
    const inPages = pages.flatMap((page) =>
      page.elements
        .flatMap(fetchedUrls)
        .concat(named(page, 'style').flatMap((e) => cssElsewhere(rawText(e))))
        .filter(isElsewhere)
        .map((url): Finding => ({ where: page.route, what: url })),
    );
    const inStyles = [...files]
      .filter(([file]) => file.endsWith('.css'))
      .flatMap(([file, bytes]) => cssElsewhere(new TextDecoder().decode(bytes)).map((what) => ({ where: file, what })));
    const inScripts = [...files]
      .filter(([file]) => /\.m?js$/.test(file))
      .flatMap(([file, bytes]) =>
        scriptElsewhere(new TextDecoder().decode(bytes)).map((what) => ({ where: file, what })),
      );
    return [...inPages, ...inStyles, ...inScripts];
  },
};

export const noInlineStyle = pageRule(
  'inline-style',
  'No style attribute: the content security policy refuses it. Use a class, <progress> or an SVG attribute.',
  (page) =>
    page.elements
      .filter((e) => attr(e, 'style') !== undefined)
      .map((e) => `<${e.tagName} style="${attr(e, 'style')}">`.slice(0, 100)),
);

export const noInlineHandler = pageRule(
  'inline-handler',
  'No event handler in an attribute and no javascript: address: the content security policy refuses them.',
  (page) =>
    page.elements.flatMap((e) =>
      e.attrs
        .filter((a) => /^on[a-z]+$/.test(a.name) || /^\s*javascript:/i.test(a.value))
        .map((a) => `<${e.tagName} ${a.name}="${a.value.slice(0, 40)}">`),
    ),
);
