import type { PageData } from '../../domain/assessment/page-data.ts';
import type { Assessment, ChecklistModel, LevelsModel } from '../../schemas/assessment.ts';
import type { AssessmentStore, State } from './store.ts';

/** What every screen gets. `today` is read when one comes to the page, or comes back. */
export interface Tool<M extends Assessment = Assessment> {
  page: PageData<M>;
  store: AssessmentStore;
  state: State;
  today: string;
}

export const hasLevelsModel = (tool: Tool): tool is Tool<LevelsModel> => tool.page.model.kind === 'levels';
export const isChecklist = (tool: Tool): tool is Tool<ChecklistModel> => tool.page.model.kind === 'checklist';
