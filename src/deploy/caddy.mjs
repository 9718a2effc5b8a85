// @ts-check
import { HEADERS, LASTING, REVALIDATED, lastingPattern } from './policy.mjs';

/**
 * A Caddyfile. The headers are a snippet, because an answer that tells of an error starts without any.
 * @param {{ base: string, root: string, port?: number }} where base with slashes at both ends, root without one at its end
 */
export function caddyfile({ base, root, port = 80 }) {
  const sub = base === '/' ? '' : base.slice(0, -1);
  const headers = Object.entries(HEADERS).map(([name, value]) => `\t\t${name} "${value}"`);
  return `# 驻村有数：Caddy 配置。把 :${port} 换成域名，Caddy 会自己办 HTTPS 证书（内网没有外网时仍写 :${port}）。
(zhucun_headers) {
	header {
${headers.join('\n')}
		?Cache-Control "${REVALIDATED}"
		-Server
	}
}

:${port} {
	encode gzip
	import zhucun_headers
	# 名称里带内容指纹的文件，内容变了名称就变，可以一直留在缓存里。
	@lasting path_regexp ${lastingPattern(base)}
	header @lasting Cache-Control "${LASTING}"
${sub ? `\tredir ${sub} ${base} permanent\n` : ''}
	@writing not method GET HEAD
	${sub ? `handle_path ${sub}/*` : 'handle'} {
		root * ${root}
		error @writing 405
		file_server
	}
	handle_errors {
		import zhucun_headers
		header Cache-Control "${REVALIDATED}"
		root * ${root}
		rewrite * /404.html
		file_server
	}
}
`;
}
