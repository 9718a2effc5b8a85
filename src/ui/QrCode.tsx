import encodeQR, { type QrOpts } from 'qr';
import { useMemo } from 'preact/hooks';

/** White around a code, in modules, as its standard asks. */
const BORDER = 4;

interface Props {
  text: string;
  /** What the code is, for those who don't see it. */
  label: string;
  class?: string;
  /** How dense and how sturdy; low correction and any text without it. */
  options?: Pick<QrOpts, 'ecc' | 'encoding'>;
}

const DENSE: Props['options'] = { ecc: 'low' };

/** Dark on white in every colour scheme: a camera expects it. */
export function QrCode({ text, label, class: className, options = DENSE }: Props) {
  const { size, path } = useMemo(() => draw(text, options), [text, options]);
  return (
    <svg class={className} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(text: string, options: Props['options']): { size: number; path: string } {
  const rows = encodeQR(text, 'raw', { ...options, border: BORDER });
  const runs = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size: rows.length, path: runs.join('') };
}
