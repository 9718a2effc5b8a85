import { readFileSync, readdirSync } from 'node:fs';

/**
 * Foreign code that reaches a visitor's browser, with why it is there. The build compares this list with what it bundled
 * (src/integrations/shipped-packages.ts) and stops at a package that nobody gave a reason for.
 */
export const SHIPPED = {
  preact: { why: '工具页面的界面', when: '打开工具、搜索、我的记录时' },
  '@preact/signals': { why: 'Astro 的 Preact 组件附带，用来把数据交给工具', when: '打开工具时' },
  '@preact/signals-core': { why: '供上一项使用', when: '打开工具时' },
  '@astrojs/preact': { why: '让工具在静态网页里运行起来', when: '打开工具、搜索、我的记录时' },
  astro: { why: '决定工具什么时候开始运行', when: '打开带工具的网页时' },
  vite: { why: '按需加载脚本和样式', when: '打开带工具的网页时' },
  zod: { why: '逐项核对读进来的备份、规则和表格，不认识的不要', when: '打开工具、我的记录时' },
  idb: { why: '在浏览器里存取记录', when: '打开工具、我的记录时' },
  qr: { why: '画出和读取二维码', when: '点开二维码时' },
  docx: { why: '导出 Word 文件', when: '点“导出 Word”时' },
  'write-excel-file': { why: '导出 Excel 文件', when: '点“导出 Excel”时' },
  fflate: { why: '压缩 Word 和 Excel 文件', when: '点导出时' },
  pagefind: { why: '在全部正文里搜索', when: '点“在全部正文里再找一遍”时' },
} as const;

export type ShippedName = keyof typeof SHIPPED;
/** These come another way than through the bundler: a copied folder, an inline script, a helper without a path. */
export const NOT_BUNDLED: readonly ShippedName[] = ['pagefind', 'astro', 'vite'];

export interface ShippedPackage {
  name: ShippedName;
  version: string;
  /** SPDX expression of its package.json. */
  licence: string;
  /** Text of its licence file; its copyright line must go along with every copy. */
  text: string;
  why: string;
  when: string;
}

/** The licence file of a package, or all of a folder of that name. */
function licenceText(folder: string): string {
  const named = readdirSync(folder, { withFileTypes: true }).find(({ name }) => /^(licen[cs]e|copying)/i.test(name));
  if (!named) return '';
  const path = `${folder}/${named.name}`;
  const files = named.isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => `${path}/${name}`)
    : [path];
  const text = files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
  // Vite adds the licences of what its own build tools are made of: none of that reaches a browser.
  return text.replace(/\n#+ Licenses of bundled dependencies[\s\S]*$/, '').trim();
}

/** The packages of the list that are installed, in the order of the list. */
export function shippedPackages(root = process.cwd()): ShippedPackage[] {
  return Object.entries(SHIPPED).map(([name, { why, when }]) => {
    const folder = `${root}/node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<string, string>;
    const text = licenceText(folder);
    if (!license || !text) throw new Error(`${name} ships and comes without a licence`);
    return {
      name: name as ShippedName,
      version: version ?? '',
      licence: license.replace(/^\((.*)\)$/, '$1'),
      text,
      why,
      when,
    };
  });
}
