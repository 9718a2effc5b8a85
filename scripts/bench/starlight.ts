import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { figureGroups, figureLabel } from '../../src/site/figures.ts';
import { innerQuotes, quantityLabel } from '../../src/site/labels.ts';
import { loadModel, scopeLabel, type SiteModel } from '../../src/site/model.ts';
import { passageLabel } from '../../src/site/queries.ts';
import { MODALITIES, PARTS } from '../../src/schemas/vocabulary.ts';
import { CACHE } from '../lib/paths.mjs';
import { environment, run } from '../lib/run.mjs';
import { guideFiles } from './grown-content.ts';

/** Installed here when the bench first asks for it; no dependency of the project. */
const HOME = join(CACHE, 'bench', 'starlight');
const PACKAGES = { astro: '7.3.3', '@astrojs/starlight': '0.42.4' };

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  devToolbar: { enabled: false },
  integrations: [starlight({
    title: '驻村有数',
    defaultLocale: 'root',
    locales: { root: { label: '简体中文', lang: 'zh-CN' } },
    sidebar: ${JSON.stringify(
      Object.entries(PARTS).map(([id, label]) => ({
        label,
        items: [{ autogenerate: { directory: `guides/${id}` } }],
      })),
    )},
  })],
});
`;
const COLLECTION = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
const IMPORTS = `import { Aside } from '@astrojs/starlight/components';
import Cite from '../../../../parts/Cite.astro';
import Figures from '../../../../parts/Figures.astro';
import Obligation from '../../../../parts/Obligation.astro';
import Term from '../../../../parts/Term.astro';
`;
/** The components of our guides, saying the same in as few elements. */
const COMPONENTS = {
  'Cite.astro': `---
const { source, at, quote } = Astro.props;
import said from './said.json';
---
<sup><a href={'/sources/' + source + '/'} title={(quote ?? '') + ' ' + said.sources[source]}>{at}</a></sup>`,
  'Term.astro': `---
import said from './said.json';
const [term, meaning] = said.terms[Astro.props.id];
---
<a href={'/glossary/#' + Astro.props.id} title={meaning}><slot>{term}</slot></a>`,
  'Obligation.astro': `---
import said from './said.json';
const o = said.obligations[Astro.props.id];
---
<blockquote>{o.number && <p><strong>{o.number}</strong></p>}<p>{o.statement}{o.origins.map((t) => <sup>{t}</sup>)}</p><p>{o.scope}</p></blockquote>`,
  'Figures.astro': `---
import said from './said.json';
const groups = said.figures[Astro.props.source].filter((g) => !Astro.props.group || g.name === Astro.props.group);
---
{groups.map((g) => <table><caption>{g.name}</caption><tbody>{g.rows.map((r) => <tr>{r.map((c) => <td>{c}</td>)}</tr>)}</tbody></table>)}`,
};

function said(model: SiteModel): string {
  const sourceName = (id: string): string => model.sources.find((s) => s.id === id)?.shortTitle ?? id;
  const obligations = model.obligations.map((o) => [
    o.id,
    {
      number: quantityLabel(o),
      statement: `${MODALITIES[o.modality]} ${o.statement}`,
      scope: scopeLabel(o.scope),
      origins: o.citations.map((c) => `${innerQuotes(c.quote ?? '')} ${sourceName(c.source)} ${passageLabel(c.at)}`),
    },
  ]);
  const figures = model.sources.map((s) => [
    s.id,
    figureGroups(model.figures, s.id).map((g) => ({
      name: g.name,
      rows: g.figures.map((f) => [f.counts, figureLabel(f), f.asOf]),
    })),
  ]);
  return JSON.stringify({
    sources: Object.fromEntries(model.sources.map((s) => [s.id, `${s.shortTitle}，${s.place}`])),
    terms: Object.fromEntries(model.terms.map((t) => [t.id, [t.term, t.meaning]])),
    obligations: Object.fromEntries(obligations),
    figures: Object.fromEntries(figures),
  });
}

/** A guide as a page of Starlight: its frontmatter, its answer, its body, and the list of what it rests on. */
function asDoc(text: string, statements: Map<string, string>): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(front)?.[1] ?? '';
  const rests = [...(/^obligations:\n((?: {2}- .*\n?)+)/m.exec(front)?.[1] ?? '').matchAll(/- (.*)/g)];
  const list = rests.map(([, id = '']) => `- [${statements.get(id) ?? id}](/obligations/#${id})`).join('\n');
  const aside = body.replace(/<Callout kind="(\w+)"/g, (_all, kind: string) =>
    kind === 'trap' ? '<Aside type="caution"' : '<Aside',
  );
  const content = aside.replaceAll('</Callout>', '</Aside>').replaceAll('<Callout', '<Aside');
  const head = `---\ntitle: ${field('title')}\ndescription: ${field('description')}\nsidebar:\n  order: ${field('order')}\n---\n`;
  return `${head}${IMPORTS}\n> ${field('answer')}\n\n${content}\n## 本页依据的义务\n\n${list}\n`;
}

async function install(): Promise<void> {
  const manifest = JSON.stringify({ name: 'bench-starlight', private: true, type: 'module', dependencies: PACKAGES });
  mkdirSync(HOME, { recursive: true });
  const isThere = existsSync(join(HOME, 'node_modules/@astrojs/starlight'));
  if (isThere && readFileSync(join(HOME, 'package.json'), 'utf8') === manifest) return;
  writeFileSync(join(HOME, 'package.json'), manifest);
  console.log('Installing Starlight for the comparison …');
  const code = await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: HOME,
    env: environment({ own: false }),
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error('Starlight could not be installed; `--no-starlight` leaves the comparison out.');
}

/** Writes the guides of a grown copy as a Starlight site beside it. @returns where it is, and where its Astro is */
export async function starlightSite(content: string): Promise<{ folder: string; astro: string }> {
  await install();
  const model = loadModel();
  const statements = new Map(model.obligations.map((o) => [o.id, o.statement]));
  rmSync(join(HOME, 'src'), { recursive: true, force: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(HOME, path)), { recursive: true });
    writeFileSync(join(HOME, path), text);
  };
  write('astro.config.mjs', CONFIG);
  write('src/content.config.ts', COLLECTION);
  write('src/parts/said.json', said(model));
  for (const [name, text] of Object.entries(COMPONENTS)) write(`src/parts/${name}`, text);
  for (const { path, text } of guideFiles(content)) write(`src/content/docs/guides/${path}`, asDoc(text, statements));
  write('src/content/docs/index.md', '---\ntitle: 驻村有数\n---\n\n驻村有数\n');
  return { folder: HOME, astro: join(HOME, 'node_modules/astro') };
}
