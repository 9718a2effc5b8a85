// @ts-check
import { relative } from 'node:path';
import { ROOT } from './paths.mjs';
import { whyNot } from './house.mjs';

const projectPath = (/** @type {string} */ file) => relative(ROOT, file).replaceAll('\\', '/');

/** `import type …`, or an import all of whose names are types. */
const isTypeOnly = (/** @type {any} */ node) => {
  if (node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType') return true;
  const named = node.specifiers ?? [];
  return named.length > 0 && named.every((/** @type {any} */ s) => s.importKind === 'type' || s.exportKind === 'type');
};

/** Which room may look at which (scripts/lib/house.mjs). @type {import('eslint').Rule.RuleModule} */
const boundaries = {
  meta: { type: 'problem', schema: [], docs: { description: 'Keep the one-way order of the rooms of src/' } },
  create(context) {
    // A <script> of an .astro file comes as `Page.astro/1_1.ts`.
    const from = projectPath(context.physicalFilename ?? context.filename).replace(/(\.astro)\/.*$/, '$1');
    const judge = (/** @type {any} */ node) => {
      const source = node.source?.value ?? node.argument?.literal?.value ?? node.argument?.value;
      const why = typeof source === 'string' ? whyNot(from, source, isTypeOnly(node)) : undefined;
      if (why) context.report({ node, message: why });
    };
    return {
      ImportDeclaration: judge,
      ExportNamedDeclaration: judge,
      ExportAllDeclaration: judge,
      ImportExpression: judge,
      TSImportType: judge,
    };
  },
};

export const house = { rules: { boundaries } };
