/** One thing wrong with the content, for an author to mend. */
export interface Issue {
  /** Name of the rule, as the fixtures of `tests/content` name it. */
  rule: string;
  file: string;
  /** 1-based. */
  line: number;
  message: string;
}

/** `content/obligations/x/leave.yaml:12  citation-quote  …` */
export const formatIssue = (issue: Issue): string => `${issue.file}:${issue.line}  ${issue.rule}  ${issue.message}`;
