// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { HEADERS, cacheControl } from '../../src/deploy/policy.mjs';
import { contentType, isCompressible } from './content-types.mjs';

/** @typedef {{ body: Buffer, etag: string, encoding?: string }} Representation */

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
/** Kept in memory so that a page is compressed once; keyed by file, time, size and encoding. */
const CACHE_LIMIT = 2000;

/** @param {string} file */
const fileStat = (file) => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat : undefined;
};

/** @param {string} accept the request's Accept-Encoding */
const chooseEncoding = (accept) => (/\bbr\b/.test(accept) ? 'br' : /\bgzip\b/.test(accept) ? 'gzip' : '');

/**
 * Which file answers a path, or where to go instead.
 * @param {string} root folder that is served
 * @param {string} base `/` or `/x/`
 * @param {string} url the request's target
 * @returns {{ kind: 'file', file: string } | { kind: 'redirect', to: string } | { kind: 'missing' } | { kind: 'bad' }}
 */
export function locate(root, base, url) {
  const [rawPath = '/', query] = url.split('?', 2);
  let path;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return { kind: 'bad' };
  }
  if (path.includes('\0') || path.includes('\\')) return { kind: 'bad' };
  if (!path.startsWith(base))
    return path === '/' || `${path}/` === base ? { kind: 'redirect', to: base } : { kind: 'missing' };
  const file = normalize(join(root, path.slice(base.length)));
  if (file !== normalize(root) && !file.startsWith(normalize(root + sep))) return { kind: 'bad' };
  const index = join(file, 'index.html');
  if (path.endsWith('/')) return fileStat(index) ? { kind: 'file', file: index } : { kind: 'missing' };
  if (fileStat(file)) return { kind: 'file', file };
  // One slash in front: `//guides/` would be a page of the host “guides”.
  const to = `${rawPath.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
  if (fileStat(index)) return { kind: 'redirect', to };
  return { kind: 'missing' };
}

/**
 * Serves a built site as a plain host would: index.html, 404.html, compression, revalidation.
 * @param {{ root: string, base?: string }} options
 */
export function createStaticServer({ root, base = '/' }) {
  /** @type {Map<string, Representation>} */
  const cache = new Map();

  /** @param {string} file @param {string} accept @returns {Representation} */
  const represent = (file, accept) => {
    const encoding = isCompressible(file) ? chooseEncoding(accept) : '';
    const stat = statSync(file);
    const key = `${file}|${stat.mtimeMs}|${stat.size}|${encoding}`;
    const known = cache.get(key);
    if (known) return known;
    const raw = readFileSync(file);
    const etag = `"${createHash('sha256').update(raw).digest('hex').slice(0, 20)}${encoding && `-${encoding}`}"`;
    const body = encoding === 'br' ? brotliCompressSync(raw, BROTLI) : encoding === 'gzip' ? gzipSync(raw) : raw;
    const made = { body, etag, ...(encoding && { encoding }) };
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, made);
    return made;
  };

  return createServer((request, response) => {
    const method = request.method ?? 'GET';
    const say = (
      /** @type {number} */ status,
      /** @type {Record<string, string>} */ headers = {},
      text = `${status}\n`,
    ) =>
      response
        .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
        .end(method === 'HEAD' ? undefined : text);
    if (method !== 'GET' && method !== 'HEAD') return say(405, { Allow: 'GET, HEAD' });
    const found = locate(root, base, request.url ?? '/');
    if (found.kind === 'bad') return say(400);
    if (found.kind === 'redirect') return say(301, { Location: found.to });
    const file = found.kind === 'file' ? found.file : join(root, '404.html');
    if (!fileStat(file)) return say(404);

    const { body, etag, encoding } = represent(file, String(request.headers['accept-encoding'] ?? ''));
    const path = `${base}${relative(root, file).replaceAll('\\', '/')}`;
    const headers = {
      ...HEADERS,
      'Content-Type': contentType(file),
      'Cache-Control': cacheControl(path, base),
      ETag: etag,
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    };
    const isSame = request.headers['if-none-match'] === etag && found.kind === 'file';
    if (isSame) return response.writeHead(304, headers).end();
    response.writeHead(found.kind === 'file' ? 200 : 404, { ...headers, 'Content-Length': body.length });
    response.end(method === 'HEAD' ? undefined : body);
  });
}

/**
 * Listens on the wanted port or the next free one.
 * @param {import('node:http').Server} server
 * @param {{ port?: number, host?: string, tries?: number }} [options] port 0 asks the system for any free one
 * @returns {Promise<number>} the port
 */
export function listen(server, { port = 0, host = '127.0.0.1', tries = 20 } = {}) {
  return new Promise((resolve, reject) => {
    const attempt = (/** @type {number} */ candidate, /** @type {number} */ left) => {
      server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
        const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
        if (isTaken && left > 0 && candidate > 0) attempt(candidate + 1, left - 1);
        else reject(error);
      });
      server.listen(candidate, host, () => {
        server.removeAllListeners('error');
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : candidate);
      });
    };
    attempt(port, tries);
  });
}
