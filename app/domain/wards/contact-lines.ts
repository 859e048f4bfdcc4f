type Contact = { contactSection: string; contactTel: string; contactEmail: string };

/** Who answers for a ward, a way a line; what nobody has entered yet is left out. */
export const contactLines = ({ contactSection, contactTel, contactEmail }: Contact): string[] => [
  `${contactSection}（区民会議 事務局）`,
  ...(contactTel ? [`電話 ${contactTel}`] : []),
  ...(contactEmail ? [`メール ${contactEmail}`] : []),
];
