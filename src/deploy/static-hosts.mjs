// @ts-check
import { HEADERS, LASTING, LASTING_FOLDERS } from './policy.mjs';

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it from the folder they publish. These hosts join the values
 * of every rule that matches, so no header stands in two of them; they revalidate by themselves what is not named.
 * @param {string} base `/` or `/x/`
 */
export function headersFile(base) {
  const everywhere = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  const lasting = LASTING_FOLDERS.map(
    (folder) => `${base}${folder.replace('*', ':version')}*\n  Cache-Control: ${LASTING}`,
  );
  return [`${base}*`, ...everywhere, ...lasting, ''].join('\n');
}
