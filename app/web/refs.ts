import { idOrNone } from "../shared/ids.ts";
import { holds, type Viewer } from "../shared/viewer.ts";

/** The addresses of acts, out of a route's parameters: what should be an id and is not one finds nothing. */
type Params = Record<string, string | undefined>;

export const sessionRef = (params: Params) => ({ ward: params.ward ?? "", session: params.session ?? "" });
export const itemRef = (params: Params) => ({ ...sessionRef(params), item: params.item ?? "" });
export const motionRef = (params: Params) => ({ ...itemRef(params), motion: idOrNone(params.motion) });
export const paperRef = (params: Params) => ({ ...sessionRef(params), paper: idOrNone(params.paper) });
export const drawRef = (params: Params) => ({ ward: params.ward ?? "", draw: idOrNone(params.draw) });
export const entryRef = (params: Params) => ({ ...sessionRef(params), entry: idOrNone(params.entry) });
export const opinionRef = (params: Params) => ({ ...sessionRef(params), opinion: idOrNone(params.opinion) });
export const callRef = (params: Params) => ({ ward: params.ward ?? "", call: idOrNone(params.call) });
export const applicationRef = (params: Params) => ({
  ...callRef(params),
  application: idOrNone(params.application),
});
export const termRef = (params: Params) => ({ ward: params.ward ?? "", term: params.term ?? "" });
export const voteRef = (params: Params) => ({ ...sessionRef(params), vote: idOrNone(params.vote) });
export const importRef = (params: Params) => ({ ...sessionRef(params), import: idOrNone(params.import) });
export const statementRef = (params: Params) => ({ ...sessionRef(params), statement: idOrNone(params.statement) });
export const redactionRef = (params: Params) => ({ ...sessionRef(params), redaction: idOrNone(params.redaction) });
export const correctionRef = (params: Params) => ({ ...sessionRef(params), correction: idOrNone(params.correction) });
export const speechRef = (params: Params) => ({ ...sessionRef(params), request: idOrNone(params.request) });
export const requestRef = (params: Params) => ({ ward: params.ward ?? "", request: idOrNone(params.request) });
export const proposalRef = (params: Params) => ({ ward: params.ward ?? "", proposal: params.proposal ?? "" });
export const inquiryRef = (params: Params) => ({ ...proposalRef(params), inquiry: idOrNone(params.inquiry) });
export const projectRef = (params: Params) => ({ ward: params.ward ?? "", project: idOrNone(params.project) });
export const offerRef = (params: Params) => ({ ...proposalRef(params), offer: idOrNone(params.offer) });
export const proposalRevisionRef = (params: Params) => ({
  ...proposalRef(params),
  revision: idOrNone(params.revision),
});
export const photoRef = (params: Params) => ({ ...proposalRef(params), photo: idOrNone(params.photo) });
export const commentRef = (params: Params) => ({ ...proposalRef(params), comment: idOrNone(params.comment) });

export const chapterRef = (params: Params) => ({ ...termRef(params), chapter: idOrNone(params.chapter) });
export const recommendationRef = (params: Params) => ({
  ...termRef(params),
  recommendation: idOrNone(params.recommendation),
});
export const reportOpinionRef = (params: Params) => ({ ...termRef(params), opinion: idOrNone(params.opinion) });
export const draftRef = (params: Params) => ({ draft: idOrNone(params.draft) });
export const invitationRef = (params: Params) => ({ invitation: idOrNone(params.invitation) });
export const appealRef = (params: Params) => ({ ward: params.ward ?? "", appeal: idOrNone(params.appeal) });

export const grantRef = (params: Params) => ({ grant: idOrNone(params.grant) });

export const sessionPath = (params: Params) => `/wards/${params.ward}/sessions/${params.session}`;
export const callPath = (params: Params) => `/wards/${params.ward}/calls/${params.call}`;
export const proposalPath = (params: Params) => `/wards/${params.ward}/proposals/${params.proposal}`;
export const deskPath = (params: Params) => `/wards/${params.ward}/desk`;
export const deskSessionPath = (params: Params) => `/wards/${params.ward}/desk/sessions/${params.session}`;
export const deskProposalPath = (params: Params) => `/wards/${params.ward}/desk/proposals/${params.proposal}`;

export const deskReportPath = (params: Params) => `${deskPath(params)}/terms/${params.term}/report`;

/** Where the closing of a sitting leads: the desk to what comes next, whoever presides back to the room. */
export const afterSitting = (viewer: Viewer, params: Params) =>
  holds(viewer, "secretariat") || holds(viewer, "manager") ? deskSessionPath(params) : `${deskSessionPath(params)}/run`;
