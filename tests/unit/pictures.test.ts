/** Pictures made anew: nothing of what a camera or program noted of person and place goes with them. */
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictureOf } from "#app/platform/apart/picture.ts";

/** Pictures of one pixel, as their programs write them. */
const pixel = {
  "image/jpeg":
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxD/2Q==",
  "image/png": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "image/webp": "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
  "image/gif": "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
};
type Type = keyof typeof pixel;
const bare = (type: Type): Buffer => Buffer.from(pixel[type], "base64");
const note = "撮影 川崎市幸区 甲山";

const at = (bytes: Buffer, place: number, added: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, place), added, bytes.subarray(place)]);
const segment = (marker: number, body: Buffer): Buffer => {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), size, body]);
};
/** Exif in either byte order: an orientation, and words after the directory. */
const exif = (turn: number, isLittle: boolean): Buffer => {
  const tiff = Buffer.alloc(26);
  tiff.write(isLittle ? "II" : "MM");
  const put = (value: number, place: number, size: 2 | 4) =>
    isLittle ? tiff.writeUIntLE(value, place, size) : tiff.writeUIntBE(value, place, size);
  put(42, 2, 2);
  put(8, 4, 4);
  put(1, 8, 2);
  put(0x0112, 10, 2);
  put(3, 12, 2);
  put(1, 14, 4);
  put(turn, 18, 2);
  return Buffer.concat([Buffer.from("Exif\0\0"), tiff, Buffer.from(note)]);
};
const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
};
const riff = (name: string, body: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
};
const webp = (...chunks: Buffer[]): Buffer => {
  const whole = Buffer.concat([Buffer.from("RIFF\0\0\0\0WEBP"), ...chunks]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
};
const extended = (flags: number) => riff("VP8X", Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
const gifComment = Buffer.concat([
  Buffer.from([0x21, 0xfe, Buffer.byteLength(note)]),
  Buffer.from(note),
  Buffer.from([0]),
]);
const gifLoop = Buffer.concat([
  Buffer.from([0x21, 0xff, 11]),
  Buffer.from("NETSCAPE2.0"),
  Buffer.from([3, 1, 0, 0, 0]),
]);
const gifXmp = Buffer.concat([
  Buffer.from([0x21, 0xff, 11]),
  Buffer.from("XMP DataXMP"),
  Buffer.from([Buffer.byteLength(note)]),
  Buffer.from(note),
  Buffer.from([0]),
]);

const noted: Record<Type, Buffer> = {
  "image/jpeg": at(
    bare("image/jpeg"),
    2,
    Buffer.concat([segment(0xe1, exif(1, true)), segment(0xed, Buffer.from(note)), segment(0xfe, Buffer.from(note))]),
  ),
  "image/png": Buffer.concat([
    at(
      bare("image/png"),
      33,
      Buffer.concat([chunk("tEXt", Buffer.from(`Author\0${note}`)), chunk("eXIf", exif(1, false).subarray(6))]),
    ),
    Buffer.from(note),
  ]),
  "image/webp": webp(
    extended(0b1100),
    bare("image/webp").subarray(12),
    riff("EXIF", exif(1, true)),
    riff("XMP ", Buffer.from(note)),
  ),
  "image/gif": at(bare("image/gif"), 19, Buffer.concat([gifComment, gifLoop, gifXmp])),
};

const made = async (bytes: Buffer) => {
  const picture = await pictureOf(bytes, "paper");
  if (!picture) throw new Error("could not be decoded");
  return picture;
};

describe("what a camera noted about a picture", () => {
  it.each(Object.keys(pixel) as Type[])("%s: is gone, and the picture is as it was", async (type) => {
    expect(noted[type].includes(note)).toBe(true);
    const { page, list, type: now } = await made(noted[type]);
    expect(now).toBe(type);
    for (const bytes of [page, list]) {
      expect(Buffer.from(bytes).includes(note)).toBe(false);
      expect(Buffer.from(bytes).includes("Exif")).toBe(false);
    }
    const [before, after] = await Promise.all(
      [bare(type), page].map((bytes) => sharp(bytes, { failOn: "none" }).removeAlpha().raw().toBuffer()),
    );
    expect(after).toEqual(before);
  });

  it.each((["jpeg", "png", "webp"] as const).flatMap((format) => [1, 3, 6, 8].map((turn) => [format, turn] as const)))(
    "%s: a photo held by turn %i stands upright",
    async (format, turn) => {
      const lying = await sharp({ create: { width: 8, height: 4, channels: 3, background: "#fff" } })
        .withMetadata({ orientation: turn })
        .toFormat(format)
        .toBuffer();
      const { width, height } = await made(lying);
      expect([width, height]).toEqual(turn < 5 ? [8, 4] : [4, 8]);
    },
  );

  it("is gone from further pictures in the file and from what follows its end, as telephones write them", async () => {
    const second = at(bare("image/jpeg"), 2, segment(0xe1, exif(1, true)));
    const index = segment(0xe2, Buffer.from(`MPF\0${note}`));
    const many = Buffer.concat([at(bare("image/jpeg"), 2, index), second, Buffer.from(note)]);
    expect(Buffer.from((await made(many)).page).includes(note)).toBe(false);
    const trailing = Buffer.concat([noted["image/webp"], Buffer.from(note)]);
    expect(Buffer.from((await made(trailing)).page).includes(note)).toBe(false);
  });

  it.each(Object.keys(pixel) as Type[])(
    "%s: cut off or scrambled, it is a picture or none, never a fault",
    async (type) => {
      let seed = 7;
      for (let turn = 0; turn < 60; turn += 1) {
        const scrambled = Buffer.from(noted[type]);
        for (let change = 0; change < 3; change += 1) {
          seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
          scrambled[(seed >> 8) % scrambled.length] = seed % 256;
        }
        const bytes =
          turn % 2 === 0 ? scrambled : noted[type].subarray(0, Math.floor((noted[type].length * turn) / 60));
        const picture = await pictureOf(bytes, "photo");
        if (picture) expect(Buffer.from(picture.page).includes(note)).toBe(false);
      }
      expect(await pictureOf(Buffer.alloc(0), "photo")).toBeNull();
    },
  );
});
