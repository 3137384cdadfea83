import { PHOTO_EDGE, PHOTO_MAX_BYTES, withoutMetadata } from '../../../models/domain/photos/plainJpeg.ts'

/** From good to small; the last fits whatever the picture shows. */
const QUALITIES = [0.85, 0.7, 0.5, 0.3]
const BASE64_PART = 8_192

/**
 * The square in the middle of a picture, as a small JPEG in Base64 that carries nothing of the camera: it is drawn anew.
 * Undefined: it is no picture that this browser can read.
 */
export async function smallPhoto(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return undefined
  const edge = Math.min(picture.width, picture.height)
  const side = Math.min(edge, PHOTO_EDGE)
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  // What shines through in a PNG would turn black in a JPEG.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, side, side)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, (picture.width - edge) / 2, (picture.height - edge) / 2, edge, edge, 0, 0, side, side)
  picture.close()
  for (const quality of QUALITIES) {
    const jpeg = await jpegOf(canvas, quality)
    // Some browsers write a colour profile or an orientation of their own.
    const plain = jpeg && withoutMetadata(jpeg)
    if (plain && plain.length <= PHOTO_MAX_BYTES) return base64Of(plain)
  }
  return undefined
}

const jpegOf = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Uint8Array | undefined>((done) => {
    canvas.toBlob(
      (blob) => {
        if (!blob) return done(undefined)
        blob.arrayBuffer().then(
          (bytes) => done(new Uint8Array(bytes)),
          () => done(undefined),
        )
      },
      'image/jpeg',
      quality,
    )
  })

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += BASE64_PART)
    text += String.fromCharCode(...bytes.subarray(at, at + BASE64_PART))
  return btoa(text)
}
