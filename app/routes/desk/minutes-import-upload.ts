import { asJson } from "#app/web/handlers.server.ts";
import { action as beginImportAction } from "./minutes-imports.tsx";

export const action = asJson(beginImportAction);
