import { existsSync, readdirSync } from 'node:fs';
import type { HolidayYears } from '../domain/calendar/holidays.ts';
import { ResidencyRuleSchema, type ResidencyRule } from '../schemas/residency-rule.ts';
import { ContentError, parseYamlObject, readText, type Located } from './yaml.ts';

const DIR = 'content/residency-rules';

/** Every `content/residency-rules/<id>.yaml`, in the order in which they are offered; the file name must be the id. */
export function readResidencyRules(root = process.cwd()): Located<ResidencyRule>[] {
  if (!existsSync(`${root}/${DIR}`)) return [];
  const files = readdirSync(`${root}/${DIR}`).filter((name) => name.endsWith('.yaml'));
  const entries = files.map((name) => {
    const file = `${DIR}/${name}`;
    const entry = parseYamlObject(readText(root, file), file, ResidencyRuleSchema);
    if (`${entry.data.id}.yaml` !== name) throw new ContentError(file, 1, 'id and file name differ');
    return entry;
  });
  return entries.sort((a, b) => a.data.order - b.data.order);
}

/** Public holidays as `scripts/holidays-update.ts` wrote them. */
export function readHolidayYears(root = process.cwd()): HolidayYears {
  const file = JSON.parse(readText(root, 'content/holidays/public-holidays.json')) as { years: HolidayYears };
  return file.years;
}
