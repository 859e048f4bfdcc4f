/** A drawn picture for the demo: a path by night with its lamps, so that no real place or person is in it. */
import { crc32, deflateSync } from "node:zlib";

const [width, height] = [480, 270];
const lamps = [60, 150, 240, 330, 420];

/** A PNG of a dark path with light around each lamp. */
export function lightedPath(): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x += 1) row.set(colourAt(x, y), 1 + x * 3);
    return row;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits each of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function colourAt(x: number, y: number): [number, number, number] {
  const isPath = y > height * 0.6;
  const ground: [number, number, number] = isPath ? [70, 68, 64] : [22, 34, 44];
  const light = Math.max(...lamps.map((lamp) => 1 - Math.hypot(x - lamp, (y - height * 0.6) * 1.4) / 70), 0);
  const isPost = lamps.some((lamp) => Math.abs(x - lamp) < 2) && y > height * 0.42 && !isPath;
  if (isPost) return [150, 150, 150];
  return [ground[0] + light * 150, ground[1] + light * 130, ground[2] + light * 70].map((part) =>
    Math.min(255, Math.round(part)),
  ) as [number, number, number];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}
