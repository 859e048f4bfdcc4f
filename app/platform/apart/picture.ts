import sharp from "sharp";
import type { Picture, PictureUse } from "./tasks.ts";

/** A hundred megapixels. Read from the head, before a point of it is decoded. */
const mostPixels = 100_000_000;

/** The longer side, in points: as a list shows it, and as it is opened. */
const sides = { list: 480, photo: 2_000, paper: 4_000 };

const formats = { jpeg: "image/jpeg", png: "image/png", webp: "image/webp", gif: "image/gif" } as const;

/**
 * A picture decoded and written anew, the way up it was held, so that what is served was made here: no place, no camera,
 * no other file behind its end. Null where it cannot be decoded to its end.
 */
export async function pictureOf(bytes: Uint8Array, use: PictureUse): Promise<Picture | null> {
  sharp.cache(false);
  sharp.concurrency(1);
  try {
    const options = { limitInputPixels: mostPixels, failOn: "truncated", sequentialRead: true } as const;
    const { format, pages = 1 } = await sharp(bytes, options).metadata();
    if (!isShown(format)) return null;
    // Several pictures one after the other are one high one while they are worked on.
    const moving = use === "paper" && format === "gif" && pages > 1;
    const turned = sharp(bytes, { ...options, animated: moving }).autoOrient();
    const whole = turned.clone().resize({ width: sides[use], height: moving ? undefined : sides[use], ...within });
    const { data: page, info } = await written(whole, format, use).toBuffer({ resolveWithObject: true });
    const list = await sharp(page, options)
      .resize({ width: sides.list, height: sides.list, ...within })
      .webp({ quality: 75 })
      .toBuffer();
    return { type: formats[format], width: info.width, height: info.pageHeight ?? info.height, page, list };
  } catch {
    return null;
  }
}

type Sharp = ReturnType<typeof sharp>;

const within = { fit: "inside", withoutEnlargement: true } as const;

const isShown = (format: string | undefined): format is keyof typeof formats =>
  format !== undefined && format in formats;

/** Maps and tables among papers lose no letter of theirs; a photo may be lighter than it came. */
function written(picture: Sharp, format: keyof typeof formats, use: PictureUse): Sharp {
  if (format === "png") return picture.png({ compressionLevel: 9 });
  if (format === "gif") return picture.gif({ effort: 1 });
  if (format === "webp") return picture.webp(use === "paper" ? { lossless: true, effort: 0 } : { quality: 82 });
  return picture.jpeg({ quality: use === "paper" ? 92 : 82, mozjpeg: true });
}
