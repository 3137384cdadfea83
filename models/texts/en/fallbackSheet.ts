import type { FallbackSheetTexts } from '../pl/fallbackSheet.ts'

export const fallbackSheet: FallbackSheetTexts = {
  title: 'Fallback sheet',
  lead: 'Whom to telephone when Parter is silent: the first person first, then the next. This browser has the sheet without a server too.',
  ofToday: 'By the plan of today.',
  print: 'Print the sheet',
  failed: 'The sheet could not be fetched, and this browser does not hold one.',
  offline: (when) => `This is the sheet that this browser has kept, of ${when}. A newer one could not be fetched yet.`,
  ofAnotherDay: 'The plan may have changed since that day: please ask by telephone who is away today.',
  asOf: (when) => `as of ${when}`,
  caption: 'Matters, and whom to telephone',
  matters: 'Matter',
  call: 'Telephone in this order',
  away: 'Away',
  nobody: 'nobody: telephone the secretariat',
  nobodyAway: 'nobody',
  awayUntil: (who, until) => `${who} (until ${until})`,
}
