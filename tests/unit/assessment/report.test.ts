import { Packer } from 'docx';
import { describe, expect, it } from 'vitest';
import { readHeld } from '../../../src/domain/assessment/mapping.ts';
import { reportBlocks, type Block } from '../../../src/islands/assessment/more/blocks.ts';
import { jsonFile } from '../../../src/islands/assessment/more/json-file.ts';
import { planCalendar, planEvents } from '../../../src/islands/assessment/more/plan-calendar.ts';
import { wordDocument } from '../../../src/islands/assessment/more/word-file.ts';
import type { Tool } from '../../../src/islands/assessment/tool.ts';
import { answerOf, indicatorOf, level, modelOf, UNSURE } from './fixtures.ts';

const FIRST_LINE = '自评仅供本人改进工作，不作考核依据，不用于排名。';
const model = modelOf([[2]], 3);
const [a, b] = ['s0-g0-i0', 's0-g0-i1'] as const;
model.sections[0]!.groups[0]!.indicators[1] = indicatorOf(b, {
  redLine: { question: '有没有补造？', says: '停下来。', citations: [] },
});
const action = { id: 'k1', indicator: a, text: '走访', created: '2026-01-01', due: '2026-06-01', helper: '乡镇' };
const held = readHeld('small', [
  [`small:answer:${a}`, answerOf(a, level(1), { note: '记一笔' })],
  [`small:answer:${b}`, answerOf(b, UNSURE, { redLine: 'yes' })],
  ['small:action:k1', action],
]);
const origin = { quote: '原话', where: '某县讲话，第 1 段第 1 句', scope: '某县 · 2021 年 · 历史', href: '/s/' };
const indicators = model.sections[0]!.groups[0]!.indicators;
const tool = {
  page: {
    model,
    guides: { 'four-tasks/overview': { title: '总览', href: '/g/' } },
    origins: [origin],
    indicators: new Map(indicators.map((i) => [i.id, { indicator: i, origins: [origin], redLineOrigins: [] }])),
  },
  state: { held },
  today: '2026-05-04',
} as unknown as Tool;

const words = (blocks: Block[]): string => JSON.stringify(blocks);

describe('reportBlocks', () => {
  const blocks = reportBlocks(tool);

  it('begins with the line that says what it is for', () => {
    expect(blocks[0]).toEqual({ kind: 'text', text: FIRST_LINE });
  });

  it('has model version, day, level, red line, next step, plan and clauses, each passage once', () => {
    const text = words(blocks);
    for (const part of [
      '第 3 版',
      '2026 年 5 月 4 日',
      '1.0',
      '有没有补造？答“有”。停下来。',
      '一到二',
      '走访',
      '记一笔',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.split(origin.where)).toHaveLength(2);
  });

  it('puts the red line before the levels', () => {
    const text = words(blocks);
    expect(text.indexOf('先处理红线')).toBeLessThan(text.indexOf('打分 / 适用'));
  });

  it('makes a Word file', async () => {
    const bytes = await Packer.toBuffer(wordDocument('结果', blocks));
    expect([...bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
    expect(bytes.length).toBeGreaterThan(5000);
  });
});

describe('jsonFile', () => {
  const file = jsonFile(tool);
  const report = JSON.parse(file.text) as {
    notice: string;
    date: string;
    answers: { indicator: string }[];
    plan: unknown[];
  };

  it('says what it is for first, and holds answers and plan', () => {
    expect(Object.entries(report)[0]).toEqual(['notice', FIRST_LINE]);
    expect(report.answers.map((each) => each.indicator)).toEqual([a, b]);
    expect(report.plan).toEqual([action]);
    expect(file.name).toBe('small-2026-05-04.json');
  });
});

describe('planCalendar', () => {
  it('takes what is dated and not done, under an id that stays', () => {
    const done = { ...action, id: 'k2', done: '2026-05-01' };
    const { due: _, ...undated } = { ...action, id: 'k3' };
    expect(planEvents('small', [action, done, undated])).toEqual([
      {
        uid: 'small-k1@zhucun-youshu',
        from: '2026-06-01',
        to: '2026-06-01',
        summary: '走访',
        description: '谁帮忙：乡镇',
      },
    ]);
  });

  it('writes the file', () => {
    const { text } = planCalendar('small', '小模型自评', [action], '2026-05-04T03:02:01.000Z');
    expect(text).toContain('DTSTAMP:20260504T030201Z\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20260601\r\n');
  });
});
