import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import { ClientNoteCounts } from './clientNoteCounts.ts'
import { paperSurveys } from './paperSurveys.ts'
import { SurveyPosters } from './surveyPosters.ts'
import { Surveys } from './surveys.ts'
import { VisitSurveys } from './visitSurveys.ts'

interface SurveyServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  readonly tallies: Tallies
}

export function surveyServices({ store, parts, clock, log, directory, securityLog, tallies }: SurveyServicesDeps) {
  const surveys = parts.add(new Surveys({ clock, log, store: store.surveys, directory }))
  return {
    surveys,
    clientNoteCounts: parts.add(new ClientNoteCounts({ clock, log, store: store.clientNotes, directory })),
    visitSurveys: new VisitSurveys({ clock, log, directory, surveys, tallies }),
    surveyPosters: parts.add(new SurveyPosters({ clock, log, store: store.surveyPosters, directory, securityLog })),
    takePaperSurvey: paperSurveys({ directory, surveys, securityLog }),
  }
}
