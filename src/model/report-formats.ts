/** The forms in which `report` prints a stored run. */
export const REPORT_FORMATS = ['text', 'markdown', 'html', 'json', 'junit'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
