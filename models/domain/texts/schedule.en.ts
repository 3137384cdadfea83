import type { ScheduleTexts } from './schedule.pl.ts'

export const scheduleEn: ScheduleTexts = {
  rowProblems: {
    personUnknown: 'nobody is called that: a login, an e-mail address, or the name as in the directory',
    personAmbiguous: 'more than one person fits: please give the login or e-mail address',
    missing: 'nothing is there',
    notADay: 'a date such as 2026-12-01 or 01.12.2026',
    notATime: 'a time such as 8:00 or 12.30',
    endsBeforeItBegins: 'the end is before the beginning',
    past: 'this absence is over already',
    overlaps: 'this person has another absence then',
    substituteUnknown: 'no substitute is called that',
    substituteAmbiguous: 'substitute: more than one person fits',
    substituteIsThemself: 'nobody stands in for themselves',
    twice: 'this person is in the file a second time',
  },
}
