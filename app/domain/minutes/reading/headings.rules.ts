/** Which lines are titles, and which are sentences: nobody needs to be known to tell them apart. */

/** A sentence somebody says or writes, and no title: ended as one, or with a verb as people speak. */
export const isSentence = (line: string): boolean =>
  /[。！？!?]/.test(line) ||
  /(?:です|ます|ません|した|でした|ください|でしょう|である|だった|思う|考える|したい|ほしい|願い)(?:か|ね|よ|が)?[」』)]?$/.test(
    line,
  );

/** What an order of the day has on a line of its own, behind its number. */
const ofOrder =
  /^(?:\(?\d{1,2}\)?[\s.、)]+|[①-⑳]\s*|[一二三四五六七八九十]{1,2}[、.\s]+|第\d{1,2}\s*|[■□◆◇▼●]\s*)(?:開\s*会|閉\s*会|(?:会長|委員長|区長|開会の?|閉会の?)?(?:挨拶|あいさつ)|議\s*題|議\s*事|(?:協議|報告|審議|諮問|連絡|確認|議決)事項|協\s*議|報\s*告|その他|意見交換|質疑応答|質疑|(?:会議録|議事録)?署名(?:人|委員)?の指名|(?:前回)?(?:会議録|議事録)の確認|資料の?確認|事務連絡|次回(?:の?日程|開催)?(?:について)?)$/;

/** The same words without a number may be somebody's. */
export const isOrderWord = (line: string): boolean => line.length <= 12 && ofOrder.test(`1 ${line}`);

/** Whether a line can be nothing but a heading, whoever speaks. */
export const isOrderHeading = (line: string): boolean => line.length <= 40 && ofOrder.test(line);

/** 「1 開会」「(2) 議題」「第3 …」「議題1」「■…」: short, and not a sentence. */
export const isHeading = (line: string): boolean =>
  line.length <= 60 &&
  !isSentence(line) &&
  /^(?:第[\d一二三四五六七八九十]+[\s条回号項]|\d{1,2}[\s.、)]|\(\d{1,2}\)|\([一二三四五六七八九十]+\)|[一二三四五六七八九十]{1,2}[、.\s]|議題\s*[\d(]|[■□◇▼●]|[ア-オ][\s.、])/.test(
    line,
  );
