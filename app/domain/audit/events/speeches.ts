import { event } from "../event-spec.ts";

const chair = "事務局・進行する委員";

export const speechEvents = {
  "speech.asked": event<{ entered: boolean }>(
    "speeches/ask-to-speak",
    "着席した委員・委員に代わる事務局",
    "開会中",
    "発言を求めた",
  ),
  "speech.withdrawn": event(
    "speeches/withdraw-request",
    "求めた委員・事務局・進行する委員",
    "指名される前",
    "発言の求めを取り消した",
  ),
  "speech.called": event("speeches/call-speaker", chair, "開会中", "委員を指名した"),
  "speech.ended": event("speeches/end-speech", chair, "発言の間", "発言が終わった"),
};
