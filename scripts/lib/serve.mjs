// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, basePath } from './paths.mjs';
import { createStaticServer, listen } from './static-server.mjs';

const FIRST_PORT = 4321;

/**
 * Serves dist/ in the foreground and prints the address. `PORT` asks for a port (then only that one will do),
 * `HOST` for an address other than this machine's own, `BASE_PATH` for the sub-path that the site was built for.
 */
export async function serve(env = process.env) {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no dist/ yet: npm run build');
  const base = basePath(env);
  const wanted = env.PORT ? Number(env.PORT) : undefined;
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 0 && wanted < 65536)) {
    throw new Error(`PORT is ${env.PORT}: a number from 0 to 65535 is needed.`);
  }
  const host = env.HOST || '127.0.0.1';
  const server = createStaticServer({ root: DIST, base });
  const port = await listen(server, { port: wanted ?? FIRST_PORT, host, tries: wanted === undefined ? 20 : 0 }).catch(
    (error) => {
      throw new Error(`Cannot listen on ${host}:${wanted ?? FIRST_PORT} (${error.code}). Set PORT to another port.`);
    },
  );
  const shown = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  console.log(`\n驻村有数  http://${shown}:${port}${base}\n(Ctrl-C ends it)`);
}
