// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installWithApt } from './apt.mjs';

/**
 * Programs of the system that open what the site writes, serve it or show it, so that it is judged by those it is for.
 *
 * @typedef {object} Program
 * @property {string} what for the person who reads the terminal
 * @property {string} variable environment variable that names it
 * @property {string[]} places paths, or names to look for in PATH, most likely first
 * @property {string[]} asks arguments under which it tells its version and ends
 * @property {string[]} packages of Debian
 */

/** @satisfies {Record<string, Program>} */
export const PROGRAMS = {
  office: {
    what: 'LibreOffice (opens the exported workbooks and documents)',
    variable: 'SOFFICE_PATH',
    places: [
      'soffice',
      'libreoffice',
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    ],
    asks: ['--version'],
    packages: ['libreoffice-calc-nogui', 'libreoffice-writer-nogui', 'fonts-noto-cjk'],
  },
  nginx: {
    what: 'nginx (serves the site with the configuration that is shipped)',
    variable: 'NGINX_PATH',
    places: ['nginx', '/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'],
    asks: ['-v'],
    packages: ['nginx-light'],
  },
  /** Not installed for the tests, since Debian's package starts a web server on port 80; tested where it is. */
  caddy: {
    what: 'Caddy (serves the site with the configuration that is shipped)',
    variable: 'CADDY_PATH',
    places: ['caddy'],
    asks: ['version'],
    packages: ['caddy'],
  },
  unzip: {
    what: 'unzip (opens the archive that npm run pack makes)',
    variable: 'UNZIP_PATH',
    places: ['unzip'],
    asks: ['-v'],
    packages: ['unzip'],
  },
  firefox: {
    what: 'Firefox',
    variable: 'FIREFOX_PATH',
    places: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    asks: ['--version'],
    packages: ['firefox-esr'],
  },
  webkitDriver: {
    what: 'the driver of WebKitGTK',
    variable: 'WEBKIT_DRIVER_PATH',
    places: ['WebKitWebDriver'],
    asks: ['--help'],
    packages: ['webkit2gtk-driver'],
  },
  screen: {
    what: 'a screen without a monitor (WebKitGTK has no headless mode)',
    variable: 'XVFB_RUN_PATH',
    places: ['xvfb-run'],
    asks: ['--help'],
    packages: ['xvfb', 'xauth'],
  },
};

/** @param {Program} program @returns {string | undefined} the first place where it answers */
export function findProgram({ variable, places, asks }, env = process.env) {
  const chosen = env[variable];
  return (chosen ? [chosen] : places).find((place) => {
    if (/[\\/]/.test(place) && !existsSync(place)) return false;
    return spawnSync(place, asks, { timeout: 60_000 }).status === 0;
  });
}

/**
 * A program that a check needs: the one that is there, else the system's package.
 * @param {Program} program
 * @returns {Promise<string>} its path or its name in PATH
 */
export async function ensureProgram(program) {
  const there = findProgram(program);
  if (there) return there;
  await installWithApt(program.what, program.packages);
  const installed = findProgram(program);
  if (installed) return installed;
  throw new Error(
    `The tests need ${program.what}, and it could be neither found nor installed. Install it with your package manager ` +
      `(Debian: apt-get install ${program.packages.join(' ')}), or set ${program.variable} to its path.`,
  );
}
