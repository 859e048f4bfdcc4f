type Contact = { contactSection: string; contactTel: string };

/** Who answers for a ward, a way a line; what nobody has entered yet is left out. */
export const contactLines = ({
  contactSection,
  contactTel,
  contactEmail,
}: Contact & { contactEmail: string }): string[] => [
  `${contactSection}（区民会議 事務局）`,
  ...(contactTel ? [`電話 ${contactTel}`] : []),
  ...(contactEmail ? [`メール ${contactEmail}`] : []),
];

/** The same in one line, for a page or a print. */
export function contactInLine(contact: Contact & { contactFax?: string | null }): string {
  const ways = [
    contact.contactTel && `電話 ${contact.contactTel}`,
    contact.contactFax && `FAX ${contact.contactFax}`,
  ].filter(Boolean);
  return ways.length > 0 ? `${contact.contactSection}（${ways.join("、")}）` : contact.contactSection;
}
