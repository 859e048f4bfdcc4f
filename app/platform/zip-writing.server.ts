import { Zip, ZipPassThrough } from "fflate";

export type ZipMember = { name: string; parts: AsyncIterable<Uint8Array> };

/** A zip as it is made, member after member, packed as they are: papers are packed already. */
export function zipStream(members: readonly ZipMember[]): ReadableStream<Uint8Array> {
  const pieces = zipped(members);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

async function* zipped(members: readonly ZipMember[]): AsyncGenerator<Uint8Array, undefined> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const { name, parts } of members) {
    const member = new ZipPassThrough(name);
    zip.add(member);
    for await (const part of parts) {
      member.push(part);
      yield* ready.splice(0);
    }
    member.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
  return undefined;
}
