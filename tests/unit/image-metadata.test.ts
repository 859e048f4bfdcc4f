import { crc32 } from "node:zlib";
import { fileTypeFromBuffer } from "file-type";
import { describe, expect, it } from "vitest";
import { checkFile } from "#app/platform/file-checks.server.ts";
import { withoutMetadata } from "#app/platform/image-metadata.server.ts";
import { asUpload } from "#prisma/seed/papers.ts";

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

describe("what a camera noted about a picture", () => {
  it.each(Object.keys(pixel) as Type[])("%s: is gone, and the picture is as it was", async (type) => {
    expect(noted[type].includes(note)).toBe(true);
    const clean = Buffer.from(withoutMetadata(noted[type], type) ?? []);
    expect(clean.includes(note)).toBe(false);
    expect(clean.includes("Exif")).toBe(false);
    expect((await fileTypeFromBuffer(clean))?.mime).toBe(type);
    const expected = {
      "image/jpeg": bare(type),
      "image/png": bare(type),
      "image/webp": webp(extended(0), bare(type).subarray(12)),
      "image/gif": at(bare(type), 19, gifLoop),
    }[type];
    expect(clean.toString("hex")).toBe(expected.toString("hex"));
  });

  it.each(Object.keys(pixel) as Type[])("%s: what holds no note is not touched", (type) => {
    expect(Buffer.from(withoutMetadata(bare(type), type) ?? []).equals(bare(type))).toBe(true);
  });

  it("is gone from what is uploaded, and a picture that is broken is refused", async () => {
    const taken = await checkFile(asUpload("写真.jpg", noted["image/jpeg"]));
    expect("bytes" in taken && Buffer.from(taken.bytes).includes(note)).toBe(false);
    expect(taken).toHaveProperty("bytes");
    const cut = noted["image/png"].subarray(0, 60);
    expect(await checkFile(asUpload("図.png", cut))).toMatchObject({ refusal: expect.stringContaining("壊れて") });
  });

  /** The same pictures, held on their side, in either byte order. */
  const turned = (type: "image/jpeg" | "image/png" | "image/webp", isLittle: boolean): Buffer =>
    ({
      "image/jpeg": () => at(bare("image/jpeg"), 2, segment(0xe1, exif(6, isLittle))),
      "image/png": () => at(bare("image/png"), 33, chunk("eXIf", exif(6, isLittle).subarray(6))),
      "image/webp": () =>
        webp(
          extended(0b1000),
          bare("image/webp").subarray(12),
          riff("EXIF", exif(6, isLittle).subarray(isLittle ? 0 : 6)),
        ),
    })[type]();

  it.each(
    (["image/jpeg", "image/png", "image/webp"] as const).flatMap((type) =>
      [true, false].map((order) => [type, order] as const),
    ),
  )("%s: a photo stays the way up it was held (little-endian %s)", (type, isLittle) => {
    const photo = turned(type, isLittle);
    expect(photo.includes(note)).toBe(true);
    const clean = Buffer.from(withoutMetadata(photo, type) ?? []);
    expect(clean.includes(note)).toBe(false);
    const place = clean.indexOf("MM\0*");
    expect(place).toBeGreaterThan(0);
    expect(clean.readUInt16BE(place + 18)).toBe(6);
    // Cleaned once more, it is the same: nothing but the orientation was left.
    expect(Buffer.from(withoutMetadata(clean, type) ?? []).equals(clean)).toBe(true);
  });

  it("is gone from a photo whose end is missing, which programs show all the same", () => {
    const clean = Buffer.from(withoutMetadata(noted["image/jpeg"].subarray(0, -2), "image/jpeg") ?? []);
    expect(clean.equals(bare("image/jpeg").subarray(0, -2))).toBe(true);
  });

  it("is gone from further pictures in the file and from what follows its end, as telephones write them", () => {
    const second = at(bare("image/jpeg"), 2, segment(0xe1, exif(1, true)));
    const profile = segment(0xe2, Buffer.from("ICC_PROFILE\0\x01\x01profile"));
    const index = segment(0xe2, Buffer.from(`MPF\0${note}`));
    const many = Buffer.concat([at(bare("image/jpeg"), 2, Buffer.concat([profile, index])), second, Buffer.from(note)]);
    const clean = Buffer.from(withoutMetadata(many, "image/jpeg") ?? []);
    expect(clean.toString("hex")).toBe(at(bare("image/jpeg"), 2, profile).toString("hex"));
    const trailing = Buffer.concat([noted["image/webp"], Buffer.from(note)]);
    expect(Buffer.from(withoutMetadata(trailing, "image/webp") ?? []).includes(note)).toBe(false);
  });

  it.each(Object.keys(pixel) as Type[])("%s: cut off or scrambled, it never throws and never runs on", (type) => {
    for (let length = 0; length < noted[type].length; length += 1)
      expect(() => withoutMetadata(noted[type].subarray(0, length), type)).not.toThrow();
    let seed = 7;
    for (let turn = 0; turn < 2000; turn += 1) {
      const scrambled = Buffer.from(noted[type]);
      for (let change = 0; change < 3; change += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
        scrambled[(seed >> 8) % scrambled.length] = seed % 256;
      }
      expect(() => withoutMetadata(scrambled, type)).not.toThrow();
    }
  });
});
