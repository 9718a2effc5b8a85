import { shippedPackages } from '../../site/shipped.ts';

/** The licences of all foreign code on the site, whole, as they ask to be handed on. */
export function GET(): Response {
  const parts = shippedPackages().map(
    ({ name, version, licence, text }) => `${name} ${version}（${licence}）\n\n${text}\n`,
  );
  return new Response(`${parts.join(`\n${'-'.repeat(70)}\n\n`)}`);
}
