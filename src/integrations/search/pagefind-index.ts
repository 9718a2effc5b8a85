import { createHash } from 'node:crypto';
import type { PagefindIndex } from 'pagefind';
import type { SearchDocument } from '../../domain/search/types.ts';

/**
 * The index of full texts. Each character stands as a word of its own, so that a quoted query is an exact search for a
 * stretch of text in every browser, whichever way it would cut Chinese into words. Each record carries its document's
 * number (`n`), by which the search finds its texts and what filters ask about: Pagefind's own filter files come out in
 * another order at every build, and would make the build unreproducible.
 */

const LANGUAGE = 'zh-cn';
/** Small chunks: a query loads the few kilobytes of its own characters. Pagefind reads this from the environment. */
const CHUNK_SIZE = '3000';
/** The visitor's part of what Pagefind writes; its ready-made interfaces (400 kB) and its worker are not used. */
const WANTED = /^(pagefind\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|.*\.pf_(meta|index|fragment))$/;

export const spaced = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=\p{Script=Han})/gu, ' ');

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A page with headings as HTML, so that Pagefind counts each heading with an id as a place of its own. */
function htmlOf(d: SearchDocument, number: number): string {
  const body = d.lines
    .filter((l) => l.field !== 'related')
    .map((l) => {
      const text = escape(spaced(l.text));
      return l.field === 'heading' && l.anchor ? `<h2 id="${escape(l.anchor)}">${text}</h2>` : `<p>${text}</p>`;
    });
  const meta = `<p data-pagefind-ignore><span data-pagefind-meta="title">${escape(d.title)}</span><span data-pagefind-meta="n">${number}</span></p>`;
  return `<html lang="${LANGUAGE}"><body>${meta}${body.join('')}</body></html>`;
}

interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** Pagefind's files by their path under `pagefind/<tag>/`, and the tag of their content. */
export async function pagefindFiles(
  documents: SearchDocument[],
): Promise<{ files: Map<string, Uint8Array>; tag: string }> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error('Pagefind did not start');
  for (const [number, document] of documents.entries()) await add(index, document, number);
  const { files, errors } = await index.getFiles();
  await pagefind.close();
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const wanted = files
    .filter((f: PagefindFile) => WANTED.test(f.path.split('/').at(-1) ?? ''))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash('sha256');
  for (const file of wanted) hash.update(file.path).update(file.content);
  return { files: new Map(wanted.map((f: PagefindFile) => [f.path, f.content])), tag: hash.digest('hex').slice(0, 10) };
}

async function add(index: PagefindIndex, d: SearchDocument, number: number): Promise<void> {
  const result =
    d.kind === 'guide'
      ? await index.addHTMLFile({ url: d.url, content: htmlOf(d, number) })
      : await index.addCustomRecord({
          url: d.url,
          language: LANGUAGE,
          content: spaced(d.lines.map((l) => l.text).join('\n')),
          meta: { title: d.title, n: String(number) },
        });
  if (result.errors.length > 0) throw new Error(`Pagefind: ${d.url}: ${result.errors.join('; ')}`);
}
