import type { PrivacyTexts } from '../pl/privacy.ts'

export const privacy: PrivacyTexts = {
  title: 'Privacy notice',
  shortTitle: 'In short',
  short: [
    'Parter does not ask a client for a name, a PESEL, a diagnosis or a certificate, and takes no pictures. It stores a name and a telephone number only where a client wishes to leave a message for somebody who is not there.',
    'It stores what help the client needs, for example “no stairs”, what matter they came for, where they wait and how long. A request has a code, for example BOK-17, and no name.',
    'A short note for whoever comes is gone as soon as the visit has ended.',
    'Of employees Parter stores what is needed to call them: name, position, room, telephone, duty, and answers to calls.',
    'Everybody may ask the office what it knows about them, and may complain.',
  ],
  detailsTitle: 'In detail',

  controllerTitle: 'Who is responsible for the data',
  controllerLead: 'The controller is the office:',
  entityName: 'Name',
  seat: 'Address',
  privacyContact: 'Contact',
  officerTitle: 'Data protection officer',
  officerLead: 'On anything about personal data please write to or call the officer:',
  officerName: 'Name',
  officerContact: 'Contact',

  keptTitle: 'What is stored',
  kept: [
    'Of a client: the support they need, from a closed list, the matter, the place, the times of each step, the outcome of the visit, and, where somebody wrote one, a short note without names or numbers. The support needed may point to a state of health: so only those called, the customer service office with the secretariat, and the superiors of the unit in question read it.',
    'In a message for an employee who is not there, where a client wishes to leave one: who leaves it, how to reach them and about what. That employee reads it and, where they take no note of it in a working day, their superior.',
    'Of an employee: name, position, unit, room, extension, e-mail, substitutes, roles, login, a digest of the password and the last sign-in, language, working hours and absences without a reason, duty, answers to calls and drills, browsers with a sign-in or with notifications.',
    'In the history of the directory: who changed what about a person, a unit or a matter, and when. Of an invitation to Parter: login, roles and a digest of the code.',
    'In the security log: who did what and when, with the network address, without the contents of requests.',
    'On the computer: the cookie of the sign-in and another that for at most 400 days tells a known browser from a strange one, the chosen language and look, a copy of the telephone list, and what was typed and not yet sent. Parter tracks nothing.',
  ],
  purposeTitle: 'What for, and on what basis',
  purpose: [
    'A client’s data: so that a person with special needs is served at one accessible place. This is a public task of the office and its duty (art. 6(1)(c) and (e) and art. 9(2)(g) GDPR, with the Polish act of 19 July 2019 on ensuring accessibility for persons with special needs).',
    'An employee’s data: so that they can be called and stood in for, and the office can account for how soon it comes (art. 6(1)(c) and (e) GDPR).',
    'The security log: protection of the data against unauthorised access (art. 6(1)(c) with art. 32 GDPR).',
    'A client speaks of their needs if they wish. Without it they are served too, but the office may be prepared less well.',
    'Parter decides nothing about anybody by itself and profiles nobody.',
  ],
  recipientsTitle: 'Who receives the data',
  recipients:
    'The data stay on the office’s server. Where an employee has switched on notifications for a closed browser, these pass, encrypted, through the servers of its maker, also outside the European Economic Area. They hold a code and a place, nothing about the client. Mails to superiors are as short and pass through the office’s mail server.',
  recipientsOwn: 'Besides',
  retentionTitle: 'How long',
  retention: [
    'The note about a client: until the end of the visit can no longer be taken back.',
    'What a message says: until it is done, 14 days at most. Who took and closed it, and when: 30 days more.',
    'A sign-in: 12 hours at most.',
    'An invitation to Parter: 7 days.',
    'Past absences: Parter removes them by itself.',
    'The security log: 2 years.',
    'An employee in the directory: as long as they work here; after that, and in the history of changes, 2 years more.',
  ],
  retentionOwn: 'Requests and employees’ data',
  rightsTitle: 'Everybody’s rights',
  rights: [
    'Access to one’s data and a copy, correction, and, in the cases of the GDPR, also erasure, restriction and objection.',
    'Apart from messages that wait for an answer, Parter does not know a client’s name. To find a visit the office will ask for the day, the hour and the place.',
    'A complaint to the President of the Personal Data Protection Office (Prezes UODO): uodo.gov.pl.',
  ],
}
