import type { LoaderFunctionArgs } from "@remix-run/node";
import { installation } from "../domain/wards/installation.server.ts";
import { isProblem } from "../shared/errors.ts";
import { anonymous, type Viewer } from "../shared/viewer.ts";

type Args = { viewer: Viewer; params: Record<string, string>; url: URL };

/** A read-only address of the open data: for anybody, from any site, never as the signed-in person. */
export function openData(read: (args: Args) => Promise<unknown>) {
  return async ({ request, params, context }: LoaderFunctionArgs) => {
    const viewer = anonymous(new Date(), context.requestId);
    try {
      const answer = await read({ viewer, params: params as Record<string, string>, url: new URL(request.url) });
      return answer instanceof Response ? open(answer) : json(await withDemo(answer));
    } catch (error) {
      if (!isProblem(error)) throw error;
      const status = error.kind === "not-found" ? 404 : 403;
      return json({ type: "about:blank", title: error.message, status }, status, "application/problem+json");
    }
  };
}

const demoSentence = "実演用・実在の会議ではありません";

async function withDemo(answer: unknown): Promise<unknown> {
  const { isDemo } = await installation();
  return isDemo && typeof answer === "object" && answer !== null ? { notice: demoSentence, ...answer } : answer;
}

function json(body: unknown, status = 200, type = "application/json"): Response {
  return open(new Response(JSON.stringify(body), { status, headers: { "Content-Type": `${type}; charset=utf-8` } }));
}

function open(response: Response): Response {
  response.headers.set("Access-Control-Allow-Origin", "*");
  return response;
}
