/** Permanent: an id may be added, never renamed, reused or taken away. By model, then group. */
export const IDS: Record<string, Record<string, string[]>> = {
  'four-tasks': {
    'organisation-election': ['election-readiness', 'election-successors', 'election-role', 'committee-training'],
    'organisation-standard': ['branch-life', 'duty-rota'],
    'organisation-members': ['member-activity', 'member-development'],
    'revitalisation-consolidation': ['relief-monitoring', 'relief-measures'],
    'revitalisation-industry': ['industry-survey', 'industry-value'],
    'revitalisation-collective': ['collective-accounts', 'collective-alliance'],
    'livelihood-infrastructure': ['infrastructure-needs', 'infrastructure-delivery'],
    'livelihood-environment': ['environment-basics', 'environment-participation'],
    'livelihood-care': ['care-households', 'care-left-behind'],
    'governance-autonomy': ['decision-procedure', 'open-accounts', 'grid-contact', 'deliberation'],
    'governance-customs': ['customs-rules', 'civic-activities'],
    'governance-disputes': ['dispute-survey', 'dispute-handling'],
  },
};
