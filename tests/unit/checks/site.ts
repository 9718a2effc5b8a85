import { makeSite, type Rule, type Site } from '../../../src/integrations/html-checks/rule.ts';

/** A page with nothing wrong with it, for a test to break in one place. */
export const GOOD_PAGE = [
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'self'">`,
  '<meta name="description" content="按来源说明每月应当住村多少天，怎样计算，哪些情形原文没有说明，遇到时该去问谁。">',
  '<title>住村天数怎么算</title></head>',
  '<body><main><h1>住村天数怎么算</h1><h2 id="count">怎样计算</h2><p>先看规定，再看自己的记录。</p></main></body></html>',
].join('\n');

export function siteOf(files: Record<string, string>, base = '/'): Site {
  const encoder = new TextEncoder();
  return makeSite(new Map(Object.entries(files).map(([file, text]) => [file, encoder.encode(text)])), base);
}

/** What a rule says about a site, without the places. */
export const findings = async (rule: Rule, site: Site): Promise<string[]> =>
  (await rule.check(site)).map(({ what }) => what);

/** What a rule says about the good page with one part of it replaced. */
export async function afterChange(rule: Rule, from: string, to: string): Promise<string[]> {
  if (!GOOD_PAGE.includes(from)) throw new Error(`the good page does not contain ${from}`);
  return findings(rule, siteOf({ 'index.html': GOOD_PAGE.replace(from, to) }));
}
