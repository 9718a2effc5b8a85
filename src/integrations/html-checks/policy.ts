import { createHash } from 'node:crypto';
import { attr, named, rawText, withAttr, type Element, type Page } from './page.ts';
import { pageRule, type Rule } from './rule.ts';

/** `script-src` → its sources. */
const directivesOf = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split(';').flatMap((part): [string, string[]][] => {
      const [name, ...sources] = part.trim().split(/\s+/);
      return name ? [[name.toLowerCase(), sources]] : [];
    }),
  );

/** Everything that any directive may hold: this site, data and blob addresses it makes itself, hashes, WebAssembly. */
const KNOWN_SOURCE = /^('none'|'self'|'wasm-unsafe-eval'|'sha256-[A-Za-z0-9+/]+=*'|data:|blob:)$/;
/** Where code comes from: neither may come from an address that a page can make. */
const CODE = ['script-src', 'style-src', 'worker-src'];
const REQUIRED = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'self'" };

/** What the policy must say and must not say. Without `default-src 'none'` whatever was forgotten is allowed. */
function policyFaults(policy: string): string[] {
  const directives = directivesOf(policy);
  const strange = [...directives].flatMap(([name, sources]) =>
    sources
      .filter((source) => !KNOWN_SOURCE.test(source) || (CODE.includes(name) && /^(data|blob):$/.test(source)))
      .map((source) => `${name} allows ${source}`),
  );
  const missing = Object.entries(REQUIRED)
    .filter(([name, value]) => directives.get(name)?.join(' ') !== value)
    .map(([name, value]) => `lacks ${name} ${value}`);
  return [...strange, ...missing];
}

const policiesOf = (page: Page): string[] =>
  withAttr(page, 'meta', 'http-equiv', 'content-security-policy').map((e) => attr(e, 'content') ?? '');

export const contentSecurityPolicy = pageRule(
  'csp',
  'Every page carries a content security policy that starts from nothing and allows no inline code.',
  (page) => {
    const policies = policiesOf(page);
    return policies.length === 1 ? policies.flatMap(policyFaults) : [`${policies.length} policies`];
  },
);

/** A `<script>` of data (JSON) is never run. */
const isCode = (e: Element): boolean =>
  attr(e, 'src') === undefined && /^(module|text\/javascript|)$/i.test(attr(e, 'type') ?? '');

export const inlineHashed = pageRule(
  'inline-hashed',
  'Every inline script and style is allowed by its hash in the policy of its page: nothing else would run.',
  (page) => {
    const directives = directivesOf(policiesOf(page)[0] ?? '');
    const check = (directive: string, elements: Element[]): string[] =>
      elements
        .filter((e) => {
          const hash = createHash('sha256').update(rawText(e)).digest('base64');
          return !directives.get(directive)?.includes(`'sha256-${hash}'`);
        })
        .map((e) => `<${e.tagName}> ${rawText(e).trim().slice(0, 60)}`);
    return [...check('script-src', named(page, 'script').filter(isCode)), ...check('style-src', named(page, 'style'))];
  },
);

/** Code that makes code of text. The policy refuses it, so that what needs it would break on somebody's phone. */
const EVALUATING = /\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(\s*["'`]|\bset(?:Timeout|Interval)\s*\(\s*["'`]/;

export const noEvaluation: Rule = {
  id: 'no-eval',
  about: 'No script that ships makes code of text (eval, new Function, a timer with a string).',
  check: ({ files }) =>
    [...files]
      .filter(([file]) => /\.m?js$/.test(file))
      .flatMap(([file, bytes]) => {
        const found = EVALUATING.exec(new TextDecoder().decode(bytes));
        return found ? [{ where: file, what: found[0] }] : [];
      }),
};
