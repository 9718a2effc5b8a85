import { weakest } from '../../../domain/assessment/findings.ts';
import { reviewChecklist } from '../../../domain/assessment/checklist.ts';
import { hasLevels, placedIndicators, standingOf } from '../../../domain/assessment/model.ts';
import { actionState, inOrderOfWork } from '../../../domain/assessment/plan.ts';
import { score, type Result } from '../../../domain/assessment/scoring.ts';
import { lastDifferent } from '../../../domain/assessment/snapshots.ts';
import type { Assessment, ChecklistModel, LevelsModel } from '../../../schemas/assessment.ts';
import type { Action, Answer } from '../../../schemas/assessment-data.ts';
import type { Tool } from '../tool.ts';
import type { Origin } from '../../../domain/assessment/page-data.ts';
import { FIRST_LINE, levelText, scaleOf, shareText, standingText } from '../strings.ts';
import { dayText } from '../today.ts';

/** A report in plain parts, whatever file they go into. */
export type Block =
  | { kind: 'heading'; text: string; depth: 1 | 2 }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] };

type Source<M extends Assessment = Assessment> = Pick<Tool<M>, 'page' | 'state' | 'today'>;

/** The plan alone, as a list with dates. The same first block. */
export function planReport(tool: Source): Block[] {
  const { model } = tool.page;
  return [
    { kind: 'text', text: FIRST_LINE },
    { kind: 'heading', depth: 1, text: `${model.title}：改进计划` },
    { kind: 'text', text: stampOf(tool) },
    ...planBlocks(tool).filter((block) => block.kind !== 'heading'),
  ];
}

const stampOf = ({ page: { model }, today }: Source): string =>
  `${dayText(today)} · 模型第 ${model.version} 版（${model.grading}）`;

/** The result and the plan. The first block is the line that says what a self-assessment is for. */
export function reportBlocks(tool: Source): Block[] {
  const { model, origins } = tool.page;
  return [
    { kind: 'text', text: FIRST_LINE },
    { kind: 'heading', depth: 1, text: `${model.title}结果` },
    { kind: 'text', text: stampOf(tool) },
    ...(model.standing === undefined ? [] : [{ kind: 'text', text: `历史与培训用。${model.standing}` } as const]),
    ...(isLevels(tool) ? levelBlocks(tool) : []),
    ...(isChecks(tool) ? checkBlocks(tool) : []),
    ...planBlocks(tool),
    answerTable(tool),
    { kind: 'heading', depth: 2, text: '依据' },
    { kind: 'text', text: model.basis },
    { kind: 'list', items: citedBy(tool, origins) },
  ];
}

const isLevels = (tool: Source): tool is Source<LevelsModel> => tool.page.model.kind === 'levels';
const isChecks = (tool: Source): tool is Source<ChecklistModel> => tool.page.model.kind === 'checklist';

function levelBlocks(tool: Source<LevelsModel>): Block[] {
  const result = score(tool.page.model, tool.state.held.answers);
  return [
    ...redLineBlocks(result),
    { kind: 'text', text: `总体水平：${levelText(result.outcome)}（0 到 4）。${shareText(result.share)}。` },
    levelTable(result, tool.page.model.sectionName),
    ...changeBlocks(tool),
    ...weakBlocks(tool),
  ];
}

function checkBlocks({ page, state }: Source<ChecklistModel>): Block[] {
  const { byState } = reviewChecklist(page.model, state.held.answers);
  const part = (text: string, items: string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', depth: 2, text },
          { kind: 'list', items },
        ];
  return [
    ...part(
      '要处理的',
      byState.concern.map((p) => `${p.indicator.question}下一步：${p.indicator.ifConcern.join('')}`),
    ),
    ...part(
      '先弄清的',
      byState.unsure.map((p) => `${p.indicator.question}下一步：${p.indicator.ifUnsure.join('')}`),
    ),
  ];
}

function redLineBlocks({ redLines }: Result): Block[] {
  if (redLines.length === 0) return [];
  const items = redLines.map((hit) =>
    hit.kind === 'crossed'
      ? `${hit.redLine.question}答“有”。${hit.redLine.says}`
      : `${hit.redLine.question}答“不确定”，先查清。`,
  );
  return [
    { kind: 'heading', depth: 2, text: '先处理红线' },
    { kind: 'list', items },
  ];
}

const levelTable = (result: Result, sectionName: string): Block => ({
  kind: 'table',
  head: [`${sectionName}、组`, '水平', '打分 / 适用', '不确定'],
  rows: result.sections.flatMap((section) =>
    [section, ...section.groups].map((each, i) => [
      i === 0 ? each.title : `　${each.title}`,
      levelText(each.outcome),
      `${each.share.scored} / ${each.share.applicable}`,
      String(each.share.unsure),
    ]),
  ),
});

function changeBlocks({ page, state }: Source<LevelsModel>): Block[] {
  const last = lastDifferent(page.model, state.held.answers, state.held.snapshots);
  if (!last) return [];
  const items = last.comparison.changes.flatMap((c) => {
    if (c.kind === 'changed') return [`${c.indicator.question}从第 ${c.from} 档到第 ${c.to} 档。`];
    return c.kind === 'not-comparable' ? [`${c.indicator.question}含义改过，不比。`] : [];
  });
  return [
    { kind: 'heading', depth: 2, text: `和上次比（${dayText(last.snapshot.on)}）` },
    { kind: 'list', items },
  ];
}

function weakBlocks({ page, state }: Source<LevelsModel>): Block[] {
  const weak = weakest(page.model, state.held.answers, 5);
  if (weak.length === 0) return [];
  const items = weak.map((f) => {
    const guide = page.guides[f.indicator.guide]?.title;
    return `${f.indicator.question}（第 ${f.level} 档）下一步：${f.next.join('')}${guide ? `读指南《${guide}》。` : ''}`;
  });
  return [
    { kind: 'heading', depth: 2, text: '最弱的几项，下一步做什么' },
    { kind: 'list', items },
  ];
}

const DONE = { done: '已完成', overdue: '过了计划日期', open: '进行中' } as const;

function planBlocks({ state, today }: Source): Block[] {
  const row = (action: Action): string[] => [
    action.text,
    action.due ? dayText(action.due) : '',
    action.helper ?? '',
    action.sign ?? '',
    DONE[actionState(action, today)],
  ];
  if (state.held.actions.length === 0) return [];
  return [
    { kind: 'heading', depth: 2, text: '改进计划' },
    {
      kind: 'table',
      head: ['做什么', '计划日期', '谁帮忙', '怎样算做成', '状态'],
      rows: inOrderOfWork(state.held.actions).map(row),
    },
  ];
}

const answerTable = ({ page, state }: Source): Block => ({
  kind: 'table',
  head: ['指标', '回答', '备注和佐证'],
  rows: placedIndicators(page.model).map(({ indicator }) => {
    const answer = state.held.answers.get(indicator.id);
    const standing = standingOf(indicator, answer);
    const anchor = standing.kind === 'level' && hasLevels(indicator) ? `：${indicator.anchors[standing.level]}` : '';
    return [indicator.question, standingText(standing, scaleOf(page.model)) + anchor, remarksOf(answer)];
  }),
});

const remarksOf = (answer: Answer | undefined): string =>
  [answer?.note ?? '', ...(answer?.evidence ?? []).map((line) => `佐证（${dayText(line.on)}）：${line.text}`)]
    .filter((text) => text !== '')
    .join(' ');

/** Every passage once, in the order of the model. */
function citedBy({ page }: Source, own: Origin[]): string[] {
  const all = [...own, ...[...page.indicators.values()].flatMap((d) => [...d.origins, ...d.redLineOrigins])];
  return [...new Set(all.map((o) => `${o.where}（${o.scope}）`))];
}
