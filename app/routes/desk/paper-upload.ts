import { asJson } from "#app/web/handlers.server.ts";
import { action as addPapersAction } from "./paper-new.tsx";

export const action = asJson(addPapersAction);
