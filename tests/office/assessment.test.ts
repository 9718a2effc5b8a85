import { Packer } from 'docx';
import { expect, test } from 'vitest';
import { planReport, reportBlocks, type Block } from '../../src/islands/assessment/more/blocks.ts';
import { wordDocument } from '../../src/islands/assessment/more/word-file.ts';
import { origin, tool } from '../unit/assessment/tool-fixture.ts';
import { linesOf } from './office.ts';

const FIRST_LINE = '自评仅供本人改进工作，不作考核依据，不用于排名。';
const opened = async (blocks: readonly Block[]): Promise<string[]> =>
  linesOf(await Packer.toBuffer(wordDocument('结果', blocks)));

test('LibreOffice reads the result: the first line first, then version, date, levels, plan, notes and clauses', async () => {
  const lines = await opened(reportBlocks(tool));
  expect(lines[0]).toBe(FIRST_LINE);
  const text = lines.join('\n');
  for (const part of ['2026 年 5 月 4 日', '模型第 3 版', '1.0', '有没有补造？', '走访', '记一笔', origin.where])
    expect(text).toContain(part);
});

test('LibreOffice reads the plan with its dates', async () => {
  const lines = await opened(planReport(tool));
  expect(lines[0]).toBe(FIRST_LINE);
  expect(lines).toEqual(expect.arrayContaining(['走访', '2026 年 6 月 1 日', '乡镇', '进行中']));
});
