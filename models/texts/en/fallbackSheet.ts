import type { FallbackSheetTexts } from '../pl/fallbackSheet.ts'

export const fallbackSheet: FallbackSheetTexts = {
  title: 'Fallback sheet',
  lead: 'Whom to telephone when Parter is silent: the first person first, then the next. By the plan of today. This browser has the sheet without a server too.',
  print: 'Print the sheet',
  none: 'This browser has no sheet yet.',
  offline: (when) => `No connection. This sheet is of ${when}.`,
  asOf: (when) => `as of ${when}`,
  caption: 'Matters, and whom to telephone',
  matters: 'Matter',
  call: 'Telephone in this order',
  away: 'Away',
  nobody: 'nobody: telephone the secretariat',
  nobodyAway: 'nobody',
  awayUntil: (who, until) => `${who} (until ${until})`,
}
