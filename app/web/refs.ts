/** The addresses of acts, out of a route's parameters. */
type Params = Record<string, string | undefined>;

export const sessionRef = (params: Params) => ({ ward: params.ward ?? "", session: params.session ?? "" });
export const itemRef = (params: Params) => ({ ...sessionRef(params), item: params.item ?? "" });
export const voteRef = (params: Params) => ({ ...sessionRef(params), vote: params.vote ?? "" });
export const proposalRef = (params: Params) => ({ ward: params.ward ?? "", proposal: params.proposal ?? "" });

export const sessionPath = (params: Params) => `/wards/${params.ward}/sessions/${params.session}`;
export const proposalPath = (params: Params) => `/wards/${params.ward}/proposals/${params.proposal}`;
export const deskPath = (params: Params) => `/wards/${params.ward}/desk`;
export const deskSessionPath = (params: Params) => `/wards/${params.ward}/desk/sessions/${params.session}`;
export const deskProposalPath = (params: Params) => `/wards/${params.ward}/desk/proposals/${params.proposal}`;
