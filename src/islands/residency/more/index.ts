import { EventsSection } from './EventsSection.tsx';
import { LeaveSection } from './LeaveSection.tsx';
import { OutSection } from './OutSection.tsx';
import { PostingSection } from './PostingSection.tsx';
import { RuleSection } from './RuleSection.tsx';
import { YearSection } from './YearSection.tsx';

/** The sections below the calendar, in a chunk of their own. */
export const PARTS = {
  rule: RuleSection,
  year: YearSection,
  leave: LeaveSection,
  events: EventsSection,
  posting: PostingSection,
  out: OutSection,
};
