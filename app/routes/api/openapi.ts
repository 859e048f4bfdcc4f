import { openApi } from "#app/domain/opendata/openapi.ts";
import { openData } from "#app/web/open-data.server.ts";
import { publicOrigin } from "#app/platform/env.server.ts";

export const loader = openData(async () => openApi(publicOrigin()));
