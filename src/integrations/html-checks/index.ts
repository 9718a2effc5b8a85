import { baseline } from './baseline.ts';
import { links, noEmptyLink } from './links.ts';
import { markup } from './markup.ts';
import { withinThreeSteps } from './reach.ts';
import type { Rule } from './rule.ts';
import { contentSecurityPolicy, inlineHashed, noEvaluation } from './policy.ts';
import { noInlineHandler, noInlineStyle, noThirdParty } from './safety.ts';
import { description, distinctNames, headingOrder, language, oneH1, oneMain, title, viewport } from './structure.ts';
import { termSpelling, type Spelled } from './spelling.ts';
import { guideLength, guideParts } from './substance.ts';
import { noDamage, noLiteralAsterisks, noMask, noPlaceholder } from './text.ts';
import { lightAssets, weightRules, type Budgets } from './weight.ts';

/** Everything that must hold on the built site. To add a rule, write it beside its kind and name it here. */
export const rulesFor = (budgets: Budgets, terms: readonly Spelled[] = []): Rule[] => [
  markup,
  noLiteralAsterisks,
  noPlaceholder,
  noMask,
  noDamage,
  termSpelling(terms),
  links,
  noEmptyLink,
  withinThreeSteps,
  oneH1,
  headingOrder,
  oneMain,
  language,
  title,
  description,
  guideLength,
  guideParts,
  distinctNames,
  viewport,
  noThirdParty,
  noInlineStyle,
  noInlineHandler,
  contentSecurityPolicy,
  baseline,
  inlineHashed,
  noEvaluation,
  lightAssets,
  ...weightRules(budgets),
];
