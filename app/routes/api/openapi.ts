import { openApi } from "#app/domain/opendata/openapi.ts";
import { publicOrigin } from "#app/platform/env.server.ts";
import { openData } from "#app/web/open-data.server.ts";

export const loader = openData(async () => openApi(publicOrigin()));
