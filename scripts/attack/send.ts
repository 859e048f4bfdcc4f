import http from "node:http";

export type Sender = { method?: string; path: string; cookie?: string | undefined; type?: string; body?: Uint8Array };

/** Sends what no browser would, as it stands. @returns the status; 0 where the line was cut */
export function send(origin: string, { method = "GET", path, cookie, type, body }: Sender): Promise<number> {
  return new Promise((resolve) => {
    const request = http.request(origin, {
      agent: false,
      method,
      path: /[^\x21-\x7e]/.test(path) ? encodeURI(path) : path,
      headers: {
        Origin: origin,
        ...(cookie ? { Cookie: cookie } : {}),
        ...(type ? { "Content-Type": type } : {}),
        ...(body ? { "Content-Length": body.byteLength } : {}),
      },
    });
    request.setTimeout(90_000, () => request.destroy());
    request.once("response", (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
      response.once("error", () => resolve(response.statusCode ?? 0));
    });
    request.once("error", () => resolve(0));
    request.end(body);
  });
}
