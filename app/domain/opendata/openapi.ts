/** The open data in OpenAPI's own terms. */
export function openApi(origin: string) {
  const ward = { name: "ward", in: "path", required: true, schema: { type: "string" } };
  const session = { name: "session", in: "path", required: true, schema: { type: "string", pattern: "^\\d{4}-\\d+$" } };
  const paging = [
    { name: "after", in: "query", schema: { type: "string" }, description: "前の応答の next の値" },
    { name: "limit", in: "query", schema: { type: "integer", maximum: 100 } },
  ];
  const list = (summary: string) => ({
    get: { summary, parameters: [ward, ...paging], responses: answers("items と next") },
  });
  return {
    openapi: "3.1.0",
    info: {
      title: "区民会議 公開データ",
      version: "1",
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/deed.ja" },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      "/wards": { get: { summary: "区", responses: answers("区の一覧") } },
      "/wards/{ward}/sessions": list("会議の一覧（.csv も可）"),
      "/wards/{ward}/sessions/{session}": {
        get: { summary: "会議。議題と、数え直せる決定", parameters: [ward, session], responses: answers("会議") },
      },
      "/wards/{ward}/sessions/{session}/minutes": {
        get: { summary: "会議録の公開文", parameters: [ward, session], responses: answers("会議録") },
      },
      "/wards/{ward}/proposals": list("掲載中の提案（.csv も可）"),
      "/wards/{ward}/proposals/{number}": {
        get: {
          summary: "提案とこれまでの経過",
          parameters: [ward, { name: "number", in: "path", required: true, schema: { type: "string" } }],
          responses: answers("提案"),
        },
      },
      "/wards/{ward}/responses": list("区の回答（.csv も可）"),
    },
  };
}

const answers = (description: string) => ({
  200: { description, content: { "application/json": { schema: { type: "object" } } } },
  404: { description: "ない", content: { "application/problem+json": { schema: { type: "object" } } } },
});
