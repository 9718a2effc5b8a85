// @ts-check
import { HEADERS } from './policy.mjs';

const PATHS = { root: '/srv/zhucun-youshu/site', windows: 'D:\\zhucun-youshu\\site' };
/** Where the shipped configurations look for the site. */
export const INSTALLED_AT = PATHS.root;

/**
 * One page for the person who runs an office's web server.
 * @param {{ base: string, release: string }} what base path of this build; the release as the footer says it
 */
export function instructions({ base, release }) {
  const [header] = Object.keys(HEADERS);
  const name = base.replace(/^\/|\/$/g, '');
  const iis = name ? `在原有网站下“添加应用程序”，别名 ${name}，指向它` : '新建网站，指向它';
  const trial = name ? `把 site 改名为 ${name}，在它上一级的文件夹里` : '在 site 里';
  return `驻村有数 安装说明（给单位里管服务器的人）
${release}　　本包的网址路径：${base}

这是一个静态网站，只有网页、样式、脚本和数据文件。不需要数据库、PHP、Java、.NET，运行时不连外网。
使用者的记录只存在各自的浏览器里，服务器上没有个人数据，不用备份。

包里有什么
  site/         网站，整个文件夹放到服务器上
  server/       服务器配置：nginx.conf、Caddyfile、web.config（Windows IIS）、_headers（Netlify 等托管服务）
  SHA256SUMS    每个文件的校验值

一、先核对，再安装。在解压出来的文件夹里运行；没有任何输出，就是全部一致
  Linux       sha256sum -c --quiet SHA256SUMS
  PowerShell  Get-Content SHA256SUMS -Encoding UTF8 | ForEach-Object { $h, $f = $_ -split '  ', 2;
                if ((Get-FileHash -LiteralPath $f).Hash -ne $h) { "不一致：$f" } }
  压缩包被人整个换掉时，里面的校验值也会一起换。所以请向给你这个包的人另要一份压缩包的校验值
  （与压缩包同名、以 .sha256 结尾的文件），先核对压缩包。

二、安装（任选一种）
  nginx   把 site 放到 ${PATHS.root}，把 server/nginx.conf 复制为 /etc/nginx/conf.d/zhucun.conf，
          改 server_name，运行 nginx -t，再运行 nginx -s reload。
  IIS     把 site 放到 ${PATHS.windows}，把 server/web.config 放进 site 里；${iis}。
          需要“静态内容”和“静态内容压缩”两项功能。
  Caddy   把 site 放到 ${PATHS.root}，caddy run --config server/Caddyfile。
  其他    能发静态文件的服务器都行：默认文档 index.html，找不到时用 404.html，照 server/_headers 加响应头。
  临时试一试：${trial}运行 python3 -m http.server 8000。直接双击网页文件打不开工具和搜索。

三、装好后看三处
  1. 打开首页，版面正常，页脚的版本与本页第二行相同。
  2. 随便打一个不存在的地址，看到“没有这一页”。
  3. curl -I 首页地址，响应头里有 ${header}。

四、要知道的
  · 请用 HTTPS。用 http:// 时网页照样能看、能记，但离线使用、加密备份、摄像头读码会被浏览器禁用
    （浏览器的规定，只有 https:// 和 localhost 例外）。
  · 换版本：先把新的 site 放在旁边，再整个替换旧的。服务器配置一般不用改，使用者的记录不受影响。
  · 浏览器按“协议 + 域名 + 端口”存记录。换网址之前，请通知使用者先在“我的记录”里导出备份。
  · 换路径要重新打包：BASE_PATH=/zhucun/ npm run pack。
`;
}
