import type { ScheduleTexts } from '../pl/schedule.ts'
import { atFirst } from './atFirst.ts'

export const schedule: ScheduleTexts = {
  closedFor: (name) => `Today: ${name}.`,
  firstWas: (who, when) => `First entry: ${who}, ${when}.`,
  otherBegins: (who, when) => `That one begins: ${when}; entered by ${who}.`,

  away: {
    ...atFirst.schedule.away,
    title: 'Calls now go to other people',
    planned: (until) => `By plan you are away, until ${until}.`,
    offHours: (until) => `This is outside your working hours. They begin again: ${until}.`,
    marked: (what, until, who) => `Entered on your behalf: ${what}, until ${until} (by ${who}).`,
    markedOpen: (what, who) => `Entered on your behalf: ${what} (by ${who}).`,
    here: 'I am at work',
    hereHint: 'Parter will call you again, as usual.',
    said: 'Saved: you are here. Calls come as usual.',
  },

  gaps: {
    title: 'Nobody will be there',
    today: 'today',
    tomorrow: 'tomorrow',
    gap: (what) => `nobody for: ${what}`,
    gaps: (n) => `nobody for ${n} matters`,
    gapInUnit: (unit) => `nobody of: ${unit}`,
    away: (names) => `away by plan: ${names}`,
    plan: (who) => `Change the plan: ${who}`,
    failed: 'It could not be checked whether somebody will be there on the next days.',
    more: (n) => `Show all (${n})`,
    fewer: 'Show fewer',
  },

  mark: {
    open: 'Not there?',
    openFor: (who) => `Mark as not there: ${who}`,
    change: 'Change the entry',
    changeFor: (who) => `Change the entry: ${who}`,
    title: (who) => `${who}: not at work?`,
    lead: 'Calls go to the substitute. The person sees this and can take it back by one press.',
    now: (state) => `Now: ${state}`,
    setBy: (who) => `entered by ${who}`,
    what: 'What is known',
    whats: { out: 'out of the room', absent: 'absent today' },
    howLong: 'For how long',
    untilEvening: 'until the end of the day',
    save: 'Save',
    takeBack: 'They are here: take it back',
    marked: (who) => `Saved: ${who}. Calls go to the substitute.`,
    takenBack: (who) => `Taken back: ${who}.`,
  },

  period: {
    ...atFirst.schedule.period,
    wholeDay: 'the whole day',
    aroundTheClock: 'around the clock',
    open: 'until further notice',
    until: (time) => `until ${time}`,
    from: (time) => `from ${time}`,
  },
}
