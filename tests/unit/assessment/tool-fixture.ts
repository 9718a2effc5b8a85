import { readHeld } from '../../../src/domain/assessment/mapping.ts';
import type { Tool } from '../../../src/islands/assessment/tool.ts';
import { answerOf, indicatorOf, level, modelOf, UNSURE } from './fixtures.ts';

const model = modelOf([[2]], 3);
export const [a, b] = ['s0-g0-i0', 's0-g0-i1'] as const;
model.sections[0]!.groups[0]!.indicators[1] = indicatorOf(b, {
  redLine: { question: '有没有补造？', says: '停下来。', citations: [] },
});
export const action = {
  id: 'k1',
  indicator: a,
  text: '走访',
  created: '2026-01-01',
  due: '2026-06-01',
  helper: '乡镇',
};
const held = readHeld('small', [
  [`small:answer:${a}`, answerOf(a, level(1), { note: '记一笔', evidence: [{ on: '2026-02-03', text: '公开栏' }] })],
  [`small:answer:${b}`, answerOf(b, UNSURE, { redLine: 'yes' })],
  ['small:action:k1', action],
  [
    'small:snapshot:k0',
    { id: 'k0', version: 3, on: '2026-01-02', title: '', answers: [answerOf(a, level(0))], levels: [] },
  ],
]);
export const origin = { quote: '原话', where: '某县讲话，第 1 段第 1 句', scope: '某县 · 2021 年 · 历史', href: '/s/' };
const indicators = model.sections[0]!.groups[0]!.indicators;
/** What a report is made of: two answers, a red line, a plan, a clause. */
export const tool = {
  page: {
    model,
    guides: { 'four-tasks/overview': { title: '总览', href: '/g/' } },
    origins: [origin],
    indicators: new Map(indicators.map((i) => [i.id, { indicator: i, origins: [origin], redLineOrigins: [] }])),
  },
  state: { held },
  today: '2026-05-04',
} as unknown as Tool;
