import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { PROGRAMS, findProgram } from '../../scripts/lib/programs.mjs';
import { createStaticServer, listen } from '../../scripts/lib/static-server.mjs';
import { INSTALLED_AT } from '../../src/deploy/instructions.mjs';

/** A running server of an unpacked archive. */
export interface Running {
  port: number;
  stop: () => void;
}
/** @param unpacked the archive's folder, with `site/` and `server/` */
export type Start = (unpacked: string, base: string) => Promise<Running>;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The shipped file with what every administrator exchanges: the folder and the port. */
function adapted(file: string, site: string, from: string, to: string): string {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(INSTALLED_AT) || !text.includes(from)) throw new Error(`${file} is not what the test expects`);
  return text.replaceAll(INSTALLED_AT, site).replaceAll(from, to);
}

/** nginx goes into the background as soon as it listens, so there is nothing to wait for. */
const nginx: Start = async (unpacked) => {
  const program = findProgram(PROGRAMS.nginx);
  if (!program) throw new Error('nginx is missing: npm run test:deploy installs it');
  const folder = join(unpacked, 'nginx');
  mkdirSync(folder);
  const port = await freePort();
  const shipped = adapted(
    join(unpacked, 'server/nginx.conf'),
    join(unpacked, 'site'),
    'listen 80;',
    `listen 127.0.0.1:${port};`,
  );
  writeFileSync(join(folder, 'zhucun.conf'), shipped);
  const built = spawnSync(program, ['-V'], { encoding: 'utf8' }).stderr;
  const home = dirname(/--conf-path=(\S+)/.exec(built)?.[1] ?? '/etc/nginx/nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = [
    ...(process.getuid?.() === 0 ? ['user root root;'] : []),
    `pid ${folder}/pid;`,
    `error_log ${folder}/error.log;`,
    'events {}',
    'http {',
    `include ${home}/mime.types;`,
    'default_type application/octet-stream;',
    'access_log off;',
    ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
    `include ${folder}/zhucun.conf;`,
    '}',
  ];
  writeFileSync(join(folder, 'main.conf'), main.join('\n'));
  const run = (...more: string[]) =>
    execFileSync(program, ['-p', folder, '-c', join(folder, 'main.conf'), '-e', join(folder, 'error.log'), ...more], {
      stdio: 'pipe',
    });
  run('-t');
  run();
  return { port, stop: () => void run('-s', 'stop') };
};

const caddy: Start = async (unpacked) => {
  const program = findProgram(PROGRAMS.caddy) ?? 'caddy';
  const [port, admin] = [await freePort(), await freePort()];
  const file = join(unpacked, 'Caddyfile');
  const shipped = adapted(join(unpacked, 'server/Caddyfile'), join(unpacked, 'site'), ':80', `:${port}`);
  writeFileSync(file, `{\n\tadmin 127.0.0.1:${admin}\n}\n${shipped}`);
  execFileSync(program, ['start', '--config', file, '--adapter', 'caddyfile'], { stdio: 'ignore' });
  return {
    port,
    stop: () => void execFileSync(program, ['stop', '--address', `127.0.0.1:${admin}`], { stdio: 'ignore' }),
  };
};

/** `npm start` and `npm run preview`: what journeys are tested on has to behave like what is shipped. */
const preview: Start = async (unpacked, base) => {
  const server = createStaticServer({ root: join(unpacked, 'site'), base });
  return { port: await listen(server), stop: () => void server.close() };
};

export const SERVERS: { name: string; start: Start }[] = [
  { name: 'nginx', start: nginx },
  { name: 'preview', start: preview },
  ...(findProgram(PROGRAMS.caddy) ? [{ name: 'caddy', start: caddy }] : []),
];
