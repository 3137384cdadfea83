import { absences } from './absences.ts'
import { accessRequests } from './accessRequests.ts'
import { accounts } from './accounts.ts'
import { administration } from './administration.ts'
import { agreements } from './agreements.ts'
import { alternatives } from './alternatives.ts'
import { answer } from './answer.ts'
import { api } from './api.ts'
import { bells } from './bells.ts'
import { conduct } from './conduct.ts'
import { corridor } from './corridor.ts'
import { covers } from './covers.ts'
import { declaration } from './declaration.ts'
import { devices } from './devices.ts'
import { digitalPages } from './digitalPages.ts'
import { directory } from './directory.ts'
import { directoryImport } from './directoryImport.ts'
import { display } from './display.ts'
import { door } from './door.ts'
import { drills } from './drills.ts'
import { evacuation } from './evacuation.ts'
import { everyPage } from './everyPage.ts'
import { fallbackSheet } from './fallbackSheet.ts'
import { films } from './films.ts'
import { health } from './health.ts'
import { help } from './help.ts'
import { holidays } from './holidays.ts'
import { interpreters } from './interpreters.ts'
import { invitation } from './invitation.ts'
import { lifts } from './lifts.ts'
import { lists } from './lists.ts'
import { mail } from './mail.ts'
import { messages } from './messages.ts'
import { office } from './office.ts'
import { ownChannels } from './ownChannels.ts'
import { ownPassword } from './ownPassword.ts'
import { photos } from './photos.ts'
import { pointing } from './pointing.ts'
import { policies } from './policies.ts'
import { privacy } from './privacy.ts'
import { proof } from './proof.ts'
import { quality } from './quality.ts'
import { reviews } from './reviews.ts'
import { setup } from './setup.ts'
import { signOn } from './signOn.ts'
import { stories } from './stories.ts'
import { supervision } from './supervision.ts'
import { survey } from './survey.ts'
import { times } from './times.ts'
import { webhooks } from './webhooks.ts'

/** Every sentence: what the first page needs, what comes with a screen of its own, and what only the server says. */
export const all = {
  ...everyPage,
  absences,
  accessRequests,
  accounts,
  administration,
  agreements,
  answer,
  api,
  alternatives,
  conduct,
  corridor,
  bells,
  declaration,
  devices,
  covers,
  digitalPages,
  directory,
  directoryImport,
  door,
  display,
  drills,
  evacuation,
  films,
  health,
  fallbackSheet,
  help,
  holidays,
  interpreters,
  invitation,
  lifts,
  mail,
  messages,
  office,
  ownChannels,
  ownPassword,
  photos,
  pointing,
  policies,
  privacy,
  proof,
  quality,
  reviews,
  setup,
  signOn,
  lists,
  stories,
  supervision,
  survey,
  times,
  webhooks,
}

export type AllTexts = typeof all
