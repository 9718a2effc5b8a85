import type { Assessment } from '../schemas/assessment.ts';
import { readAssessments } from './assessments.ts';

/** What a tool is called; its address is `/tools/<id>/`. */
export interface ToolName {
  id: string;
  name: string;
}

const RESIDENCY: ToolName = { id: 'residency', name: '月度驻村台账' };

/** The models, those for one's own work first. */
export const assessmentModels = (root?: string): Assessment[] =>
  readAssessments(root)
    .map((entry) => entry.data)
    .sort((a, b) => rank(a) - rank(b));

const rank = (model: Assessment): number =>
  (model.id === 'four-tasks' ? 0 : 1) + (model.kind === 'checklist' ? 2 : 0) + (model.purpose === 'training' ? 4 : 0);

/** Every tool that a guide or a duty can name in `tools:`. */
export const toolNames = (root?: string): ToolName[] => [
  RESIDENCY,
  ...assessmentModels(root).map(({ id, title }) => ({ id, name: title })),
];

/** @throws when there is no such tool; the check of references says where */
export function toolName(site: { tools: readonly ToolName[] }, id: string): string {
  const found = site.tools.find((tool) => tool.id === id);
  if (!found) throw new Error(`there is no tool “${id}”`);
  return found.name;
}
