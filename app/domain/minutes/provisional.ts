type Held = { closedAt: Date | null; minutes: { approvedAt: Date | null } | null };

/** 暫定: a sitting is over, and nobody has confirmed its minutes yet. What is told of it may still change. */
export const isProvisional = ({ closedAt, minutes }: Held): boolean => closedAt !== null && !minutes?.approvedAt;
