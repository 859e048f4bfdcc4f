import { Problem } from "#app/shared/errors.ts";
import { page } from "#app/web/handlers.server.ts";

const nothing = page(() => {
  throw new Problem("not-found");
});

export const loader = nothing;
export const action = nothing;

export default function NotFound() {
  return null;
}
