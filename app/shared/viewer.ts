/** Who is looking or acting, as plain data: policies read it, nobody else asks for roles. */

export type RoleName = "resident" | "member" | "adviser" | "secretariat" | "manager" | "office" | "bureau" | "admin";

export type Held = {
  role: RoleName;
  wardId: string | null;
  officeId: string | null;
  bureauId: string | null;
};

export type Viewer = {
  accountId: string | null;
  displayName: string;
  grants: readonly Held[];
  /** Council members this account is or was, of any term. */
  memberIds: readonly string[];
  /** The time of the act: nothing below reads a clock. */
  now: Date;
  requestId: string;
  /** A hash of the network address, for limits only. */
  network?: string;
  /** The same of the wider network it lies in, where one subscriber may have many. */
  site?: string;
  /** A hash of what the browser is known again by, where it is. */
  browser?: string;
  /** Set when a form carries a key, so that posting it twice is one act. */
  formKey?: string;
  /** What was sent with that key, and where: another thing sent under it is not the same form again. */
  formPrint?: string;
  /** When this login last gave its password. */
  confirmedAt?: Date | null;
  sessionId?: string;
};

export type SignedIn = Viewer & { accountId: string };

export function isSignedIn(viewer: Viewer): viewer is SignedIn {
  return viewer.accountId !== null;
}

export function holds(viewer: Viewer, role: RoleName, wardId?: string): boolean {
  return viewer.grants.some((grant) => grant.role === role && (wardId === undefined || grant.wardId === wardId));
}

/** Of whichever ward: asked before anything costly is done with what was sent, and before the ward is known. */
export const holdsADesk = (viewer: Viewer): boolean => holds(viewer, "secretariat") || holds(viewer, "manager");

/** The desk of the council: the secretariat and its manager. */
export function isSecretariat(viewer: Viewer, wardId: string): boolean {
  return holds(viewer, "secretariat", wardId) || holds(viewer, "manager", wardId);
}

export function isManager(viewer: Viewer, wardId: string): boolean {
  return holds(viewer, "manager", wardId);
}

export function isAdmin(viewer: Viewer): boolean {
  return holds(viewer, "admin");
}

export function isOfficeStaff(viewer: Viewer, officeId: string | null): boolean {
  return officeId !== null && viewer.grants.some((g) => g.role === "office" && g.officeId === officeId);
}

/** Whether the password was given in the last half hour, as opening a sitting asks. */
export function isFreshlyConfirmed(viewer: Viewer): boolean {
  return viewer.confirmedAt != null && viewer.now.getTime() - viewer.confirmedAt.getTime() < 30 * 60_000;
}

/** Anyone who works for the ward: sees the desk. */
export function isWardStaff(viewer: Viewer, wardId: string): boolean {
  return isSecretariat(viewer, wardId) || holds(viewer, "office", wardId);
}

/** The role written beside an act in the record. */
export function actingRole(viewer: Viewer, wardId: string | null): string {
  if (viewer.accountId === null) return "anonymous";
  const inWard = viewer.grants.filter((g) => g.wardId === wardId || g.wardId === null);
  return rank.find((role) => inWard.some((g) => g.role === role)) ?? "account";
}

export const staffRoles: ReadonlySet<RoleName> = new Set(["secretariat", "manager", "office", "bureau", "admin"]);

const rank: readonly RoleName[] = [
  "manager",
  "secretariat",
  "office",
  "bureau",
  "admin",
  "member",
  "adviser",
  "resident",
];

/** The same, for what is written beside the act of a form: the form stays to be sent again. */
export function besideForm({ formKey: _, ...viewer }: Viewer): Viewer {
  return viewer;
}

/** Nobody signed in. */
export function anonymous(now: Date, requestId: string): Viewer {
  return { accountId: null, displayName: "", grants: [], memberIds: [], now, requestId };
}
