import type { HealthTexts } from '../pl/health.ts'

export const health: HealthTexts = {
  title: 'State of Parter',
  all: 'Parter works: calls arrive.',
  some: 'Parter does not work as a whole. Please call by telephone and tell the administrator.',
  noServers:
    'Calls arrive at this server, but what the others have written is not heard. Please tell the administrator.',
  noMail:
    'Calls arrive, but mail does not work: a manager without an open page gets no message. Please tell the administrator.',
  noSignOn:
    "Calls arrive, but the office's sign-in server does not answer, or its clock is more than 30 s apart: please sign in with a password, and tell the administrator.",
  parts: {
    store: 'Storage',
    runner: 'Watching the deadlines',
    page: 'A test call every minute',
    servers: 'Other servers',
    mail: 'Mail',
    signOn: 'Signing in with office accounts',
  },
  well: 'works',
  ill: 'does not work',
  lastPage: (ms) => `the last one went the whole way in ${ms} ms`,
}
