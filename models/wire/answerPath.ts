/** Where somebody answers a call by a link that was sent to them. Short: it stands in a text message. */
export const ANSWER_PATH = '/odpowiedz'
