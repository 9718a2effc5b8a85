import { href } from '../site/href.ts';
import { siteModel } from '../site/model.ts';
import { toolName } from '../site/tools.ts';

const icon = (file: string, size: number, purpose: string) => ({
  src: href(`/icons/${file}`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What makes the site installable. Addresses carry the base path. */
const manifest = {
  id: href('/'),
  name: '驻村有数',
  short_name: '驻村有数',
  description: '驻村要做什么、依据是哪一句，在这里查；住了几天、做到哪一步，在这里自己记。记录只在本机。',
  lang: 'zh-CN',
  dir: 'ltr',
  start_url: href('/'),
  scope: href('/'),
  display: 'standalone',
  theme_color: '#8f1d21',
  background_color: '#fbfaf7',
  icons: [
    { src: href('/icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    icon('app-192.png', 192, 'any'),
    icon('app-512.png', 512, 'any'),
    icon('maskable-512.png', 512, 'maskable'),
  ],
  shortcuts: [
    {
      name: toolName(siteModel(), 'residency'),
      url: href('/tools/residency/'),
      icons: [icon('app-192.png', 192, 'any')],
    },
    {
      name: toolName(siteModel(), 'four-tasks'),
      url: href('/tools/four-tasks/'),
      icons: [icon('app-192.png', 192, 'any')],
    },
  ],
};

export const GET = (): Response =>
  new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
