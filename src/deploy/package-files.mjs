// @ts-check
import { createHash } from 'node:crypto';
import { caddyfile } from './caddy.mjs';
import { webConfig } from './iis.mjs';
import { INSTALLED_AT, instructions } from './instructions.mjs';
import { nginxConf } from './nginx.mjs';
import { releaseLine } from './release.mjs';
import { headersFile } from './static-hosts.mjs';

/** Notepad on an old Windows takes a text for UTF-8 only with this mark, and wants its own line ends. */
const forNotepad = (/** @type {string} */ text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

const byPath = (/** @type {[string, unknown]} */ [a], /** @type {[string, unknown]} */ [b]) => (a < b ? -1 : 1);

/** `hash  path` a line, as `sha256sum -c` reads it. @param {[string, Uint8Array][]} files */
const checksums = (files) =>
  files.map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`).join('');

/**
 * Everything in the archive for an office's intranet, sorted by path. Names are ASCII: under an English locale the
 * `unzip` of many servers garbles others.
 * @param {[string, Uint8Array][]} site path within the built site, content
 * @param {{ base: string, release: import('./release.mjs').Release }} what
 * @returns {[string, Uint8Array][]}
 */
export function packageFiles(site, { base, release }) {
  const where = { base, root: INSTALLED_AT };
  const texts = {
    'INSTALL.txt': forNotepad(instructions({ base, release: releaseLine(release) })),
    'server/nginx.conf': nginxConf(where),
    'server/Caddyfile': caddyfile(where),
    'server/web.config': webConfig(base),
    'server/_headers': headersFile(base),
  };
  const encoder = new TextEncoder();
  /** @type {[string, Uint8Array][]} */
  const files = [
    ...site.map(/** @returns {[string, Uint8Array]} */ ([path, bytes]) => [`site/${path}`, bytes]),
    ...Object.entries(texts).map(/** @returns {[string, Uint8Array]} */ ([path, text]) => [path, encoder.encode(text)]),
  ];
  files.sort(byPath);
  return [['SHA256SUMS', encoder.encode(checksums(files))], ...files];
}

/** `zhucun-youshu-0.1.0-8eaa199`, with the base path where it is not `/`. @param {{ base: string, release: import('./release.mjs').Release }} what */
export function packageName({ base, release: { version, commit, changed } }) {
  const path = base.replace(/^\/|\/$/g, '').replaceAll('/', '-');
  return ['zhucun-youshu', version, commit, changed && commit ? 'changed' : '', path].filter(Boolean).join('-');
}
