import { askToSpeak } from "#app/domain/speeches/ask-to-speak.server.ts";
import { callSpeaker } from "#app/domain/speeches/call-speaker.server.ts";
import { endSpeech } from "#app/domain/speeches/end-speech.server.ts";
import { withdrawRequest } from "#app/domain/speeches/withdraw-request.server.ts";
import { place } from "./make.ts";
import { absent, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { announced, cancelled, closed, postponed } from "./matrix-sessions.ts";
import { sittings, speeches } from "./states.ts";

const running = ["secretariat", "manager", "chair"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });
const speech = (ids: Ids) => ({ ...ref(ids), request: ids.request ?? "" });

export const speechRows: Row[] = [
  row({
    act: "speeches/ask-to-speak",
    isAddressed: true,
    allowed: ["member", "chair"],
    of: sittings,
    when: { draft: absent, announced, open: possible, closed, cancelled, postponed },
    run: (viewer, ids) => askToSpeak(viewer, ref(ids), {}),
    statements: 9,
  }),
  row({
    act: "speeches/withdraw-request",
    isAddressed: true,
    allowed: ["secretariat", "manager", "chair", "member"],
    of: speeches,
    when: {
      waiting: possible,
      called: "指名されています",
      "taken back": "取り消されています",
      "sitting closed": closed,
    },
    run: (viewer, ids) => withdrawRequest(viewer, speech(ids)),
    statements: 6,
  }),
  row({
    act: "speeches/call-speaker",
    isAddressed: true,
    allowed: running,
    of: speeches,
    when: {
      waiting: possible,
      called: "指名されています",
      "taken back": "取り消されています",
      "sitting closed": closed,
    },
    run: (viewer, ids) => callSpeaker(viewer, speech(ids)),
    statements: 10,
  }),
  row({
    act: "speeches/end-speech",
    isAddressed: true,
    allowed: running,
    of: speeches,
    when: {
      waiting: "いま発言していません",
      called: possible,
      "taken back": "いま発言していません",
      "sitting closed": closed,
    },
    run: (viewer, ids) => endSpeech(viewer, speech(ids)),
    statements: 7,
  }),
];
