import { sessionData } from "#app/domain/opendata/session-data.server.ts";
import { openData } from "#app/web/open-data.server.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = openData(({ viewer, params }) => sessionData(viewer, sessionRef(params)));
