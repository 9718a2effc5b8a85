import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import type { Rule } from './rule.ts';

/** html-validate's recommended set. Each rule that is off says why. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How the generator writes a tag, not what the tag means.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-quotes': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // Counts Latin letters; our titles are checked by `title` and `distinct-names`.
    'long-title': 'off',
    // Everything comes from the same host (rule `third-party`), so there is nothing for a checksum to guard.
    'require-sri': 'off',
    // Said once, by `inline-style` and `heading-order`.
    'no-inline-style': 'off',
    'heading-level': 'off',
    // Ids come from headings (Han signs) and from sentence numbers (`s-9.14`): valid in HTML, only clumsy in CSS selectors.
    'valid-id': ['error', { relaxed: true }],
  },
};

const SHOWN = 5;

export const markup: Rule = {
  id: 'markup',
  about: 'Every page is valid HTML (html-validate).',
  check: async ({ pages }) => {
    const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
    const findings = await Promise.all(
      pages.map(async (page) => {
        const report = await validator.validateString(page.html, page.file);
        const messages = report.results
          .flatMap((result) => result.messages)
          .filter((message) => message.severity === 2);
        const shown = messages.slice(0, SHOWN).map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
        const rest = messages.length - shown.length;
        return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].map((what) => ({ where: page.route, what }));
      }),
    );
    return findings.flat();
  },
};
