/** Where clients follow their visit on their own phone. Short: it may have to be typed. */
export const CLIENT_PATH = '/wizyta'

/** A word that is no code of a visit: it is too short. */
export const PHOTO_SEGMENT = 'zdjecie'

/** Of whoever comes to a client; for the client alone, and while they are on the way. */
export const addressOfPhoto = (code: string): string => `${CLIENT_PATH}/${PHOTO_SEGMENT}/${code}`
