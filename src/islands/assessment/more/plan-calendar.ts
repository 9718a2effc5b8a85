import { toIcs, type IcsEvent } from '../../../domain/shared/ics.ts';
import type { Action } from '../../../schemas/assessment-data.ts';

/** Actions that are not done and have a day, as whole-day entries of a calendar. The id of an action is the entry's. */
export function planEvents(model: string, actions: readonly Action[]): IcsEvent[] {
  return actions.flatMap((action) => {
    if (action.due === undefined || action.done !== undefined) return [];
    const details = [
      action.helper ? `谁帮忙：${action.helper}` : '',
      action.sign ? `怎样算做成：${action.sign}` : '',
    ].filter((line) => line !== '');
    return [
      {
        uid: `${model}-${action.id}@zhucun-youshu`,
        from: action.due,
        to: action.due,
        summary: action.text,
        ...(details.length === 0 ? {} : { description: details.join('\n') }),
      },
    ];
  });
}

/** @param now moment of writing, ISO 8601 with `Z` */
export function planCalendar(model: string, title: string, actions: readonly Action[], now: string) {
  const stamp = `${now.slice(0, 19).replace(/[-:]/g, '')}Z`;
  return {
    name: `${title} 改进计划.ics`,
    type: 'text/calendar;charset=utf-8',
    text: toIcs(planEvents(model, actions), `${title}：改进计划`, stamp),
  };
}
