import type { GroupResult, Result } from '../../domain/assessment/scoring.ts';
import { levelText } from './strings.ts';

/** The chart in numbers: level and what it rests on, by task and group. */
export function LevelTable({ result, sectionName }: { result: Result; sectionName: string }) {
  return (
    <table class="data assessment-levels-table">
      <caption>各{sectionName}和各组的水平</caption>
      <thead>
        <tr>
          <th scope="col">{sectionName}、组</th>
          <th scope="col">水平</th>
          <th scope="col">打分 / 适用</th>
          <th scope="col">不确定</th>
        </tr>
      </thead>
      {result.sections.map((section) => (
        <tbody key={section.id}>
          <Row each={section} isSection />
          {section.groups.map((group) => (
            <Row each={group} key={group.id} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ each, isSection = false }: { each: GroupResult; isSection?: boolean }) {
  return (
    <tr class={isSection ? 'assessment-section-row' : undefined}>
      <th scope="row">{each.title}</th>
      <td>{levelText(each.outcome)}</td>
      <td>
        {each.share.scored} / {each.share.applicable}
      </td>
      <td>{each.share.unsure}</td>
    </tr>
  );
}
