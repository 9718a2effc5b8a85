// @ts-check
import { HEADERS, LASTING, REVALIDATED, lastingPattern } from './policy.mjs';

/** Compressed on the way out; what Pagefind writes is compressed already. */
const TEXT_TYPES = [
  'text/css',
  'text/plain',
  'text/javascript',
  'text/calendar',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/wasm',
  'application/xml',
  'image/svg+xml',
];

/**
 * A file for nginx's `conf.d/` (it is read inside `http { }`). All that matters stands in one `location`, because
 * nginx forgets the `add_header` of an outer block as soon as an inner one has its own.
 * @param {{ base: string, root: string, port?: number }} where base with slashes at both ends, root without one at its end
 */
export function nginxConf({ base, root, port = 80 }) {
  const isSub = base !== '/';
  const place = isSub ? `alias ${root}/;` : `root ${root};`;
  const headers = Object.entries(HEADERS).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# 驻村有数：nginx 配置。放进 /etc/nginx/conf.d/，改好 root 和 server_name，nginx -t 通过后重新加载。
# 已经有 server 的，把 map、types 和 location 三段搬过去即可。

map $uri $zhucun_cache {
    default "${REVALIDATED}";
    # 名称里带内容指纹的文件，内容变了名称就变，可以一直留在缓存里。
    "~${lastingPattern(base)}" "${LASTING}";
}

types {
    application/manifest+json webmanifest;
    application/wasm wasm;
    text/calendar ics;
}

server {
    listen ${port};
    server_name _;
    server_tokens off;
    absolute_redirect off;
${isSub ? `\n    location = ${base.slice(0, -1)} { return 301 ${base}; }\n` : ''}
    location ^~ ${base} {
        ${place}
        index index.html;
        charset utf-8;
        error_page 403 404 =404 ${base}404.html;

        gzip on;
        gzip_vary on;
        gzip_comp_level 6;
        gzip_min_length 256;
        gzip_proxied any;
        gzip_types ${TEXT_TYPES.join(' ')};

        add_header Cache-Control $zhucun_cache always;
${headers.map((line) => `    ${line}`).join('\n')}
    }
}
`;
}
