import { LEAST, type Collected } from '../../domain/assessment/group.ts';

/** What the page of a group says. */
export const TEXT = {
  first: '自评仅供本人改进工作，不作考核依据，不用于排名。',
  collect: '一、收',
  startCamera: '打开摄像头扫码',
  stopCamera: '关上摄像头',
  cameraLabel: '摄像头画面',
  pictures: '选二维码图片',
  files: '选文件',
  open: '收齐了，看分布',
  again: '清空，重新收',
  print: '打印',
  noCamera: '打不开摄像头：没有摄像头、没有允许，或者网址不是 https。可以改用图片或文件。',
  notOpened: '读码的程序没有载入。已收的都在，请检查网络后再试，或改用文件。',
  closed: '看过分布以后不能再添一份：一份一份地添，会看出最后添的是谁的。要添就清空，重新收。',
  tooFew: `打过分的不到 ${LEAST} 人，不显示`,
  unsure: '不确定',
} as const;

export const countText = (people: number): string =>
  people < LEAST ? `已收 ${people} 份，满 ${LEAST} 份才显示。` : `已收 ${people} 份。`;

export const readingText = (n: number, all: number): string => `正在读第 ${n} 张，共 ${all} 张。`;

const KINDS = {
  added: '收到一份。',
  replaced: '同一份自评改过后又给了一次，只算后一次。',
  duplicate: '这一份已经收过，没有重复计。',
  'other-model': '这一份是另一种自评的，没有收。一次只收一种。',
  unknown: '这一份是本页不认识的自评，或者是更新的版本，没有收。请刷新页面再试。',
  unreadable: '这不是自评结果里“给小组汇总”的二维码或文件，没有收。',
} as const satisfies Record<Collected['kind'] | 'unreadable', string>;

export type Outcome = keyof typeof KINDS;

/** One sentence for one, for several a count of each kind. */
export function outcomeText(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 1 && outcomes[0]) return KINDS[outcomes[0]];
  const kinds = (Object.keys(KINDS) as Outcome[]).filter((kind) => outcomes.includes(kind));
  const count = (kind: Outcome): number => outcomes.filter((each) => each === kind).length;
  return kinds
    .map((kind) => (kind === 'added' ? `收到 ${count(kind)} 份。` : `${count(kind)} 份：${KINDS[kind]}`))
    .join(' ');
}
