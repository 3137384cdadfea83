import fc from 'fast-check'
import { PHOTO_MAX_BYTES, photoFault, withoutMetadata } from '../../models/domain/photos/plainJpeg.ts'
import { applicationData, plainJpeg } from '../support/plainJpeg.ts'

const camera = applicationData(1, 'Exif\0\0 53.4285N 14.5528E')

test('a plain picture passes, at its largest too', () => {
  expect(photoFault(plainJpeg())).toBeUndefined()
  expect(photoFault(plainJpeg({ width: 256, height: 256 }))).toBeUndefined()
})

test.each([
  ['the place where it was taken', plainJpeg({ extra: camera }), 'notPlain'],
  ['a comment', plainJpeg({ extra: [0xff, 0xfe, 0, 4, 65, 66] }), 'notPlain'],
  ['a colour profile', plainJpeg({ extra: applicationData(2, 'ICC_PROFILE\0') }), 'notPlain'],
  ['a thumbnail of what was cut away', plainJpeg({ extra: applicationData(0, 'JFXX\0 thumbnail') }), 'notPlain'],
  ['a picture that comes in waves', plainJpeg({ frame: 0xc2 }), 'notJpeg'],
  ['a second file behind it', plainJpeg({ behind: [...Buffer.from('PK\x03\x04')] }), 'notJpeg'],
  ['too many pixels', plainJpeg({ width: 257 }), 'tooWide'],
  ['no height', plainJpeg({ height: 0 }), 'notJpeg'],
  ['too many bytes', plainJpeg({ picture: Array.from({ length: PHOTO_MAX_BYTES }, () => 1) }), 'tooLarge'],
  ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'notJpeg'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'notJpeg'],
  ['nothing', Buffer.from(''), 'notJpeg'],
  ['half of a picture', plainJpeg().subarray(0, 100), 'notJpeg'],
])('%s does not pass', (_what, bytes, fault) => {
  expect(photoFault(bytes)).toBe(fault)
})

test('what a camera or a browser has added is taken away, and the picture stays as it is', () => {
  const stripped = withoutMetadata(plainJpeg({ extra: [...camera, ...applicationData(2, 'ICC_PROFILE\0')] }))
  expect(Buffer.from(stripped ?? [])).toEqual(plainJpeg())
  expect(withoutMetadata(Buffer.from('GIF89a'))).toBeUndefined()
})

test('whatever bytes come, they are looked at to their end and nothing breaks', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(130), (bytes, at) => {
      const spoilt = Uint8Array.from(plainJpeg())
      spoilt.set(bytes.subarray(0, Math.max(0, spoilt.length - at)), at)
      photoFault(bytes)
      const plain = withoutMetadata(spoilt)
      if (plain) expect(withoutMetadata(plain)).toEqual(plain)
    }),
    { numRuns: 2_000 },
  )
})
