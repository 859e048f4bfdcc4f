import { event } from "../event-spec.ts";

export const scoringEvents = {
  "scoring.opened": event<{ candidates: number }>(
    "scorings/open-scoring",
    "事務局",
    "公表の後、議題に結果がない間",
    "審議課題の採点を始めた",
  ),
  "scoring.scored": event<{ candidates: number }>(
    "scorings/score-candidates",
    "委員",
    "採点の間",
    "審議課題を採点した",
  ),
  "scoring.closed": event("scorings/close-scoring", "事務局", "採点の間", "審議課題の採点を締め切った"),
  "scoring.voided": event("scorings/void-scoring", "事務局", "議題に結果がない間", "審議課題の採点を取り消した"),
};
