import type { PhotosTexts } from '../pl/photos.ts'

export const photos: PhotosTexts = {
  title: 'A photo for the client',
  lead: 'A client to whom you are on the way can see your first name and photo: on the screen at the counter and on their telephone, only until you are there. You are free to choose. It helps people who are deaf, autistic or anxious.',
  off: 'Clients see neither your first name nor a photo.',
  on: (firstName, day) => `Clients see your photo and the first name “${firstName}” since ${day}.`,
  failed: 'It could not be found out whether there is a photo.',
  choose: 'Choose a photo (JPEG, PNG or WebP)',
  chooseHint: 'Only the square in the middle is kept, 256 by 256 pixels. Where and when it was taken is not sent.',
  preview: 'This is what the client sees',
  own: 'The photo that clients see',
  firstName: 'First name',
  agree: 'I agree: show it to clients',
  change: 'Save the change',
  agreed: 'Saved. Clients will see the photo and the first name.',
  takeBack: 'I take it back: erase the photo',
  takenBack: 'The photo and the first name are erased.',
  photoMissing: 'Please choose a photo.',
  firstNameMissing: 'Please give a first name: letters only, at most 40.',
  notKept: 'The photo that is kept could not be loaded. Please try again, or choose a photo once more.',
  unreadable: 'This file cannot be read as a photo. Please choose a JPEG, PNG or WebP file.',
}
