import type { DeclarationTexts } from '../pl/declaration.ts'

export const declaration: DeclarationTexts = {
  title: 'Accessibility declaration',
  commits:
    'undertakes to make the web application Parter digitally accessible under the Polish act of 4 April 2019 on the digital accessibility of websites and mobile applications of public sector bodies.',
  thisOffice: 'The office',
  scope:
    'This declaration is about the web application Parter, by which the customer service office calls the competent person to a client.',
  url: 'Address of the application',
  publishedOn: 'Published on',
  updatedOn: 'Last important change',

  statusTitle: 'How accessible it is',
  status: {
    full: 'The application complies with the act on digital accessibility.',
    partial:
      'The application complies partially with the act on digital accessibility. The exceptions are listed below.',
    none: 'The application does not comply with the act on digital accessibility. The reasons are listed below.',
  },
  notAccessibleTitle: 'What is not accessible, and why',

  preparedTitle: 'How this declaration was made',
  preparedOn: 'Made on',
  reviewedOn: 'Last reviewed on',
  method: 'Way of assessment',
  methods: { self: 'self-assessment by the office', external: 'examination by an outside body' },
  auditorName: 'Examined by',
  keysTitle: 'Keyboard',
  keys: 'Everything can be done by keyboard alone. The application also has keys of its own: they are written on the buttons and listed in the help.',

  contactTitle: 'Feedback and contact',
  contactLead: 'If something in the application is not accessible, please say so:',
  contactName: 'Contact person',
  contactEmail: 'E-mail',
  contactPhone: 'Telephone',

  procedureTitle: 'Request, complaint, Commissioner for Human Rights',
  procedure: [
    'Everybody may request that the office makes the application, or a part of it, digitally accessible. One may also request that information is given in another way, for example by reading a document aloud.',
    'Please say in the request: who makes it and how to answer, which part it is about, and, where information is to be given in another way, which way would suit you.',
    'The office does what was requested without delay, within 7 days at the latest. If it cannot, it explains why within the same time and names a new date, no later than 2 months from the day of the request. If accessibility cannot be provided, the office proposes another way to the information.',
    'If the office refuses or misses the date, a complaint about digital accessibility may be made to it. It is dealt with under the Polish Code of Administrative Procedure.',
    'After that an application may be made to the Commissioner for Human Rights (Rzecznik Praw Obywatelskich): bip.brpo.gov.pl.',
  ],

  architectureTitle: 'Accessibility of the building',
  architectureLead: 'A client who cannot climb stairs is served on the ground floor: the competent person comes down.',
  seat: 'Address of the office',
  signLanguageTitle: 'Sign-language interpreter and other ways to talk',
}
