import { z } from "zod";
import { id } from "../../shared/fields.ts";

export const AskInput = z.object({ memberId: id("発言を求めた委員") });
