/** The picture of one employee, for whoever is signed in. */
export const photoAddress = (personId: string): string => `/api/photos/${personId}`
