import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planReport, reportBlocks, type Block } from '../../../src/islands/assessment/more/blocks.ts';
import { jsonFile } from '../../../src/islands/assessment/more/json-file.ts';
import { planCalendar, planEvents } from '../../../src/islands/assessment/more/plan-calendar.ts';
import { wordDocument } from '../../../src/islands/assessment/more/word-file.ts';
import { readHeld } from '../../../src/domain/assessment/mapping.ts';
import type { Tool } from '../../../src/islands/assessment/tool.ts';
import { answerOf, checklistOf, UNSURE } from './fixtures.ts';
import { a, action, b, origin, tool } from './tool-fixture.ts';

const FIRST_LINE = '自评仅供本人改进工作，不作考核依据，不用于排名。';
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
      '记一笔 佐证（2026 年 2 月 3 日）：公开栏',
      '和上次比（2026 年 1 月 2 日）',
      '从第 0 档到第 1 档',
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

describe('what a Word file of a report holds', () => {
  it('is XML, whatever was typed', async () => {
    const odd = '甲\uFFFE乙\uFFFF丙';
    const blocks: Block[] = [
      { kind: 'text', text: odd },
      { kind: 'heading', depth: 1, text: odd },
      { kind: 'list', items: [odd] },
      { kind: 'table', head: [odd], rows: [[odd]] },
    ];
    const parts = unzipSync(await Packer.toBuffer(wordDocument('结果', blocks)));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/[\uFFFE\uFFFF]/);
    expect(xml.split('甲乙丙')).toHaveLength(6);
  });
});

describe('planReport', () => {
  it('is the plan alone, with dates, under the same first line', () => {
    const blocks = planReport(tool);
    expect(blocks[0]).toEqual({ kind: 'text', text: FIRST_LINE });
    expect(blocks.at(-1)).toMatchObject({
      kind: 'table',
      rows: [['走访', '2026 年 6 月 1 日', '乡镇', '', '进行中']],
    });
    expect(words(blocks)).not.toContain('记一笔');
  });
});

describe('the report of a checklist', () => {
  const model = checklistOf([{ id: 'x' }, { id: 'y' }, { id: 'z' }]);
  const held = readHeld('small', [
    ['small:answer:x', answerOf('x', { kind: 'yes' })],
    ['small:answer:y', answerOf('y', UNSURE)],
    ['small:answer:z', answerOf('z', { kind: 'no' })],
  ]);
  const checked = {
    page: {
      model: { ...model, purpose: 'training', standing: '早年的清单。' },
      guides: {},
      origins: [],
      indicators: new Map(),
    },
    state: { held },
    today: '2026-05-04',
  } as unknown as Tool;

  it('says what to do and what to find out, gives no level, and that it is history', () => {
    const text = words(reportBlocks(checked));
    for (const part of [
      '历史与培训用。早年的清单。',
      '有没有 x？下一步：停下 x',
      '有没有 y？下一步：查清 y',
      '"是"',
      '"否"',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('停下 z');
    expect(text).not.toMatch(/水平|打分 \/ 适用/);
    expect(JSON.parse(jsonFile(checked).text)).toMatchObject({ result: { unscored: true } });
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
    expect(file.name).toBe('小模型自评结果 2026-05-04.json');
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
