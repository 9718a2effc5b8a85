import type { CheckState } from '../../domain/assessment/checklist.ts';
import type { Progress } from '../../domain/assessment/progress.ts';
import { formatLevel, type Outcome, type Share } from '../../domain/assessment/scoring.ts';
import type { Standing } from '../../domain/assessment/model.ts';
import type { Assessment } from '../../schemas/assessment.ts';
import type { Answer } from '../../schemas/assessment-data.ts';

/** What the tool says. Wording only; what it means is decided in src/domain/assessment. */

export const FIRST_LINE = '自评仅供本人改进工作，不作考核依据，不用于排名。';

export const LABELS = {
  loading: '正在读取本机记录…',
  opening: '正在打开…',
  notOpened: '这一屏没有载入。你的回答都在本机，没有丢。请检查网络后再试。',
  again: '再试一次',
  start: '开始自评',
  resume: '接着做',
  review: '核对回答',
  result: '查看结果',
  plan: '改进计划',
  history: '历次对照',
  toStart: '回到开头',
  previous: '上一项',
  next: '下一项',
  nextSection: '下一部分',
  previousSection: '上一部分',
  unsure: '不确定',
  unsureHint: '还没摸清。只降低结果的把握，不降低水平。',
  na: '不适用',
  naHint: '没有这件事，或不归你管。写一句理由才按不适用计。',
  naMissing: '还没写理由，这一项仍算未答。',
  naReason: '不适用的理由',
  note: '备注（可不填）',
  noteHint: '只写事，不写人：不写村民姓名、身份证号、电话。',
  evidenceHint: '写在哪里能查到，例如“村务公开栏，2 月”。不拍村民，不抄名单。',
  addEvidence: '添加一条佐证',
  clear: '清除本项回答',
  print: '打印',
  undo: '撤销',
} as const;

export const CHECK_ANSWERS = { yes: '是', no: '否', unsure: '不确定' } as const;

export const CHECK_STATES = {
  concern: '要处理',
  unsure: '先弄清',
  clear: '眼下不用处理',
  open: '未答',
} as const satisfies Record<CheckState, string>;

export const RED_LINE_ANSWERS = { no: '没有', yes: '有', unsure: '不确定' } as const satisfies Record<
  NonNullable<Answer['redLine']>,
  string
>;

export const LOOK_AGAIN = { month: '每月', quarter: '每季度', 'half-year': '每半年', year: '每年' } as const;

export const progressText = ({ answered, total }: Progress): string => `已答 ${answered} / ${total} 项`;

/** `2.3`, `暂定 2.3`, or why there is no number. */
export function levelText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'not-applicable':
      return '不适用';
    case 'unknown':
      return '未打分';
    case 'provisional':
      return `暂定 ${formatLevel(outcome.level)}`;
    case 'settled':
      return formatLevel(outcome.level);
  }
}

/** What a level rests on: `打分 10 项，占适用 27 项的 37%；不确定 2 项，未答 15 项`. */
export function shareText(share: Share): string {
  if (share.applicable === 0) return '各项都不适用';
  const percent = Math.round((share.scored / share.applicable) * 100);
  const rest = [
    share.unsure > 0 ? `不确定 ${share.unsure} 项` : '',
    share.open > 0 ? `未答 ${share.open} 项` : '',
    share.notApplicable > 0 ? `不适用 ${share.notApplicable} 项` : '',
  ].filter((part) => part !== '');
  const head = `打分 ${share.scored} 项，占适用 ${share.applicable} 项的 ${percent}%`;
  return rest.length === 0 ? head : `${head}；${rest.join('，')}`;
}

/** Names of the levels; none for a checklist. */
export const scaleOf = (model: Assessment): readonly string[] => (model.kind === 'levels' ? model.scale : []);

/** `第 2 档 · 做了一部分`, `是`, `不确定`, `不适用：本村没有…`, `未答`. */
export function standingText(standing: Standing, scale: readonly string[]): string {
  switch (standing.kind) {
    case 'open':
      return '未答';
    case 'outdated':
      return '档位改过，要重新答';
    case 'yes':
      return CHECK_ANSWERS.yes;
    case 'no':
      return CHECK_ANSWERS.no;
    case 'unsure':
      return LABELS.unsure;
    case 'na':
      return `${LABELS.na}：${standing.reason}`;
    case 'level':
      return `第 ${standing.level} 档 · ${scale[standing.level] ?? ''}`;
  }
}
