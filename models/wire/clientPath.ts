/** Where clients follow their visit on their own phone. Short: it may have to be typed. */
export const CLIENT_PATH = '/wizyta'
